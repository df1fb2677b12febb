import { boxLooks } from '../model/devices.ts'
import type { SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import { columnsPx } from '../typeset/type-width.ts'
import type { DrawnBox, PageDevices } from './between/page-devices.ts'
import { rulesInCopy } from './copy-rules.ts'
import type { PrintedBox, PrintedFrame, PrintedRule } from './printed-page.ts'

/**
 * Where the page draws rules that lie (`styles/devices.css`): at the folio or the nameplate, between frames, at boxes,
 * ruled heads, and what ends a leg. A device of two rules counts as one.
 */
export function printedRules(
  { dummy, frames: set }: SetPage,
  { lying, frames: devices }: PageDevices,
  frames: readonly PrintedFrame[],
  style: Style
): readonly PrintedRule[] {
  const { grid, measures } = style
  const { rowPx } = grid
  const step = columnsPx(grid, 1) + grid.gutterPx
  const across = { left: 0, right: columnsPx(grid, grid.columns) }
  const furniture: PrintedRule =
    dummy.furnitureRows > 0
      ? { of: 'nameplate', y: (dummy.furnitureRows - measures.nameplateAirRows) * rowPx, ...across }
      : { of: 'folio', y: -measures.folioDropRows * rowPx, ...across }
  const between = lying.map(({ column, row, along }): PrintedRule => {
    const left = column * step
    return {
      of: frames.find(({ rect }) => rect.row === row && rect.column === column)?.story ?? '',
      y: (row + dummy.furnitureRows + measures.ruleDropRows) * rowPx,
      left,
      right: left + columnsPx(grid, along)
    }
  })
  const own = frames.flatMap((frame, at) => [
    ...boxRules(frame, devices[at]?.box, style),
    ...headRules(frame),
    ...rulesInCopy(set[at], frame, devices[at]?.isFooted ?? false, style)
  ])
  return [furniture, ...between, ...own].sort((a, b) => a.y - b.y)
}

/** The edges of a box that is closed all round. */
export function shownEdges(
  box: PrintedBox,
  drawn: DrawnBox | undefined,
  style: Style
): PrintedBox | undefined {
  return drawn && boxLooks[drawn.look].hasSides ? edgesOf(box, drawn, style) : undefined
}

function edgesOf(
  { left, right, top, bottom }: PrintedBox,
  { isLast, open }: DrawnBox,
  { grid, measures }: Style
): PrintedBox {
  const foot = isLast ? measures.columnRuleFootRows : measures.boxFootRows
  // It goes up to the edge that a neighbour has.
  const up = (edge: 'left' | 'right') => (open.includes(edge) ? grid.gutterPx : 0)
  return {
    left: left - up('left'),
    right: right + up('right'),
    top: top + measures.boxHeadRows * grid.rowPx,
    bottom: bottom - foot * grid.rowPx
  }
}

function boxRules(
  { story, box }: PrintedFrame,
  drawn: DrawnBox | undefined,
  style: Style
): readonly PrintedRule[] {
  if (!drawn) return []
  const { left, right, top, bottom } = edgesOf(box, drawn, style)
  const head = drawn.open.includes('head') ? [] : [top]
  const ys = boxLooks[drawn.look].hasSides ? [...head, bottom] : head
  return ys.map(y => ({ of: story, y, left, right }))
}

function headRules({ story, head }: PrintedFrame): readonly PrintedRule[] {
  if (!head) return []
  const { left, right } = head.box
  return head.ruleYs.map(y => ({ of: story, y, left, right }))
}
