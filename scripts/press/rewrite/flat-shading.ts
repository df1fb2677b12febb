import { PDFArray, type PDFContext, PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { writtenNumber, writtenOperation } from '../stream/written-operation.ts'
import { entry, resolve } from './pdf-file.ts'

/**
 * The operation that fills or strokes with the one colour of a shading; undefined for a pattern that is not one
 * colour all over. Chromium prints a gradient between two equal colours so, which no plate can overprint.
 */
export function flatColour(
  context: PDFContext,
  pattern: PDFObject | undefined,
  isStroked: boolean
): string | undefined {
  const shading = entry(context, pattern, 'Shading')
  const operators = spaces[String(entry(context, shading, 'ColorSpace'))]
  if (!operators || !fillsAll(context, pattern, shading)) return undefined
  const colour = constant(context, entry(context, shading, 'Function'), 0)
  return colour && writtenOperation(operators[isStroked ? 1 : 0], colour.map(writtenNumber))
}

const spaces: Readonly<Record<string, readonly [string, string]>> = {
  '/DeviceGray': ['g', 'G'],
  '/DeviceRGB': ['rg', 'RG'],
  '/DeviceCMYK': ['k', 'K']
}

/** An axial shading without an end on either side, and without a graphics state of its own. */
function fillsAll(
  context: PDFContext,
  pattern: PDFObject | undefined,
  shading: PDFObject | undefined
): boolean {
  const extend = entry(context, shading, 'Extend')
  const isEndless = extend instanceof PDFArray && String(extend).replace(/\s/g, '') === '[truetrue]'
  const isAxial = String(entry(context, shading, 'ShadingType')) === '2'
  const isBounded = entry(context, shading, 'BBox') || entry(context, pattern, 'ExtGState')
  return isAxial && isEndless && !isBounded
}

/** What a function gives for every input; undefined where that varies, or is not known to stay. */
function constant(
  context: PDFContext,
  source: PDFObject | undefined,
  depth: number
): readonly number[] | undefined {
  if (!(source instanceof PDFDict) || depth > 4) return undefined
  const kind = String(entry(context, source, 'FunctionType'))
  if (kind === '2') {
    const first = numbers(context, entry(context, source, 'C0')) ?? [0]
    const last = numbers(context, entry(context, source, 'C1')) ?? [1]
    return same(first, last) ? first : undefined
  }
  const parts = entry(context, source, 'Functions')
  if (kind !== '3' || !(parts instanceof PDFArray)) return undefined
  const values = parts.asArray().map(part => constant(context, resolve(context, part), depth + 1))
  const [first] = values
  return first && values.every(value => value && same(first, value)) ? first : undefined
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at])
}

function numbers(context: PDFContext, list: PDFObject | undefined): readonly number[] | undefined {
  if (!(list instanceof PDFArray)) return undefined
  const values = list.asArray().map(item => resolve(context, item))
  return values.every(value => value instanceof PDFNumber)
    ? values.map(value => value.asNumber())
    : undefined
}
