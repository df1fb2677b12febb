import type { ElementContent } from 'hast'
import { profileOf } from '../model/language.ts'
import type { Atom, Ruler, TextSetting } from './atom.ts'
import { type BreakCost, breakCosts } from './break-costs.ts'
import { cutCopy } from './cut-copy.ts'
import { familyOf, within } from './family-of.ts'
import { hasClass } from './has-class.ts'
import { afterJoined } from './joined-letters.ts'
import { hyphenOf, latinEm, narrowOf } from './narrow-marks.ts'
import type { Piece } from './piece.ts'
import { rubyBox } from './ruby.ts'

const raisedTags = new Set(['sup', 'sub'])
/** Least room between two annotations over a text, em. */
const rubyAir = 0.1
/** Middle of a Han character over the baseline, em; a mark nearer to it than this stands well. */
const emMiddle = 0.38
const leastMove = 0.06
/** Middle of a mark in the corner of its em, from the left. */
const cornerMiddle = 0.24
/** Marks that Noto draws narrower than a full em unless asked for their full-width form. */
const alwaysFullWidth = /^[—…]+$/

/** Cuts inline copy into atoms with their widths and the cost of ending a line after each. */
export function atomise(
  content: readonly ElementContent[],
  setting: TextSetting,
  ruler: Ruler
): readonly Atom[] {
  const { isSpaced: latinText, region } = profileOf(setting.language)
  const pieces = cutCopy(content, setting, ruler)
  const costs = breakCosts(pieces, latinText, setting.lineRules ?? region.lineRules)
  const marksAfterJoined = afterJoined(pieces)
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the record of an atom, a line for each thing that it may have
  return pieces.map((piece, at) => {
    const family = familyOf(piece, setting)
    const isRaised = within(piece, raisedTags)
    const isLatin = piece.kind === 'latin' || piece.kind === 'percent'
    const scale = isLatin && !latinText && !setting.isUpright ? (setting.latinScale ?? 1) : 1
    const size = isRaised ? setting.measures.raisedSize : scale
    const narrow = isLatin ? narrowOf(piece.text, family, ruler) : undefined
    const fullEm = setting.isUpright ? 1 : (ruler.fullEm?.(family) ?? 1)
    const isEmoji = piece.emojiEm !== undefined
    const widthEm = size * widthOf(piece, family, setting, ruler, fullEm)
    return {
      kind: piece.kind,
      text: piece.text,
      path: piece.path,
      ...(piece.run === undefined ? {} : { run: piece.run }),
      ...(isRaised ? { isRaised } : {}),
      ...(scale === 1 ? {} : { scale }),
      ...(narrow ? { narrow } : {}),
      ...(marksAfterJoined.has(at) ? { isAfterJoined: true } : {}),
      ...(piece.node
        ? { node: piece.over === undefined ? piece.node : rubyBox(piece.node, widthEm) }
        : {}),
      ...(piece.kind === 'middle-dot' || piece.turn === 'combined'
        ? { drawnEm: ruler.widthEm(piece.text, family) }
        : {}),
      ...(piece.turn ? { turn: piece.turn } : {}),
      ...(isEmoji ? { isEmoji } : {}),
      ...(setting.isUpright ? {} : movedBy(piece, family, ruler)),
      ...(piece.hyphenated ? hyphenOf(family, ruler) : {}),
      ...(isWordSpace(piece) ? spaceWidths(pieces, at, family, setting, ruler) : { widthEm }),
      // What is raised or lowered, as the number of a note, never leaves what it belongs to.
      ...(isRaised || !startsRaised(pieces, at) ? endCost(costs[at]) : { breakCost: Infinity })
    }
  })
}

function endCost(end: BreakCost | undefined): Pick<Atom, 'breakCost' | 'tornCost'> {
  const { cost: breakCost, tornCost } = end ?? { cost: 0 }
  return tornCost === undefined ? { breakCost } : { breakCost, tornCost }
}

