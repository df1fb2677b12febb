import { boxLooks } from '../model/devices.ts'
import type { Style } from '../model/style.ts'
import { columnsPx } from '../typeset/type-width.ts'
import type { PageDevices } from './between/page-devices.ts'
import type { PrintedFrame, StandingRule } from './printed-page.ts'

/** Where the page draws rules that stand: in gutters, and as the sides of boxes. */
export function standingRules(
  { standing, frames: devices }: PageDevices,
  frames: readonly PrintedFrame[],
  furnitureRows: number,
  { grid, measures }: Style
): readonly StandingRule[] {
  const { rowPx, gutterPx } = grid
  const step = columnsPx(grid, 1) + gutterPx
  const between = standing.map(
    ({ column, row, along }): StandingRule => ({
      of: 'gutter',
      x: column * step - gutterPx / 2,
      top: (row + furnitureRows + measures.columnRuleHeadRows) * rowPx,
      bottom: (row + furnitureRows + along - measures.columnRuleFootRows) * rowPx
    })
  )
  const sides = frames.flatMap(({ story, edges }, at) => {
    const box = devices[at]?.box
    if (!edges || !box || !boxLooks[box.look].sidesAreRules) return []
    const { top, bottom } = edges
    return (['left', 'right'] as const)
      .filter(side => !box.open.includes(side))
      .map(side => ({ of: story, x: edges[side], top, bottom }))
  })
  return [...between, ...sides].sort((a, b) => a.x - b.x || a.top - b.top)
}
