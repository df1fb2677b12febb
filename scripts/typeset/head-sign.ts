import { signLooks } from '../model/column-sign.ts'
import type { Style } from '../model/style.ts'
import type { HeadLines } from './break-headline.ts'
import type { StackPart } from './head-stack.ts'

/** The sign of a column as the first part of a stack; none without a name. `broken` parts it for room at its sides, em. */
export function signPart(
  column: string | undefined,
  broken: (sidesEm: number, family: string) => HeadLines | undefined,
  style: Style
): readonly StackPart[] {
  if (!column) return []
  const { look, sideEm, padEm } = style.sign
  const { edges } = signLooks[look]
  const family = style.roles.sign
  const lines = broken(2 * sideEm, family)
  if (!lines) return []
  const sizePx = signSizePx(style)
  return [
    {
      name: 'sign',
      className: `sign sign-${look}`,
      lines,
      family,
      sizePx,
      linePx: sizePx * style.headLeading * style.measures.headSmallLeading,
      padPx: edges ? padEm * sizePx : 0,
      edges
    }
  ]
}

/** Size of a sign, whole CSS px. */
export function signSizePx({ sign, grid }: Style): number {
  return Math.round(sign.sizeEm * grid.bodyPx)
}

/** A part with as much room over its lines and under them as makes it so high, seen to its edges. */
export function asHighAs(part: StackPart, highPx: number): StackPart {
  const padPx = Math.max(0, (highPx - part.lines.count * part.linePx) / 2)
  return { ...part, padPx, edges: 'band' }
}
