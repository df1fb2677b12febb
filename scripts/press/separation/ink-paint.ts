import type { Box } from '../rewrite/box.ts'
import type { PagePoint, Separating } from './ink-desk.ts'
import type { ChosenColour, InkState, Side } from './ink-state.ts'
import { fullBlack, isBlackAlone, isDarkGrey } from './press-palette.ts'

/** What is painted. */
export type PaintKind =
  | { readonly kind: 'path'; readonly sides: Sides; readonly box?: Box }
  | {
      readonly kind: 'type'
      readonly sides: Sides
      readonly sizePt: number
      readonly at: PagePoint
    }
  | { readonly kind: 'stencil' }
  /** A picture or a shading, with colours of its own. */
  | { readonly kind: 'picture' }
  /** What may take over the colours that are chosen where it is drawn. */
  | { readonly kind: 'form' }

type Sides = 'fill' | 'stroke' | 'both'

/** Points: a black area that is broader and higher is no rule, and does not print over what is there. */
const ruleMost = 12

/** Chooses the inks and the overprint of something that is painted, before it begins at `start`. */
export function inkPaint(work: Separating, start: number, paint: PaintKind): void {
  const { desk, state } = work
  const usesFill = paint.kind === 'form' || paint.kind === 'stencil' || hasSide(paint, 'fill')
  const usesStroke = paint.kind === 'form' || hasSide(paint, 'stroke')
  const fill = usesFill ? inked(work, state.fill.colour, paint) : undefined
  const stroke = usesStroke ? inked(work, state.stroke.colour, paint) : undefined
  const pieces = [
    ...overprintOf(work, paint, fill, stroke),
    ...(fill ? chosen(work, 'fill', fill) : []),
    ...(stroke ? chosen(work, 'stroke', stroke) : [])
  ]
  if (pieces.length > 0) {
    work.patches.push({ start, end: start, text: `\n${pieces.join('\n')}\n` })
  }
  if (paint.kind === 'form') return
  const at = placeOf(work, paint)
  for (const one of [fill, stroke]) if (one?.kind === 'plates') desk.painted(one.colour, at)
}

function hasSide(paint: PaintKind, side: 'fill' | 'stroke'): boolean {
  const isSided = paint.kind === 'path' || paint.kind === 'type'
  return isSided && (paint.sides === side || paint.sides === 'both')
}

/** Small type in grey would be dots and no letters: it is printed in all the black there is. */
function inked({ desk }: Separating, colour: ChosenColour, paint: PaintKind): ChosenColour {
  const isSmall = paint.kind === 'type' && paint.sizePt < desk.screenedType - tolerance
  const isGrey = colour.kind === 'plates' && isDarkGrey(colour.colour)
  return isSmall && isGrey ? { kind: 'plates', colour: fullBlack } : colour
}

/** Points that rounding takes from a size. */
const tolerance = 0.01

function chosen(
  work: Separating,
  side: 'fill' | 'stroke',
  colour: ChosenColour
): readonly string[] {
  const before = work.state[side]
  const text = writtenColour(work, colour, side === 'stroke')
  if (text === undefined || text === before.written) return []
  const after: Side = { ...before, written: text }
  const part: Partial<InkState> = { [side]: after }
  work.state = { ...work.state, ...part }
  return [text]
}

function writtenColour(
  { desk }: Separating,
  colour: ChosenColour,
  isStroked: boolean
): string | undefined {
  if (colour.kind === 'inherited') return undefined
  return colour.kind === 'written' ? colour.text : desk.writer.colour(colour.colour, isStroked)
}

function overprintOf(
  work: Separating,
  paint: PaintKind,
  fill: ChosenColour | undefined,
  stroke: ChosenColour | undefined
): readonly string[] {
  const { desk, state } = work
  if (!desk.overprints) return []
  const isBlack = (colour: ChosenColour | undefined) =>
    colour?.kind === 'plates' && isBlackAlone(colour.colour)
  const mayFill = isThin(paint) && isBlack(fill)
  const mayStroke = paint.kind !== 'form' && isBlack(stroke) && isThinLine(work, paint)
  const wanted = desk.writer.overprint(mayFill, mayStroke)
  if (state.overprint === wanted) return []
  // In a page's own beginning nothing prints over anything.
  work.state = { ...state, overprint: wanted }
  return [wanted]
}

function isThin(paint: PaintKind): boolean {
  if (paint.kind === 'type' || paint.kind === 'stencil') return true
  if (paint.kind !== 'path') return false
  const { box } = paint
  return box !== undefined && Math.min(box.right - box.left, box.top - box.bottom) <= ruleMost
}

function isThinLine({ state, canvas }: Separating, paint: PaintKind): boolean {
  const [a, b] = canvas.state.matrix
  return paint.kind === 'type' || state.lineWidth * Math.hypot(a, b) <= ruleMost
}

function placeOf({ canvas }: Separating, paint: PaintKind): PagePoint {
  if (paint.kind === 'type') return paint.at
  const box = paint.kind === 'path' ? paint.box : undefined
  const [, , , , x, y] = canvas.state.matrix
  return box ? { x: box.left, y: box.top } : { x, y }
}
