import type { SourceAside, SourceBlock, SourceText } from '../../read/imports/source-block.ts'
import { ems } from './line-signs.ts'

/** What pages print round their stories, taken out of a document and named; lines that say where a story goes on stay known. */
export function withoutLitter(blocks: readonly SourceBlock[]): {
  readonly blocks: readonly (SourceBlock & Partial<JumpEnds>)[]
  readonly aside: readonly SourceAside[]
} {
  const often = repeated(blocks)
  const aside: SourceAside[] = []
  const left: (SourceBlock & Partial<JumpEnds>)[] = []
  for (const block of blocks) {
    if (block.kind !== 'text') {
      if (block.kind === 'rule' && block.text !== '')
        aside.push({ why: 'rule', words: block.text, at: block.at })
      left.push(block)
      continue
    }
    const why = litterOf(block, often)
    if (why) {
      aside.push({ why, words: block.text, at: block.at })
      continue
    }
    left.push(withoutJump(block, aside))
  }
  return { blocks: left.filter(block => block.kind !== 'text' || block.text !== ''), aside }
}

/** Whether a block goes on elsewhere, or comes from elsewhere, as its own words said. */
export interface JumpEnds {
  readonly goesOn: boolean
  readonly comesFrom: boolean
}

function litterOf(
  { text }: SourceText,
  often: ReadonlySet<string>
): SourceAside['why'] | undefined {
  if (pageNumber.test(text)) return 'page-number'
  if (folio.test(text) && ems(text) <= 36) return 'running-head'
  return often.has(text) && ems(text) <= 30 ? 'running-head' : undefined
}

/** Short lines that stand on two pages or more. */
function repeated(blocks: readonly SourceBlock[]): ReadonlySet<string> {
  const pages = new Map<string, Set<number>>()
  let page = 1
  for (const block of blocks) {
    if (block.kind === 'page') page++
    if (block.kind === 'text' && ems(block.text) <= 30)
      pages.set(block.text, (pages.get(block.text) ?? new Set()).add(page))
  }
  return new Set([...pages].filter(([, on]) => on.size > 1).map(([text]) => text))
}

function withoutJump(block: SourceText, aside: SourceAside[]): SourceText & Partial<JumpEnds> {
  const [onward] = jumpOn.exec(block.text) ?? []
  const [from] = jumpFrom.exec(block.text) ?? []
  for (const words of [onward, from])
    if (words !== undefined) aside.push({ why: 'jump-line', words: words.trim(), at: block.at })
  if (onward === undefined && from === undefined) return block
  const text = block.text.replace(jumpOn, '').replace(jumpFrom, '').trim()
  return {
    ...block,
    text,
    ...(onward ? { goesOn: true } : {}),
    ...(from ? { comesFrom: true } : {})
  }
}

const pageNumber =
  /^(?:[-—–·•\s]*(?:第\s*)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:版|页)[-—–·•\s]*|[-—–·•]+\s*\d{1,3}\s*[-—–·•]+|\d{1,3}|[A-D]\d{1,2}\s*版?|Page\s+\d+(?:\s+of\s+\d+)?)$/iu

/** Date, weekday, page name and persons in charge in one line: 2019年5月7日 星期二 第2版 要闻. */
const folio =
  /^(?=.*(?:第?\s*[\dA-D一二三四五六七八九十]+\s*版|责任编辑|责编|版式|校对|星期[一二三四五六日]|农历))(?=.*(?:\d{4}\s*年|星期|责任编辑|责编|电话|版式|校对))[^。！？]{4,}$/u

const arrows = String.raw`[▶►▷→↓▼>＞\s]*`
const jumpOn = new RegExp(
  String.raw`${arrows}[（(]?\s*(?:下转|转)\s*第?\s*[\dA-D一二三四五六七八九十]+\s*版\s*[）)]?${arrows}$|[▶►▷→]{1,3}\s*第?\s*\d+\s*版\s*$|[（(]?\s*(?:Continued on|Turn to|See)\s+(?:page\s+)?[A-D]?\d+\s*[）)]?\s*$`,
  'iu'
)
const jumpFrom =
  /^\s*[（(]?\s*(?:上接|接|紧接)\s*第?\s*[\dA-D一二三四五六七八九十]+\s*版\s*[）)]?\s*|^\s*[（(]?\s*(?:Continued from|From)\s+page\s+[A-D]?\d+\s*[）)]?\s*/iu
