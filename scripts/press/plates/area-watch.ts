import type { PDFContext, PDFDict } from '@cantoo/pdf-lib'
import { PDFDict as Dictionary } from '@cantoo/pdf-lib'
import type { Box } from '../rewrite/box.ts'
import { changeCanvas, emptyCanvas, takePath } from '../rewrite/canvas.ts'
import { entry, resolve } from '../rewrite/pdf-file.ts'
import type { Operation } from '../stream/operations.ts'

/** Watches the paths of a page's own stream, so that marks in its slug are not taken for ink of the page. */
export interface AreaWatch {
  readonly hear: (operation: Operation) => void
  /** Whether the path that was made lies wholly beside the area; asked once, when it is painted. */
  readonly passes: (isStroke: boolean) => boolean
}

/** As far as a corner of a line may reach: half of it times the limit of mitres, which is 10 unless one says otherwise. */
const widths = 5

/** Watches what lies beside an area, in points; undefined where lines may be set in ways that are not followed. */
export function areaWatch(
  bytes: Uint8Array,
  area: Box,
  context: PDFContext,
  resources: PDFDict | undefined
): AreaWatch | undefined {
  if (setsLines(context, resources)) return undefined
  const canvas = emptyCanvas(bytes, () => true)
  let isFollowed = true
  return {
    hear: operation => {
      changeCanvas(canvas, operation)
      if (operation.operator === 'M') isFollowed = false
    },
    passes: isStroke => {
      const box = takePath(canvas)?.box
      const { lineWidth, matrix } = canvas.state
      const [a, b, c, d] = matrix
      const reach = isStroke ? lineWidth * Math.max(Math.hypot(a, b), Math.hypot(c, d)) * widths : 0
      return isFollowed && box !== undefined && liesBeside(box, area, reach)
    }
  }
}

function liesBeside(box: Box, area: Box, reach: number): boolean {
  return (
    box.right + reach < area.left ||
    box.left - reach > area.right ||
    box.top + reach < area.bottom ||
    box.bottom - reach > area.top
  )
}

/** Whether a named state of graphics sets the width of lines or the limit of their mitres. */
function setsLines(context: PDFContext, resources: PDFDict | undefined): boolean {
  const states = resources && entry(context, resources, 'ExtGState')
  if (!(states instanceof Dictionary)) return false
  return states.values().some(one => {
    const state = resolve(context, one)
    return entry(context, state, 'LW') !== undefined || entry(context, state, 'ML') !== undefined
  })
}
