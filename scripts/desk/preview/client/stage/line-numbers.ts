import type { Box } from '../../view/frame-view.ts'

/** The copy of one frame, or a strip of it: its legs side by side, and the boxes of its runs of type in any order. */
export interface SetLegs {
  readonly left: number
  readonly top: number
  /** From the left of a leg to that of the next. */
  readonly stepPx: number
  readonly rowPx: number
  readonly boxes: readonly Box[]
}

/** The number of a line, at the left of its leg; `y` is the foot of its row. */
export interface NumberedLine {
  readonly x: number
  readonly y: number
  readonly number: number
}

/** Counts the lines of a frame leg by leg; the first and each fifth line have their number. */
export function numberedLines(strips: readonly SetLegs[]): readonly NumberedLine[] {
  return strips
    .flatMap(linesOf)
    .map((line, at) => ({ ...line, number: at + 1 }))
    .filter(({ number }) => number === 1 || number % 5 === 0)
}

/** Rows in which something is set, leg by leg. */
function linesOf({
  left,
  top,
  stepPx,
  rowPx,
  boxes
}: SetLegs): readonly Omit<NumberedLine, 'number'>[] {
  const lines = new Map<string, { readonly leg: number; readonly row: number }>()
  for (const { x, y, width, height } of boxes) {
    const leg = Math.floor((x + Math.min(width, stepPx) / 2 - left) / stepPx)
    const row = Math.floor((y + height / 2 - top) / rowPx)
    lines.set(`${leg} ${row}`, { leg, row })
  }
  return [...lines.values()]
    .sort((one, other) => one.leg - other.leg || one.row - other.row)
    .map(({ leg, row }) => ({ x: left + leg * stepPx, y: top + (row + 1) * rowPx }))
}
