import type { Words } from '../../model/problem.ts'
import { headWords, movedWords, sizeWords } from '../changes/changes-words.ts'
import { isOtherPage } from './compare-issue.ts'
import type { IssueDiff, Mark, PageDiff, PieceDiff, PlaceDiff, StoryDiff } from './diff-shape.ts'

/** What two states differ in, a line a fact: the pages' own first, then story by story, what is as it was last. */
export function diffLines(diff: IssueDiff, before: Words, now: Words): readonly Words[] {
  const { stories, pages, isStyleChanged, isSame } = diff
  const others = stories.filter(({ kind }) => kind !== 'unchanged')
  const style = {
    en: 'The style changed: all pages print anew.',
    zh: '样式已改：各版都须重新付印。'
  }
  return [
    { en: `From ${before.en} to ${now.en}:`, zh: `${before.zh} → ${now.zh}：` },
    ...(isSame ? [{ en: 'The same.', zh: '相同。' }] : []),
    ...(isStyleChanged ? [style] : []),
    ...pages.filter(isOtherPage).map(pageWords),
    ...others.flatMap(storyWords),
    countWords(diff, stories.length - others.length)
  ]
}

/** A marked text as people read it in a terminal: [-out-]{+in+}, with some of what stands around. */
export function markedText(marks: readonly Mark[]): string {
  return marks
    .map(({ is, text }, at) => {
      if (is === 'out') return `[-${text}-]`
      if (is === 'in') return `{+${text}+}`
      return shortened(text, at > 0, at < marks.length - 1)
    })
    .join('')
}

const mostAround = 12

/** Keeps what stands beside a mark. */
function shortened(text: string, isAfter: boolean, isBefore: boolean): string {
  const characters = [...text]
  const most = mostAround * (Number(isAfter) + Number(isBefore))
  if (characters.length <= most + 1) return text
  const head = isAfter ? characters.slice(0, mostAround).join('') : ''
  return `${head}…${isBefore ? characters.slice(-mostAround).join('') : ''}`
}

function pageWords({ page, kind, furniture }: PageDiff): Words {
  const said: Words = furniture
    ? { en: `furniture: ${markedText(furniture)}`, zh: `报头、报眉：${markedText(furniture)}` }
    : pageKinds[kind]
  return { en: `Page ${page}: ${said.en}`, zh: `第${page}版：${said.zh}` }
}

const pageKinds: Readonly<Record<PageDiff['kind'], Words>> = {
  added: { en: 'added', zh: '新增' },
  removed: { en: 'taken out', zh: '取消' },
  kept: { en: 'prints otherwise: a rule, an ornament, or a link', zh: '印出有异：线条、装饰或链接' }
}

function storyWords(story: StoryDiff): readonly Words[] {
  const { headline, pages, kind, places, pieces, linesMoved, ofLines } = story
  const name = headline || story.story
  const numbers = pages.join(', ')
  const on = {
    en: pages.length > 0 ? `, page ${numbers}` : ', on no page',
    zh: pages.length > 0 ? `（第${pages.join('、')}版）` : '（未上版）'
  }
  const head = (en: string, zh: string) => ({
    en: `“${name}”${on.en}${en}`,
    zh: `《${name}》${on.zh}${zh}`
  })
  if (kind === 'added') return [head(': added', '：新上版')]
  if (kind === 'removed') return [head(': removed', '：已撤下')]
  const lines =
    linesMoved > 0
      ? [
          {
            en: `  ${linesMoved} of ${ofLines} lines run otherwise`,
            zh: `  ${ofLines}行中${linesMoved}行有变`
          }
        ]
      : []
  return [head('', ''), ...pieces.map(pieceWords), ...places.flatMap(placeWords), ...lines]
}

function pieceWords({ where, kind, marks }: PieceDiff): Words {
  const text = markedText(marks)
  const { en, zh } = pieceKinds[kind]
  return { en: `  ${where.en} ${en}: ${text}`, zh: `  ${where.zh}${zh}：${text}` }
}

const pieceKinds: Readonly<Record<PieceDiff['kind'], Words>> = {
  corrected: { en: 'corrected', zh: '改动' },
  moved: { en: 'moved within the story', zh: '在文中移动' },
  added: { en: 'added', zh: '增加' },
  removed: { en: 'removed', zh: '删去' }
}

function placeWords(place: PlaceDiff): readonly Words[] {
  const { from, to, isMoved, isResized, head, isHeadBrokenAnew, isDressedAnew, labels } = place
  const said: Words[] = []
  if (!from && to) said.push({ en: `goes on on page ${to.page}`, zh: `转第${to.page}版` })
  if (from && !to) said.push({ en: `no longer on page ${from.page}`, zh: `不再占第${from.page}版` })
  if (from && to && isMoved) said.push(movedWords(from, to))
  if (from && to && isResized) said.push(sizeWords(from, to))
  if (head) said.push(headWords(head.fromPx, head.toPx))
  if (isHeadBrokenAnew) said.push({ en: 'head broken into other lines', zh: '标题断行有变' })
  if (isDressedAnew) said.push({ en: 'box or columns of text changed', zh: '边框或分栏有变' })
  if (place.pictures === 'swapped') said.push({ en: 'another picture', zh: '换了图片' })
  if (place.pictures === 'set otherwise')
    said.push({ en: 'picture of another size or crop', zh: '图片大小或裁切有变' })
  if (labels)
    said.push({ en: `label: ${markedText(labels)}`, zh: `版面标记：${markedText(labels)}` })
  return said.map(({ en, zh }) => ({ en: `  ${en}`, zh: `  ${zh}` }))
}

function countWords({ linesMoved, ofLines }: IssueDiff, unchanged: number): Words {
  return {
    en: `Unchanged: ${stories(unchanged)}. Lines that run otherwise: ${linesMoved} of ${ofLines}.`,
    zh: `未变：${unchanged} 篇。断行有变：${ofLines} 行中 ${linesMoved} 行。`
  }
}

function stories(count: number): string {
  return count === 1 ? '1 story' : `${count} stories`
}
