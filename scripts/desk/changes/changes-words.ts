import type { Words } from '../../model/problem.ts'
import type { CorrectionChange } from './correction-changes.ts'
import type { IssueChanges, PageChange, PageFate, Spot, StoryChange } from './issue-changes.ts'

/**
 * What is other than in the build before, a line a fact: corrections that are new, then page by page what became of
 * it; that nothing changed, where nothing did. Empty for a first build, which has nothing before it.
 */
export function changeLines(changes: IssueChanges): readonly Words[] {
  const { isFirst, pages, corrections, lostPages, isStyleChanged } = changes
  const fresh = corrections.filter(({ isNew }) => isNew).map(correctionLine)
  if (isFirst) return []
  const others = pages.filter(({ isToPlate }) => isToPlate)
  const replated = replateLines(changes)
  if (others.length === 0 && lostPages.length === 0) {
    const same = {
      en: 'Nothing changed: every page prints as before.',
      zh: '没有变化：各版与上次相同。'
    }
    return [...fresh, same, ...replated]
  }
  const style = {
    en: 'The style changed: all pages print anew.',
    zh: '样式已改：各版都须重新付印。'
  }
  return [
    ...fresh,
    ...(isStyleChanged ? [style] : []),
    ...others.flatMap(page => [pageLine(page), ...page.stories.map(storyLine), ...goneLines(page)]),
    ...lostPages.map(page => ({ en: `Page ${page} is no more.`, zh: `第${page}版已取消。` })),
    plateLine(pages),
    ...replated
  ]
}

/** Where the pages stand that are plated again, or that there are none since the last accepted edition. */
function replateLines({ replate }: IssueChanges): readonly Words[] {
  if (!replate) return []
  const { since, pages, lostPages } = replate
  const en = since === undefined ? '' : ` since edition ${since}`
  const zh = since === undefined ? '' : `与签定版 ${since} 相比，`
  if (pages.length === 0 && lostPages.length === 0)
    return since === undefined
      ? []
      : [{ en: `No page to replate${en}.`, zh: `${zh}没有要换的版。` }]
  const [list, page] = [pages.join(', '), pages.join('、')]
  const told = pages.length > 0 ? { en: `: page ${list}`, zh: `：第${page}版` } : { en: '', zh: '' }
  return [
    { en: `For the printer${en}, in replate/${told.en}`, zh: `${zh}换版文件在 replate/${told.zh}` }
  ]
}

/** What became of a page, in the newsroom's words. */
const fateWords: Readonly<Record<PageFate, Words>> = {
  kept: { en: 'kept as it was', zh: '原样不动' },
  touched: { en: 'frames and lines of copy as they were', zh: '版框和正文各行不变' },
  refitted: { en: 'set again within its frames', zh: '在原版框内重排' },
  block: { en: 'one block laid out again', zh: '局部重新编排' },
  rows: { en: 'rows moved, columns kept', zh: '各栏不动，上下调整' },
  anew: { en: 'laid out anew', zh: '全版重新编排' },
  new: { en: 'new', zh: '新版' },
  draft: { en: 'a draft', zh: '草稿' }
}

/** A correction: its place, and what it made of what. */
export function correctionLine(change: CorrectionChange): Words {
  const { id, page, headline, where, before, after } = change
  const isGone = after === ''
  const [was, is] = [shortened(before), shortened(after)]
  const en = isGone ? `“${was}” taken out` : before === '' ? `“${is}”` : `“${was}” → “${is}”`
  const zh = isGone ? `“${was}”删去` : before === '' ? `“${is}”` : `“${was}”→“${is}”`
  return {
    en: `Correction ${id}${page === undefined ? '' : `, page ${page}`}, “${headline}”, ${where.en}: ${en}`,
    zh: `更正 ${id}${page === undefined ? '' : `，第${page}版`}《${headline}》${where.zh}：${zh}`
  }
}

const mostShown = 80

/** A whole block is known by its beginning. */
function shortened(text: string): string {
  const characters = [...text]
  return characters.length > mostShown ? `${characters.slice(0, mostShown).join('')}…` : text
}

/** A page, and what became of it. */
export function pageLine({ page, fate }: PageChange): Words {
  const { en, zh } = fateWords[fate]
  return { en: `Page ${page}: ${en}`, zh: `第${page}版：${zh}` }
}

