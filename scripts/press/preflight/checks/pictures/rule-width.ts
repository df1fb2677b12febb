import type { Box } from '../../../rewrite/box.ts'
import type { Scene } from '../../check.ts'
import type { Colour } from '../../walk/colour-space.ts'
import type { Drawn } from '../../walk/drawn.ts'
import { plateCount, platesOf } from '../../walk/plates-of-colour.ts'
import { isPrinted } from '../on-sheet.ts'

/** A rule that is drawn: a line, or an area as thin as one. */
export interface Rule {
  readonly widthPt: number
  readonly inks: number
  readonly box: Box
}

/** Points; what is wider is an area. */
const ruleMost = 2
/** Points; what is shorter is a dot. */
const ruleLeast = 3

/** The rules of a path. */
export function rulesIn(drawn: Drawn, { page }: Scene): readonly Rule[] {
  if (drawn.kind !== 'path' || !isPrinted(drawn, page)) return []
  const { fill, stroke, lineWidthPt } = drawn
  if (stroke) return [{ widthPt: lineWidthPt, inks: inksOf(stroke), box: drawn.seen ?? drawn.box }]
  if (!fill) return []
  return drawn.parts
    .filter(({ box, isUpright }) => isUpright && isThin(box))
    .map(({ box }) => ({ widthPt: Math.min(...sizes(box)), inks: inksOf(fill), box }))
}

function isThin(box: Box): boolean {
  const [width, height] = sizes(box)
  return Math.min(width, height) <= ruleMost && Math.max(width, height) >= ruleLeast
}

function sizes({ left, right, bottom, top }: Box): readonly [number, number] {
  return [right - left, top - bottom]
}

/** Of what is left to the press one is sure: something is printed. */
function inksOf(colour: Colour): number {
  const plates = platesOf(colour)
  return plates ? plateCount(plates) : 1
}
