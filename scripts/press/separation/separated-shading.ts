import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import type { Rgb } from '../../model/ink-table.ts'
import { numbersIn } from '../plates/pdf-function.ts'
import { entry } from '../rewrite/pdf-file.ts'
import { plateCalculator } from './calculator-shading.ts'
import type { GradientSpace } from './gradient-inks.ts'
import { plateFunction } from './inks-along.ts'

/**
 * Puts an axial, a radial or a calculated shading on the plates, in place; false where it stays as it was, as its colours follow from
 * what cannot be read.
 */
export function separateShading(
  context: PDFContext,
  shading: PDFObject | undefined,
  space: GradientSpace
): boolean {
  if (!(shading instanceof PDFDict)) return false
  const kind = String(entry(context, shading, 'ShadingType'))
  const parts = partsOf(context, entry(context, shading, 'ColorSpace'))
  if (parts === undefined || !['1', '2', '3'].includes(kind)) return false
  const source = entry(context, shading, 'Function')
  const made =
    kind === '1' ? plateCalculator(context, source, space) : plateFunction(context, source, space)
  if (!made) return false
  const ground = numbersIn(context, entry(context, shading, 'Background'))
  // Ghostscript draws no calculated shading that leaves this to the default.
  if (kind === '1' && !shading.get(PDFName.of('Matrix')))
    shading.set(PDFName.of('Matrix'), context.obj([1, 0, 0, 1, 0, 0]))
  shading.set(PDFName.of('ColorSpace'), space.space)
  shading.set(PDFName.of('Function'), made)
  if (ground.length > 0) {
    const [red = 0, green = red, blue = red] = ground.map(value => Math.round(value * 255))
    const rgb: Rgb = [red, green, blue]
    shading.set(PDFName.of('Background'), context.obj([...space.exact(rgb)]))
  }
  return true
}

/** How many parts a space's colours have, where these are RGB or grey. */
function partsOf(context: PDFContext, space: PDFObject | undefined): number | undefined {
  const name = space instanceof PDFArray ? String(space.lookup(0)) : String(space)
  if (name === '/DeviceRGB' || name === '/CalRGB') return 3
  if (name === '/DeviceGray' || name === '/CalGray') return 1
  if (name !== '/ICCBased' || !(space instanceof PDFArray)) return undefined
  const count = String(entry(context, space.lookup(1), 'N'))
  return count === '3' ? 3 : count === '1' ? 1 : undefined
}