/** Some faces kern letters with the space beside them (f and a space in Newsreader: 0.04 em). */
function spaceWidths(
  pieces: readonly Piece[],
  at: number,
  family: string,
  setting: TextSetting,
  ruler: Ruler
): { readonly widthEm: number; readonly drawnEm: number } {
  const letter = (piece: Piece | undefined, character: string | undefined) =>
    piece?.kind === 'latin' && familyOf(piece, setting) === family ? (character ?? '') : ''
  const before = letter(pieces[at - 1], pieces[at - 1]?.text.at(-1))
  const after = letter(pieces[at + 1], pieces[at + 1]?.text[0])
  const width = (text: string) => (text === '' ? 0 : ruler.widthEm(text, family))
  const drawnEm = width(`${before} ${after}`) - width(before) - width(after)
  return { widthEm: (setting.spaceEm ?? width(' ')) + drawnEm - width(' '), drawnEm }
}

/**
 * Faces draw marks where their region has them, in a corner of their em or in its middle: they are moved to where
 * the text's region has them. A mark that stands well enough is left alone.
 */
function movedBy({ kind, text }: Piece, family: string, ruler: Ruler): Pick<Atom, 'movedEm'> {
  const isCentred = kind === 'centred-mark'
  if (!isCentred && !/^[，。、]$/.test(text)) return {}
  const ink = ruler.inkEm?.(text, family)
  if (!ink) return {}
  const middle = (ink.left + ink.right) / 2
  const isSmall = ink.right - ink.left < 0.5
  if (!isCentred)
    return isSmall && middle > 0.4 ? { movedEm: { right: cornerMiddle - middle, up: 0 } } : {}
  const right = 0.5 - middle
  const up = emMiddle - (ink.top + ink.bottom) / 2
  return Math.hypot(right, up) > leastMove ? { movedEm: { right, up } } : {}
}

function isWordSpace(piece: Piece): boolean {
  return piece.kind === 'space' && piece.text !== '\u3000'
}

function startsRaised(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1]
  return next !== undefined && within(next, raisedTags)
}

/** An ideographic space; a face may draw it as wide as its Han characters, or leave it to another. */
function spaceEm(family: string, ruler: Ruler): number {
  return ruler.fullEm ? ruler.widthEm('\u3000', family) : 1
}

function widthOf(
  piece: Piece,
  family: string,
  { language, measures }: TextSetting,
  ruler: Ruler,
  fullEm: number
): number {
  if (piece.turn === 'combined' || piece.turn === 'single') return 1
  if (piece.emojiEm !== undefined) return piece.emojiEm
  switch (piece.kind) {
    case 'forced-break':
      return 0
    case 'space':
      return piece.text === '\u3000' ? spaceEm(family, ruler) : ruler.widthEm(' ', family)
    case 'latin':
    case 'percent': {
      const before = piece.before ?? ''
      const width = latinEm(before + piece.text, family, ruler)
      return before ? width - latinEm(before, family, ruler) : width
    }
    case 'middle-dot':
      return 1
    case 'dash':
      return alwaysFullWidth.test(piece.text) && !profileOf(language).isSpaced
        ? piece.text.length
        : ruler.widthEm(piece.text, family)
    case 'object':
      return objectEm(piece, family, measures, ruler)
    case 'han':
    case 'open':
    case 'close':
    case 'pause':
    case 'stop':
    case 'centred-mark':
      return fullEm * [...piece.text.replace(/\p{M}/gu, '')].length
    // A face draws – and / as wide as it likes, ～ and ／ in a whole em.
    case 'connector':
    case 'solidus':
      return ruler.widthEm(piece.text, family)
  }
}

/** What stands in one piece is as wide as its words and as what stands over them. */
function objectEm(
  { node, text, over }: Piece,
  family: string,
  measures: TextSetting['measures'],
  ruler: Ruler
): number {
  const isSpread = node && hasClass(node, 'spread')
  const ownEm = isSpread ? measures.spreadNameEm : ruler.widthEm(text, family)
  return Math.max(ownEm, over ? measures.rubySize * ruler.widthEm(over, family) + rubyAir : 0)
}
