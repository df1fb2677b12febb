import { type Box, grown, type Matrix } from '../rewrite/box.ts'
import { numberIn } from '../stream/operand-values.ts'
import type { Operation } from '../stream/operations.ts'

/** What lies under an image: paper, one colour, or more than can be told. */
export type Ground =
  | { readonly kind: 'paper' }
  | { readonly kind: 'colour'; readonly operator: string; readonly values: readonly number[] }
  | { readonly kind: 'mixed' }

/** Something drawn on a page, the later above the earlier. */
export interface Layer {
  readonly box: Box
  readonly colour: Ground
}

/** More than one colour, or one that no number tells. */
export const mixed: Ground = { kind: 'mixed' }

/** What lies under a box: the last that covers all of it, if nothing lies on that in part. Words are not looked for. */
export function groundOf(box: Box, layers: readonly Layer[]): Ground {
  const under = layers.findLast(layer => meets(layer.box, box))
  if (!under) return { kind: 'paper' }
  return covers(under.box, box) ? under.colour : mixed
}

/** Follows what areas of a content stream are filled with, operation by operation. */
export function fillReader(bytes: Uint8Array): (operation: Operation) => Ground {
  const saved: Ground[] = []
  let fill: Ground = { kind: 'colour', operator: 'g', values: [0] }
  return ({ operator, operands }) => {
    if (operator === 'q') saved.push(fill)
    else if (operator === 'Q') fill = saved.pop() ?? fill
    else if (plainFills.has(operator)) {
      const values = operands.map(operand => numberIn(bytes, operand))
      fill = { kind: 'colour', operator, values }
    } else if (otherFills.has(operator)) fill = mixed
    return fill
  }
}

const plainFills = new Set(['g', 'rg', 'k'])
const otherFills = new Set(['cs', 'sc', 'scn'])

/** Where an image lies that fills the unit square. */
export function squareBox(matrix: Matrix): Box {
  const first = grown(undefined, 0, 0, matrix)
  return grown(grown(grown(first, 1, 0, matrix), 0, 1, matrix), 1, 1, matrix)
}

/** Points by which boxes may be off: Chromium rounds to a quarter of one. */
const rounding = 0.5

function meets(one: Box, other: Box): boolean {
  return (
    one.left < other.right - rounding &&
    one.right > other.left + rounding &&
    one.bottom < other.top - rounding &&
    one.top > other.bottom + rounding
  )
}

function covers(one: Box, other: Box): boolean {
  return (
    one.left <= other.left + rounding &&
    one.right >= other.right - rounding &&
    one.bottom <= other.bottom + rounding &&
    one.top >= other.top - rounding
  )
}
