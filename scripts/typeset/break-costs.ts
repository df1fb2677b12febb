import type { LineRules } from '../model/style.ts'
import { bindings } from './bind.ts'
import { latinBindings } from './bind-latin.ts'
import type { CharacterClass } from './character-class.ts'
import { lineEdges } from './line-edges.ts'
import type { Piece } from './piece.ts'

const opensAtEnd = /[“‘([{«$¥￥€£№]$/u
const closesAtStart = /^[”’)\]}»,.;:!?…—–%‰℃°-]/u
/** What leans on the character before it: repetition, a long vowel, small kana (UAX #14, classes NS and CJ). */
const leansBack = /^[々〻ゝゞヽヾーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ]/u

/** The cost of ending a line after each piece: 0 free, Infinity never. */
export function breakCosts(
  pieces: readonly Piece[],
  latinText: boolean,
  lineRules: LineRules = 'strict'
): readonly number[] {
  const { neverBegin, neverEnd } = lineEdges(lineRules)
  const text = pieces.map(piece => piece.text || '\n').join('')
  const bound = new Map(latinText ? latinBindings(text) : bindings(text))
  const lastWord = latinText ? lastWordPieces(pieces) : new Set<number>()
  let offset = 0
  return pieces.map((piece, at) => {
    offset += piece.text.length || 1
    const next = pieces[at + 1]
    if (piece.kind === 'forced-break' || !next) return 0
    if (isNumber(piece) && isNumber(next)) return Infinity
    if (next.kind === 'forced-break' || next.kind === 'space') return Infinity
    if (neverEnd.has(piece.kind as CharacterClass)) return Infinity
    if (neverBegin.has(next.kind as CharacterClass)) return Infinity
    if (leansBack.test(next.text)) return Infinity
    if (piece.kind === 'latin' && next.kind === 'latin') {
      const stays = piece.hyphenated && !piece.isWide && lastWord.has(at)
      return stays ? Infinity : (piece.breakCost ?? Infinity)
    }
    if (piece.kind === 'latin' && opensAtEnd.test(piece.text)) return Infinity
    if (next.kind === 'latin' && piece.kind !== 'space' && closesAtStart.test(next.text)) {
      return Infinity
    }
    return bound.get(offset) ?? 0
  })
}

function isNumber({ turn }: Piece): boolean {
  return turn === 'combined' || turn === 'single'
}

/** The last word of a paragraph or of a line that the author ended is never parted. */
function lastWordPieces(pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>()
  let isLast = true
  for (let at = pieces.length - 1; at >= 0; at--) {
    const kind = pieces[at]?.kind
    if (kind === 'forced-break') isLast = true
    else if (kind === 'space') isLast = isLast && !found.has(at + 1)
    if (isLast) found.add(at)
  }
  return found
}
