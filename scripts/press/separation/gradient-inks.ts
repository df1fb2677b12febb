import { type PDFContext, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import type { Inks, Rgb } from '../../model/ink-table.ts'
import type { GradientInks } from './inks-along.ts'
import { plateName } from './plate-name.ts'
import type { Palette, PlateColour } from './press-palette.ts'

/** A space of colours for a gradient, and what it makes of RGB. */
export interface GradientSpace extends GradientInks {
  readonly space: PDFObject
}

/** What a gradient is printed in: black and a plate of its own, or the four inks; in a mask its light. */
export interface GradientOrder {
  readonly palette: Palette
  /** Share of all inks together, 2.2 for 220 %. */
  readonly totalInk: number
  /** The only plate beside black, and what stands in for it on a screen. */
  readonly plate?: { readonly name: string; readonly inks: Inks }
}

/** The space of a gradient. */
export function gradientSpace(
  context: PDFContext,
  kind: 'inks' | 'grey' | 'rgb',
  { palette, totalInk, plate }: GradientOrder
): GradientSpace {
  if (kind === 'grey') {
    const light = (rgb: Rgb) => [greyOf(palette.colourOf(rgb))]
    const space = PDFName.of('DeviceGray')
    return { space, plates: 1, exact: light, between: light, limited: row => row }
  }
  if (kind === 'rgb') {
    const whole = (rgb: Rgb) => rgb.map(part => part / 255)
    const space = PDFName.of('DeviceRGB')
    return { space, plates: 3, exact: whole, between: whole, limited: row => row }
  }
  if (plate) {
    const exact = (rgb: Rgb) => twoPlates(palette.colourOf(rgb))
    const space = twoPlateSpace(context, plate)
    return { space, plates: 2, exact, between: exact, limited: row => row }
  }
  return {
    space: PDFName.of('DeviceCMYK'),
    plates: 4,
    exact: rgb => fourInks(palette.colourOf(rgb)),
    between: rgb => fourInks(palette.between(rgb)),
    limited: row => withinTotal(row, totalInk)
  }
}

function greyOf(colour: PlateColour): number {
  return colour.kind === 'grey' ? colour.light : 0
}

function fourInks(colour: PlateColour): readonly number[] {
  return colour.kind === 'inks' ? colour.inks : [0, 0, 0, 0]
}

/** Black, and the plate beside it. */
function twoPlates(colour: PlateColour): readonly number[] {
  if (colour.kind === 'spot') return [0, colour.share]
  return [colour.kind === 'inks' ? colour.inks[3] : 0, 0]
}

/** Black stays whole; the others give way. */
function withinTotal(row: readonly number[], totalInk: number): readonly number[] {
  const black = row[3] ?? 0
  const others = row.slice(0, 3).reduce((sum, ink) => sum + ink, 0)
  const share = others > 0 ? Math.min(1, Math.max(0, totalInk - black) / others) : 1
  return [...row.slice(0, 3).map(ink => ink * share), black]
}

/** Black and one plate more (ISO 32000-1, 8.6.6.5). */
function twoPlateSpace(
  context: PDFContext,
  { name, inks }: NonNullable<GradientOrder['plate']>
): PDFObject {
  const [cyan, magenta, yellow, black] = inks
  const tint = context.stream(
    `{ dup ${cyan} mul exch dup ${magenta} mul exch dup ${yellow} mul exch ${black} mul 5 4 roll add dup 1 gt { pop 1 } if }`,
    { FunctionType: 4, Domain: [0, 1, 0, 1], Range: [0, 1, 0, 1, 0, 1, 0, 1] }
  )
  const plates = [PDFName.of('Black'), plateName(name)]
  return context.obj(['DeviceN', plates, 'DeviceCMYK', context.register(tint)])
}
