import type { SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import type { PrintedBox, PrintedFrame, PrintedRule } from './printed-page.ts'

/** Where the page draws rules that lie (paper.css): at the folio or the nameplate, over frames, at boxes and ruled heads. */
export function printedRules(
  { dummy }: SetPage,
  frames: readonly PrintedFrame[],
  widthPx: number,
  style: Style
): readonly PrintedRule[] {
  const { rowPx } = style.grid
  const across = { left: 0, right: widthPx }
  const furniture: PrintedRule =
    dummy.furnitureRows > 0
      ? {
          of: 'nameplate',
          y: (dummy.furnitureRows - style.measures.nameplateAirRows) * rowPx,
          ...across
        }
      : { of: 'folio', y: -0.5 * rowPx, ...across }
  return [furniture, ...frames.flatMap(frame => rulesOf(frame, rowPx))].sort((a, b) => a.y - b.y)
}

function rulesOf(frame: PrintedFrame, rowPx: number): readonly PrintedRule[] {
  const { story, box, isBoxed, rect, head } = frame
  const at = (y: number, { left, right }: PrintedBox = box) => ({ of: story, y, left, right })
  const own = head?.ruleYs.map(y => at(y, head.box)) ?? []
  if (isBoxed)
    return [at(box.top + boxTopRows * rowPx), ...own, at(box.bottom - boxFootRows * rowPx)]
  return [...(rect.row > 0 ? [at(box.top + overRows * rowPx)] : []), ...own]
}

/** Rows from the top of a frame to the rule over it, and to a box's own; from a box's own to the foot. */
const overRows = 0.35
const boxTopRows = 0.4
const boxFootRows = 0.3
