import { writtenNumber, writtenOperation } from '../stream/written-operation.ts'
import { around, type Box } from './box.ts'
import type { Paint } from './content-reading.ts'

/** Where a page has its copy: points from the page's bottom, the upper edge of the type area and the lower one. */
export interface TypeArea {
  readonly top: number
  readonly bottom: number
}

/** Points: what is broader and higher is an area of colour, and no rule and no bullet. */
const areaLeast = 12

/**
 * Opens what is drawn beside the copy (ISO 32000-1, 14.8.2.2): the rule of a folio line belongs to the page
 * number and its like, an area of colour to the background, and rules, boxes and bullets to the layout.
 */
export function openedArtifact(paints: readonly Paint[], area: TypeArea | undefined): string {
  const box = paints.reduce<Box | undefined>((all, paint) => around(all, paint.box), undefined)
  const isFilled = paints.every(paint => paint.isFilled)
  return writtenOperation('BDC', ['/Artifact', properties(box, isFilled, area)])
}

/** Ends a marked-content sequence. */
export const closedMark = writtenOperation('EMC', [])

function properties(box: Box | undefined, isFilled: boolean, area: TypeArea | undefined): string {
  // Where a form stands on its page is not followed: it has rules and boxes.
  if (!box || !area) return '<</Type /Layout>>'
  if (box.bottom >= area.top) return '<</Type /Pagination /Subtype /Header /Attached [/Top]>>'
  if (box.top <= area.bottom) return '<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>'
  const isArea = box.right - box.left > areaLeast && box.top - box.bottom > areaLeast
  if (!isArea || !isFilled) return '<</Type /Layout>>'
  const corners = [box.left, box.bottom, box.right, box.top].map(writtenNumber).join(' ')
  return `<</Type /Background /BBox [${corners}]>>`
}
