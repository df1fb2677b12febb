import type { Recast } from '../../model/article.ts'
import { boxes } from './markup/boxes.ts'
import { elements } from './markup/elements.ts'
import { fences } from './markup/fences.ts'
import { foreignPictures } from './markup/foreign-pictures.ts'
import { formulas } from './markup/formulas.ts'
import {
  blankLine,
  type Change,
  hide,
  linkMark,
  linkStart,
  type Mark,
  matched,
  mostLinks
} from './markup/mark.ts'
import { notes, underlined } from './markup/notes.ts'
import { papers } from './markup/papers.ts'
import { programs } from './markup/programs.ts'
import { sites } from './markup/sites.ts'

/** A link that another tool writes in a way of its own, and the address to which it leads. */
export interface ForeignLink extends Span {
  readonly leadsTo: string
}

/** Copy whose markup is masked, the masks, and the links of which its words have the numbers, in offsets of the copy. */
export interface MaskedCopy {
  readonly text: string
  readonly masks: readonly Recast[]
  readonly links: readonly ForeignLink[]
}

/**
 * Hides what other tools write into Markdown and a newspaper has no use for, so that every other character
 * stays on its line and, but at the end of a line, in its column. Code stays as it is.
 */
export function maskedCopy(copy: string, isMdx: boolean): MaskedCopy {
  // No author writes such a line; the parser refuses it in its own words.
  if (copy.split('\n').some(line => line.length > longestLine))
    return { text: copy, masks: [], links: [] }
  const masks: Recast[] = []
  const links: ForeignLink[] = []
  const plain: Change[] = []
  let text = copy
  let code: readonly Span[] | undefined
  for (const { kind, changes, isInCode, isLast } of marks(isMdx)) {
    const found = changes(text).filter(change => !isIn(change, plain))
    if (found.length === 0) continue
    if (!isInCode) code ??= codeIn(text)
    // A change of another length would move all that follows.
    const made = found.filter(
      change =>
        (isInCode || !isIn(change, code ?? [])) &&
        (isLast || change.text.length === change.end - change.start)
    )
    if (made.length === 0) continue
    text = changed(
      text,
      made.map(change => numbered(change, links))
    )
    code = undefined
    for (const change of made) {
      const { start, end, prints } = change
      masks.push({ kind: change.kind ?? kind, start, end, prints })
      if (change.isPlain) plain.push(change)
    }
  }
  return { text, masks: masks.toSorted((one, other) => one.start - other.start), links }
}

/** A change whose words are those of a link, under the number that the link has among all. */
function numbered(change: Change, links: ForeignLink[]): Change {
  const { leadsTo, start, end, text } = change
  if (leadsTo === undefined) return change
  if (links.length === mostLinks) return { ...change, text: text.replace(linkMark, hide) }
  const number = links.push({ start, end, leadsTo }) - 1
  return { ...change, text: linkStart(number) + text.slice(2) }
}

const longestLine = 10_000

/** In the order in which they are read: a later one sees what the earlier ones made of the copy. */
function marks(isMdx: boolean): readonly Mark[] {
  return [
    ...fences,
    ...sites.slice(0, 4),
    ...formulas.slice(0, 4),
    ...foreignPictures,
    ...programs(isMdx),
    ...elements,
    ...sites.slice(4),
    ...notes,
    ...formulas.slice(4),
    ...papers,
    emptied,
    underlined,
    boxes
  ]
}

/** A heading, an item or a quotation in which nothing is left is no mark of one either. */
const emptied: Mark = {
  example: '## {{< youtube abc >}}',
  kind: 'underline',
  changes: matched(
    /^[ \t]*(?:#{1,6}|[-*+]|\d+[.)])[ \t]+(?:\[.\][ \t]*)?(?=[\ue000])[\ue000 \t]*$/gm,
    blankLine
  )
}

interface Span {
  readonly start: number
  readonly end: number
}

function isIn({ start }: Span, spans: readonly Span[]): boolean {
  return spans.some(span => span.start <= start && start < span.end)
}

function changed(text: string, changes: readonly Change[]): string {
  let made = ''
  let at = 0
  for (const { start, end, text: words } of changes.toSorted((a, b) => a.start - b.start)) {
    made += text.slice(at, start) + words
    at = end
  }
  return made + text.slice(at)
}

/** Fenced code and code inside a line. */
function codeIn(text: string): readonly Span[] {
  const shape =
    /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1[`~]*[ \t]*$|$(?![\s\S]))|(?<!`)(`+)(?!`)[^`\n]+\2(?!`)|<(pre|code)\b[^>]*>[\s\S]*?<\/\3\s*>/gim
  return [...text.matchAll(shape)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length
  }))
}
