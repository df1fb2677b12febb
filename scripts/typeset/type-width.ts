import { boxLooks } from '../model/devices.ts'
import type { Grid } from '../model/dummy.ts'
import type { StoryKind } from '../model/kinds.ts'
import type { Style } from '../model/style.ts'

/** How the legs of a story stand in its frame. */
export interface Legs {
  readonly legs: number
  /** Whole body characters in a leg. */
  readonly measure: number
  readonly legGapPx: number
  /** Width that the head and the legs share, CSS px. */
  readonly innerPx: number
}

/** Width of so many columns with the gutters between them, CSS px. */
export function columnsPx(grid: Grid, columns: number): number {
  return columns * grid.columnCharacters * grid.bodyPx + (columns - 1) * grid.gutterPx
}

/** Body characters that the box of a kind takes at each side: none where it is drawn without sides. */
export function boxSideOf(
  { devices, boxSide }: Pick<Style, 'devices' | 'boxSide'>,
  kind: StoryKind
): number {
  return boxLooks[devices.boxes[kind] ?? devices.boxes.usual].hasSides ? boxSide : 0
}

/**
 * Divides a frame into legs of whole characters; what is left over goes into the gaps between them. `side` is what its
 * box takes at each side, in body characters.
 */
export function divideIntoLegs(style: Style, columns: number, side: number, wanted?: number): Legs {
  const { grid } = style
  const innerPx = columnsPx(grid, columns) - 2 * side * grid.bodyPx
  const legs = wanted ?? columns
  const measure = Math.floor((innerPx - (legs - 1) * grid.gutterPx) / legs / grid.bodyPx + 1e-9)
  const spare = innerPx - legs * measure * grid.bodyPx
  // One leg has no gap to give what is left over to: the head is as wide as the leg.
  if (legs === 1) return { legs, measure, innerPx: measure * grid.bodyPx, legGapPx: 0 }
  return { legs, measure, innerPx, legGapPx: spare / (legs - 1) }
}
