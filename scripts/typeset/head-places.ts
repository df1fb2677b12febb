import { profileOf } from '../model/language.ts'
import type { TextSetting } from './atom.ts'
import { breakCosts } from './break-costs.ts'
import { cutCopy } from './cut-copy.ts'
import { costAt, headlineWords } from './headline-words.ts'

/**
 * Where a line of a headline may end, whatever face and measure it is set in: offsets of UTF-16 units, each with its
 * cost, as `headline-costs.ts` has it; no other place is allowed. White space stands between two places of one cost.
 */
export function headPlaces(
  text: string,
  language: string,
  phrases: readonly string[]
): ReadonlyMap<number, number> {
  const { isSpaced: latinText, region } = profileOf(language)
  const pieces = cutCopy([{ type: 'text', value: text }], { ...noFace, language }, noRuler)
  const edges = breakCosts(pieces, latinText, region.lineRules)
  const words = headlineWords(text, language, phrases)
  const isSpaced = /\S\s+\S/u.test(text)
  const places = new Map<number, number>()
  let offset = 0
  for (const [at, piece] of pieces.entries()) {
    const isSpace = piece.kind === 'space'
    offset += piece.text.length
    const cost = costAt(words, offset, isSpaced && !isSpace) + (edges[at]?.cost ?? 0)
    if (!Number.isFinite(cost)) continue
    places.set(offset, cost)
    if (isSpace) places.set(offset - piece.text.length, cost)
  }
  return places
}

/** Nothing is measured. */
const noRuler = { widthEm: () => 0 }
const noFace: Omit<TextSetting, 'language'> = {
  measures: { rubySize: 0, raisedSize: 0, spreadNameEm: 0 },
  family: '',
  strongFamily: '',
  emphasisFamily: ''
}
