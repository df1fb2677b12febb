import type { LineRules } from '../model/style.ts'
import { latinBindings } from './bind-latin.ts'
import { bindings } from './bound-numbers.ts'
import { type CharacterClass, characterClass } from './character-class.ts'
import { within } from './family-of.ts'
import { hasClass } from './has-class.ts'
import { lineEdges } from './line-edges.ts'
import type { Piece } from './piece.ts'

const raisedTags = new Set(['sup', 'sub'])
const opensAtEnd = /[“‘([{«$¥￥€£№]$/u
const closesAtStart = /^(?:[”’)\]}»,.;:!?…—–%‰℃°]|-(?!\d))/u
/** Latin marks that a line never begins with even after a space. */
const closesAfterSpace = /^(?:[”’)\]}»,;:!?…%‰℃°]|\.(?![\d.]))(?![\p{L}\d])/u
/** ’90s, ’tis. */
const apostrophe = /^’[\p{L}\d]/u
/** What leans on the character before it: repetition, a long vowel, small kana (UAX #14, classes NS and CJ). */
const leansBack = /^[々〻ゝゞヽヾーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ]/u

/** What ending a line after a piece costs. */
export interface BreakCost {
  /** 0 free, Infinity never. */
  readonly cost: number
  /** Where only a number holds on to its unit: what parting them costs in a measure too narrow for both. */
  readonly tornCost?: number
}

/** Better than parting the number itself, which is `anywhere` in `cut-wide.ts`. */
const tornUnit = 500

/** The cost of ending a line after each piece. */
export function breakCosts(
  pieces: readonly Piece[],
  latinText: boolean,
  lineRules: LineRules = 'strict'
): readonly BreakCost[] {
  const text = pieces.map(piece => piece.text || '\n').join('')
  const bound = new Map(latinText ? latinBindings(text) : bindings(text))
  const lastWord = latinText ? lastWordPieces(pieces) : new Set<number>()
  let offset = 0
  return pieces.map((piece, at) => {
    offset += piece.text.length || 1
    const next = pieces[at + 1]
    if (piece.kind === 'forced-break' || !next) return free
    if (isKept(pieces, at, lineRules)) return never
    if (piece.kind === 'latin' && next.kind === 'latin') {
      const parts = !latinText && isRaised(piece) && !isRaised(next)
      return parts ? free : wordCost(piece, lastWord.has(at))
    }
    return creditCost(piece, next, latinText) ?? boundCost(bound.get(offset) ?? 0, latinText)
  })
}

const free: BreakCost = { cost: 0 }
const never: BreakCost = { cost: Infinity }

/** The cost of parting a word after a piece of it; a paragraph's last word, and none of a credit, is not parted for a hyphen. */
function wordCost(piece: Piece, isLast: boolean): BreakCost {
  if (piece.hyphenated && !piece.isWide && (isLast || isInCredit(piece))) return never
  return { cost: piece.breakCost ?? Infinity }
}

/** What belongs together in Chinese may still be torn, in a measure too narrow for it. */
function boundCost(cost: number, latinText: boolean): BreakCost {
  return cost === Infinity && !latinText ? { cost, tornCost: tornUnit } : { cost }
}

/**
 * A credit is parted between names where it must be; a name itself only in a measure too narrow for it. Undefined
 * outside a credit.
 */
function creditCost(piece: Piece, next: Piece, latinText: boolean): BreakCost | undefined {
  if (!isInCredit(piece) || !isInCredit(next)) return undefined
  if (latinText) return { cost: partedName }
  const isBetween = piece.kind === 'space' || /^[、，；]/u.test(piece.text) || next.kind === 'space'
  return isBetween ? { cost: partedCredit } : boundCost(Infinity, false)
}

/** More than a loose line costs, less than one that is torn. */
const partedCredit = 200
const partedName = 2000

function isInCredit({ path }: Piece): boolean {
  return path.some(element => hasClass(element, 'credit'))
}

/** Whether a piece stays with the next whatever they say: marks, and what has one place only. */
function isKept(pieces: readonly Piece[], at: number, lineRules: LineRules): boolean {
  const { neverBegin, neverEnd } = lineEdges(lineRules)
  const [piece, next] = [pieces[at] as Piece, pieces[at + 1] as Piece]
  if (isNumber(piece) && isNumber(next)) return true
  if (next.kind === 'forced-break' || next.kind === 'space') return true
  // What stands at the edge once the spaces there are gone.
  const end = shownAt(pieces, at, -1)
  const begin = shownAt(pieces, at + 1, 1)
  if (end && neverEnd.has(edgeClass(end, end.text.at(-1)))) return true
  if (begin && neverBegin.has(edgeClass(begin, [...begin.text][0])) && !isElision(begin))
    return true
  if (leansBack.test(next.text)) return true
  if (piece.kind === 'latin' && next.kind === 'latin') return false
  if (end?.kind === 'latin' && opensAtEnd.test(end.text)) return true
  if (begin?.kind !== 'latin') return false
  return (piece.kind === 'space' ? closesAfterSpace : closesAtStart).test(begin.text)
}

/** ’90s */
function isElision({ kind, text }: Piece): boolean {
  return kind === 'latin' && apostrophe.test(text)
}

/** The nearest piece that is no space, from a place on in a direction; undefined at the end of a line. */
function shownAt(pieces: readonly Piece[], from: number, step: 1 | -1): Piece | undefined {
  for (let at = from; ; at += step) {
    const piece = pieces[at]
    if (!piece || piece.kind === 'forced-break') return undefined
    if (piece.kind !== 'space') return piece
  }
}

/** The class of a mark at the edge of a piece, in a run of Latin characters too. */
function edgeClass(piece: Piece, character = ''): CharacterClass {
  return piece.kind === 'latin' || piece.kind === 'object' || piece.kind === 'forced-break'
    ? characterClass(character, false)
    : piece.kind
}

function isRaised(piece: Piece): boolean {
  return within(piece, raisedTags)
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