/** A story, and all that is other of it. */
export function storyLine(change: StoryChange): Words {
  const { story, headline, from, to, isMoved, isResized, head, lines, ofLines } = change
  const name = headline === '' ? story : headline
  const said: Words[] = []
  if (!from) said.push({ en: 'added', zh: '新上版' })
  if (from && isMoved) said.push(movedWords(from, to))
  if (from && isResized) said.push(sizeWords(from, to))
  if (head) said.push(headWords(head.fromPx, head.toPx))
  else if (from && change.isHeadSetAnew) said.push({ en: 'head changed', zh: '标题部分有变' })
  if (change.isDressedAnew)
    said.push({ en: 'box or columns of text changed', zh: '边框或分栏有变' })
  if (from && change.isPictureAnew)
    said.push({ en: 'picture or caption changed', zh: '图片或说明有变' })
  if (from) said.push(...refitWords(change))
  if (from && lines > 0)
    said.push({ en: `${lines} of ${ofLines} lines changed`, zh: `${ofLines}行中${lines}行有变` })
  return {
    en: `  ${name}: ${said.map(({ en }) => en).join(', ')}`,
    zh: `  ${name}：${said.map(({ zh }) => zh).join('，')}`
  }
}

/** By what a story was made to fit its frame again. */
function refitWords({ airRows, pictureRows, tighter, looser }: StoryChange): readonly Words[] {
  const said: Words[] = []
  const some = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
  const air = Math.abs(airRows)
  if (airRows < 0)
    said.push({ en: `${some(air, 'row')} of white less at its head`, zh: `标题少空${air}行` })
  if (airRows > 0)
    said.push({ en: `${some(air, 'row')} of white more at its head`, zh: `标题多空${air}行` })
  if (tighter > 0)
    said.push({ en: `${some(tighter, 'paragraph')} set tighter`, zh: `${tighter}段排紧` })
  if (looser > 0)
    said.push({ en: `${some(looser, 'paragraph')} set looser`, zh: `${looser}段排松` })
  const rows = Math.abs(pictureRows)
  if (rows > 0) {
    const isLower = pictureRows < 0
    said.push({
      en: `picture ${some(rows, 'row')} ${isLower ? 'lower' : 'higher'}`,
      zh: `图片${isLower ? '减' : '加'}高${rows}行`
    })
  }
  return said
}

/** From where to where a frame was moved. */
export function movedWords(from: Spot, to: Spot): Words {
  const page = from.page === to.page ? { en: '', zh: '' } : { en: 'page ', zh: '第' }
  const en = ({ page: number, column, row }: Spot) =>
    `${page.en && `${page.en}${number}, `}column ${column + 1}, row ${row + 1}`
  const zh = ({ page: number, column, row }: Spot) =>
    `${page.zh && `${page.zh}${number}版`}第${column + 1}栏第${row + 1}行`
  return { en: `moved from ${en(from)} to ${en(to)}`, zh: `由${zh(from)}移到${zh(to)}` }
}

/** From what size to what a frame was cut, in columns and rows. */
export function sizeWords(from: Spot, to: Spot): Words {
  return {
    en: `${from.width} × ${from.height} → ${to.width} × ${to.height}`,
    zh: `${from.width}栏×${from.height}行→${to.width}栏×${to.height}行`
  }
}

/** From which size to which a main line was set, CSS px, told in points. */
export function headWords(fromPx: number, toPx: number): Words {
  const points = (px: number) => Math.round(px * 0.75)
  return {
    en: `head ${points(fromPx)} → ${points(toPx)} pt`,
    zh: `标题${points(fromPx)}→${points(toPx)}点`
  }
}

/** The stories that stand on no page any more. */
export function goneLines({ gone }: PageChange): readonly Words[] {
  return gone.map(story => ({ en: `  ${story}: taken off`, zh: `  ${story}：已撤下` }))
}

function plateLine(pages: readonly PageChange[]): Words {
  const again = pages.filter(({ isToPlate }) => isToPlate).map(({ page }) => page)
  const rest = pages.length - again.length
  return {
    en: `To be plated again: page ${again.join(', ')}${rest > 0 ? `; as before: ${rest}` : ''}`,
    zh: `须重新制版：第${again.join('、')}版${rest > 0 ? `；其余${rest}版不变` : ''}`
  }
}
