import type { PDFContext, PDFObject } from '@cantoo/pdf-lib'
import type { Rgb } from '../../model/ink-table.ts'
import { readFunction } from '../plates/pdf-function.ts'

/** The colour at a place of a gradient. */
export type RgbFunction = (at: number) => Rgb

/** Reads a function of one number, or one for each part of a colour; undefined for what is none. */
export function rgbFunction(
  context: PDFContext,
  source: PDFObject | undefined
): RgbFunction | undefined {
  const read = readFunction(context, source)
  return read && (at => rgbOf(read([at])))
}

/** Parts of a colour, 0 … 1, as bytes; one alone is grey. */
export function rgbOf([red = 0, green = red, blue = red]: readonly number[]): Rgb {
  return [byte(red), byte(green), byte(blue)]
}

function byte(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 255)
}
