import type { Words } from '../../model/problem.ts'
import { headWords, movedWords, sizeWords } from '../changes/changes-words.ts'
import { isOtherPage } from './compare-issue.ts'
import type { IssueDiff, Mark, PageDiff, PieceDiff, PlaceDiff, StoryDiff } from './diff-shape.ts'

/** What two states differ in, a line a fact: the pages' own first, then story by story, what is as it was last. */
export function diffLines(diff: IssueDiff, before: Words, now: Words): readonly Words[] {
  const { stories, pages, isStyleChanged, isSame } = diff
  const others = stories.filter(({ kind }) => kind !== 'unchanged')
  return [
    { en: `From ${before.en} to ${now.en}:`, zh: `${before.zh} → ${now.zh}：` },
    ...(isSame ? [sameWords] : []),
    ...(isStyleChanged ? [styleWords] : []),
    ...pages.filter(isOtherPage).map(pageWords),
    ...others.flatMap(storyWords),
    countWords(diff, stories.length - others.length)
  ]
}

/** Two states are the same. */
export const sameWords: Words = { en: 'The same.', zh: '相同。' }

/** All pages are drawn by other sheets. */
export const styleWords: Words = {
  en: 'The style changed: all pages print anew.',
  zh: '样式已改：各版都须重新付印。'
}

/** A marked text as people read it in a terminal: [-out-]{+in+}, with some of what stands around. */
export function markedText(marks: readonly Mark[]): string {
  return marksNearby(marks)
    .map(({ is, text }) => (is === 'out' ? `[-${text}-]` : is === 'in' ? `{+${text}+}` : text))
    .join('')
}

/** The marks of a text with some of what stands around each. */
export function marksNearby(marks: readonly Mark[]): readonly Mark[] {
  return marks.map(({ is, text }, at) =>
    is === 'same' ? { is, text: shortened(text, at > 0, at < marks.length - 1) } : { is, text }
  )
}

const mostAround = 12

/** Keeps what stands beside a mark, and no part of a word. */
function shortened(text: string, isAfter: boolean, isBefore: boolean): string {
  const characters = [...text]
  const most = mostAround * (Number(isAfter) + Number(isBefore))
  if (characters.length <= most + 1) return text
  const head = isAfter ? characters.slice(0, mostAround + 1).join('') : ''
  const tail = isBefore ? characters.slice(-mostAround - 1).join('') : ''
  return `${head.replace(lastPart, '').trimEnd()}…${tail.replace(firstPart, '').trimStart()}`
}

// Of one character more than is shown: the last of a word that is whole is no letter.
const lastPart = /(?:(?<=\P{Script=Latin})\p{Script=Latin}+|.)$/su
const firstPart = /^(?:\p{Script=Latin}+(?=\P{Script=Latin})|.)/su

/** What of a page is other. */
export function pageWords({ page, kind, furniture }: PageDiff): Words {
  if (!furniture) {
    const { en, zh } = pageKinds[kind]
    return { en: `Page ${page}: ${en}`, zh: `第${page}版：${zh}` }
  }
  const text = markedText(furniture)
  const { en, zh } = furnitureName(page)
  return { en: `${en}: ${text}`, zh: `${zh}：${text}` }
}

/** The nameplate or folio line of a page. */
export function furnitureName(page: number): Words {
  return { en: `Page ${page}: furniture`, zh: `第${page}版：报头、报眉` }
}

const pageKinds: Readonly<Record<PageDiff['kind'], Words>> = {
  added: { en: 'added', zh: '新增' },
  removed: { en: 'taken out', zh: '取消' },
  kept: { en: 'prints otherwise: a rule, an ornament, or a link', zh: '印出有异：线条、装饰或链接' }
}

function storyWords(story: StoryDiff): readonly Words[] {
  const { kind, places, pieces, linesMoved, ofLines } = story
  if (kind === 'added' || kind === 'removed') return [storyName(story)]
  const inset = ({ en, zh }: Words) => ({ en: `  ${en}`, zh: `  ${zh}` })
  return [
    storyName(story),
    ...pieces.map(pieceWords),
    ...places.flatMap(placeWords).map(inset),
    ...(linesMoved > 0 ? [inset(linesWords(linesMoved, ofLines))] : [])
  ]
}

/** How many lines of a story are not what they were. */
export function linesWords(linesMoved: number, ofLines: number): Words {
  return {
    en: `${linesMoved} of ${ofLines} lines run otherwise`,
    zh: `${ofLines}行中${linesMoved}行有变`
  }
}

/** A story by its headline and pages, and whether it came or went. */
export function storyName({ story, headline, pages, kind }: StoryDiff): Words {
  const name = headline || story
  const isOn = pages.length > 0
  const end = storyKinds[kind]
  return {
    en: `“${name}”, ${isOn ? `page ${pages.join(', ')}` : 'on no page'}${end.en}`,
    zh: `《${name}》（${isOn ? `第${pages.join('、')}版` : '未上版'}）${end.zh}`
  }
}

const storyKinds: Readonly<Record<StoryDiff['kind'], Words>> = {
  unchanged: { en: '', zh: '' },
  changed: { en: '', zh: '' },
  added: { en: ': added', zh: '：新上版' },
  removed: { en: ': removed', zh: '：已撤下' }
}

function pieceWords(piece: PieceDiff): Words {
  const text = markedText(piece.marks)
  const { en, zh } = pieceName(piece)
  return { en: `  ${en}: ${text}`, zh: `  ${zh}：${text}` }
}

/** What the newsroom calls a piece of copy, and what became of it. */
export function pieceName({ where, kind }: PieceDiff): Words {
  const { en, zh } = pieceKinds[kind]
  return { en: `${where.en} ${en}`, zh: `${where.zh}${zh}` }
}

const pieceKinds: Readonly<Record<PieceDiff['kind'], Words>> = {
  corrected: { en: 'corrected', zh: '改动' },
  moved: { en: 'moved within the story', zh: '在文中移动' },
  added: { en: 'added', zh: '增加' },
  removed: { en: 'removed', zh: '删去' }
}

/** What became of a story's frame, each fact by itself. */
export function placeWords(place: PlaceDiff): readonly Words[] {
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
  return said
}

/** How many stories are as they were, and how many lines are not. */
export function countWords({ linesMoved, ofLines }: IssueDiff, unchanged: number): Words {
  return {
    en: `Unchanged: ${stories(unchanged)}. Lines that run otherwise: ${linesMoved} of ${ofLines}.`,
    zh: `未变：${unchanged} 篇。断行有变：${ofLines} 行中 ${linesMoved} 行。`
  }
}

function stories(count: number): string {
  return count === 1 ? '1 story' : `${count} stories`
}
