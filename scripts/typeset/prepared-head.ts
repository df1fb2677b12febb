import { profileOf } from '../model/language.ts'
import type { Style } from '../model/style.ts'
import type { Atom, Ruler, TextSetting } from './atom.ts'
import { forbidden } from './even-lines.ts'
import { breakCosts } from './headline-costs.ts'
import { costAt, type HeadlineWords, headlineWords } from './headline-words.ts'
import { type Prepared, prepared } from './prepared.ts'
import type { SetContext } from './set-paragraph.ts'

/** A headline cut into atoms, with what a line costs that ends after each. */
export interface PreparedHead extends Prepared {
  readonly costs: readonly number[]
  /** The same where lines end only so well: other places are forbidden. */
  readonly costsOf: Readonly<Record<keyof typeof endsFrom, readonly number[]>>
  /** Share of their blanks that its marks give up. */
  readonly squeeze: number
  /** Width of a line from its first atom to its last, em. */
  readonly widthOf: (first: number, last: number) => number
}

/** What a headline is set with, beside its style and language. */
interface HeadSetting extends Pick<TextSetting, 'family' | 'isUpright'> {
  readonly widestEm: number | undefined
}

/**
 * A headline is tried in many sizes and widths; what does not depend on them is worked out once: ruler → style → all
 * else that it depends on.
 */
export function preparedHead(
  text: string,
  { family, isUpright, widestEm }: HeadSetting,
  { style, language, phrases = noPhrases, ruler }: SetContext
): PreparedHead {
  const { heads, words } = known.get(ruler) ?? { heads: new WeakMap(), words: new Map() }
  known.set(ruler, { heads, words })
  const ofStyle = heads.get(style) ?? new Map<string, PreparedHead>()
  heads.set(style, ofStyle)
  const names = listNumber(phrases)
  const key = `${language} ${names} ${isUpright} ${widestEm ?? ''} ${family}\n${text}`
  const found = ofStyle.get(key)
  if (found) return found
  const { region, isSpaced } = profileOf(language)
  const setting = {
    measures: style.measures,
    family,
    strongFamily: family,
    emphasisFamily: family,
    language,
    ...(isUpright === undefined ? {} : { isUpright }),
    ...(widestEm === undefined ? {} : { widestEm }),
    latinScale: style.headFigures,
    ...(style.lineRules ? { lineRules: style.lineRules } : {})
  }
  const gapEm = style.headGapEm
  const limits = { gapEm, gapLeastEm: gapEm, markWidths: region.markWidths, trimsStart: true }
  const made = prepared([{ type: 'text', value: text }], setting, limits, ruler)
  const said = JSON.stringify([text, language, names])
  const itsWords = words.get(said) ?? headlineWords(text, language, phrases)
  words.set(said, itsWords)
  const costs = costsAfter(text, made.atoms, itsWords)
  const upTo = (ends: keyof typeof endsFrom) =>
    costs.map(cost => (cost >= endsFrom[ends] ? forbidden : cost))
  const costsOf = { good: upTo('good'), close: upTo('close'), torn: costs }
  // Blanks that are right in the copy are holes in large type.
  const squeeze = isSpaced ? 0 : markSqueeze
  const widthOf = headWidths(made, squeeze)
  const head = { ...made, costs, costsOf, squeeze, widthOf }
  ofStyle.set(key, head)
  return head
}

interface KnownHeads {
  readonly heads: WeakMap<Style, Map<string, PreparedHead>>
  readonly words: Map<string, HeadlineWords>
}

const known = new WeakMap<Ruler, KnownHeads>()

/** Lists of phrases by their words, and the number of each list that was asked with: an issue's may be long. */
const lists = new Map<string, number>()
const numbers = new WeakMap<readonly string[], number>()

function listNumber(phrases: readonly string[]): number {
  const found = numbers.get(phrases)
  if (found !== undefined) return found
  const words = JSON.stringify(phrases)
  const number = lists.get(words) ?? lists.size
  lists.set(words, number)
  numbers.set(phrases, number)
  return number
}

/** What the end of a line costs that is no longer so good. */
const endsFrom = {
  good: breakCosts.close,
  close: breakCosts.bad,
  torn: Number.POSITIVE_INFINITY
}

const noPhrases: readonly string[] = []

/** Share of their blanks that marks give up in a Chinese headline. */
const markSqueeze = 0.5

/** Widths of a headline's lines with the blanks of its marks squeezed, em: each is asked for in every size and width. */
function headWidths({ atoms, widths }: Prepared, squeeze: number): PreparedHead['widthOf'] {
  const size = atoms.length
  const known = new Float64Array(size * size).fill(Number.NaN)
  return (first, last) => {
    const at = first * size + last
    const found = known[at] ?? Number.NaN
    if (!Number.isNaN(found)) return found
    const { naturalEm, squeezableEm } = widths.line(first, last)
    const em = naturalEm - squeeze * squeezableEm
    known[at] = em
    return em
  }
}

function costsAfter(text: string, atoms: readonly Atom[], words: HeadlineWords): readonly number[] {
  // Spaces that the author typed are the places to break at.
  const isSpaced = /\S\s+\S/u.test(text)
  let offset = 0
  return atoms.map(atom => {
    offset += atom.text.length
    if (atom.breakCost === Infinity) return forbidden
    return costAt(words, offset, isSpaced && atom.kind !== 'space') + atom.breakCost
  })
}
