import { PDFArray, type PDFContext, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import type { Rgb } from '../../model/ink-table.ts'
import { entry, resolve, streamBytes } from '../rewrite/pdf-file.ts'
import { numbersIn } from './pdf-numbers.ts'

/** The colour at a place of a gradient. */
export type RgbFunction = (at: number) => Rgb

type Values = (at: number) => readonly number[]

/** Reads a function (ISO 32000-1, 7.10) of one number, or one for each part of a colour; undefined for other kinds. */
export function rgbFunction(
  context: PDFContext,
  source: PDFObject | undefined
): RgbFunction | undefined {
  const object = resolve(context, source)
  const parts = object instanceof PDFArray ? object.asArray() : [object]
  const read = parts.map(part => valuesOf(context, resolve(context, part), 0))
  if (read.length === 0 || read.some(one => one === undefined)) return undefined
  return at => {
    const values = read.flatMap(one => one?.(at) ?? [])
    const byte = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 255)
    const [red = 0, green = red, blue = red] = values
    return [byte(red), byte(green), byte(blue)]
  }
}

function valuesOf(
  context: PDFContext,
  object: PDFObject | undefined,
  depth: number
): Values | undefined {
  const kind = String(entry(context, object, 'FunctionType'))
  if (kind === '2') return exponential(context, object)
  if (kind === '3' && depth < 5) return stitching(context, object, depth)
  return kind === '0' ? sampledValues(context, object) : undefined
}

function exponential(context: PDFContext, object: PDFObject | undefined): Values {
  const first = numbersIn(context, entry(context, object, 'C0')) ?? [0]
  const last = numbersIn(context, entry(context, object, 'C1')) ?? [1]
  const power = numberOf(entry(context, object, 'N'), 1)
  return at =>
    first.map((value, part) => {
      const other = last[part] ?? value
      // Exactly the ends at the ends.
      return at === 1 ? other : value + at ** power * (other - value)
    })
}

function stitching(
  context: PDFContext,
  object: PDFObject | undefined,
  depth: number
): Values | undefined {
  const list = entry(context, object, 'Functions')
  const parts = list instanceof PDFArray ? list.asArray() : []
  const read = parts.map(part => valuesOf(context, resolve(context, part), depth + 1))
  if (read.length === 0 || read.some(one => one === undefined)) return undefined
  const [from = 0, to = 1] = numbersIn(context, entry(context, object, 'Domain')) ?? []
  const bounds = numbersIn(context, entry(context, object, 'Bounds')) ?? []
  const encode = numbersIn(context, entry(context, object, 'Encode')) ?? []
  return at => {
    const place = bounds.filter(bound => at >= bound).length
    const [low, high] = [bounds[place - 1] ?? from, bounds[place] ?? to]
    const [start = 0, end = 1] = encode.slice(place * 2, place * 2 + 2)
    const share = high > low ? (at - low) / (high - low) : 0
    return read[place]?.(start + share * (end - start)) ?? []
  }
}

/** Samples of 8 or 16 bits along one number. */
function sampledValues(context: PDFContext, object: PDFObject | undefined): Values | undefined {
  const bits = numberOf(entry(context, object, 'BitsPerSample'), 8)
  const sizes = numbersIn(context, entry(context, object, 'Size')) ?? []
  const range = numbersIn(context, entry(context, object, 'Range')) ?? []
  const [from = 0, to = 1] = numbersIn(context, entry(context, object, 'Domain')) ?? []
  const [size = 0] = sizes
  if (!(object instanceof PDFRawStream) || (bits !== 8 && bits !== 16)) return undefined
  if (sizes.length !== 1 || size < 2) return undefined
  const bytes = Buffer.from(streamBytes(context, object))
  const parts = range.length / 2
  if (bytes.length < (size * parts * bits) / 8) return undefined
  const most = 2 ** bits - 1
  const sample = (at: number, part: number) =>
    bits === 8 ? bytes.readUInt8(at * parts + part) : bytes.readUInt16BE((at * parts + part) * 2)
  return at => {
    const place = Math.min(size - 1, Math.max(0, ((at - from) / (to - from)) * (size - 1)))
    const low = Math.min(size - 2, Math.floor(place))
    return Array.from({ length: parts }, (_, part) => {
      const [least = 0, largest = 1] = range.slice(part * 2, part * 2 + 2)
      const value = sample(low, part) * (low + 1 - place) + sample(low + 1, part) * (place - low)
      return least + (value / most) * (largest - least)
    })
  }
}

function numberOf(object: PDFObject | undefined, otherwise: number): number {
  return object instanceof PDFNumber ? object.asNumber() : otherwise
}
