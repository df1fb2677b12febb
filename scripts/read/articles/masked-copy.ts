import type { Recast } from '../../model/article.ts'
import { boxes } from './markup/boxes.ts'
import { elements } from './markup/elements.ts'
import { fences } from './markup/fences.ts'
import { foreignPictures } from './markup/foreign-pictures.ts'
import { formulas } from './markup/formulas.ts'
import { blankLine, type Change, type Mark, matched } from './markup/mark.ts'
import { notes, underlined } from './markup/notes.ts'
import { papers } from './markup/papers.ts'
import { programs } from './markup/programs.ts'
import { sites } from './markup/sites.ts'

/**
 * Hides what other tools write into Markdown and a newspaper has no use for, so that every other character
 * stays on its line and, but at the end of a line, in its column. Code stays as it is. The masks are in offsets
 * of the copy.
 */
export function maskedCopy(
  copy: string,
  isMdx: boolean
): { readonly text: string; readonly masks: readonly Recast[] } {
  // No author writes such a line; the parser refuses it in its own words.
  if (copy.split('\n').some(line => line.length > longestLine)) return { text: copy, masks: [] }
  const masks: Recast[] = []
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
    text = changed(text, made)
    code = undefined
    for (const change of made) {
      const { start, end, prints } = change
      masks.push({ kind: change.kind ?? kind, start, end, prints })
      if (change.isPlain) plain.push(change)
    }
  }
  return { text, masks: masks.toSorted((one, other) => one.start - other.start) }
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
