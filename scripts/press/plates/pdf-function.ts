import { PDFArray, type PDFContext, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { entry, resolve } from '../rewrite/pdf-file.ts'
import { calculator, type PlateFunction } from './calculator.ts'
import { plainBytes } from './plain-bytes.ts'

/** Reads a function, or an array of functions with one result each; undefined for what is none. */
export function readFunction(
  context: PDFContext,
  object: PDFObject | undefined,
  depth = 0
): PlateFunction | undefined {
  const source = resolve(context, object)
  if (depth > 6) return undefined
  if (source instanceof PDFArray) {
    const parts = source.asArray().map(part => readFunction(context, part, depth + 1))
    if (parts.some(part => !part)) return undefined
    return inputs => parts.flatMap(part => part?.(inputs).slice(0, 1) ?? [])
  }
  const numbers = (key: string) => numbersIn(context, entry(context, source, key))
  const made = functionOfKind(context, source, depth)
  if (!made) return undefined
  const [domain, range] = [numbers('Domain'), numbers('Range')]
  return inputs => within(made(within(inputs, domain)), range)
}

function functionOfKind(
  context: PDFContext,
  source: PDFObject | undefined,
  depth: number
): PlateFunction | undefined {
  const kind = entry(context, source, 'FunctionType')
  switch (kind instanceof PDFNumber ? kind.asNumber() : -1) {
    case 0:
      return sampled(context, source)
    case 2:
      return exponential(context, source)
    case 3:
      return stitched(context, source, depth)
    case 4:
      return source instanceof PDFRawStream
        ? calculator(plainBytes(source)?.bytes ?? new Uint8Array())
        : undefined
  }
  return undefined
}

/** Numbers of an array. */
export function numbersIn(context: PDFContext, list: PDFObject | undefined): readonly number[] {
  const items = list instanceof PDFArray ? list.asArray().map(item => resolve(context, item)) : []
  return items.flatMap(item => (item instanceof PDFNumber ? [item.asNumber()] : []))
}

/** Each number between the two that are given for its place, if any. */
function within(values: readonly number[], pairs: readonly number[]): readonly number[] {
  return values.map((value, at) => {
    const [low = value, high = value] = pairs.slice(at * 2, at * 2 + 2)
    return Math.min(high, Math.max(low, value))
  })
}

function exponential(context: PDFContext, source: PDFObject | undefined): PlateFunction {
  const numbers = (key: string) => numbersIn(context, entry(context, source, key))
  const [first, last] = [orElse(numbers('C0'), [0]), orElse(numbers('C1'), [1])]
  const exponent = entry(context, source, 'N')
  const power = exponent instanceof PDFNumber ? exponent.asNumber() : 1
  return ([input = 0]) =>
    first.map((value, at) => value + input ** power * ((last[at] ?? value) - value))
}

function orElse(values: readonly number[], otherwise: readonly number[]): readonly number[] {
  return values.length > 0 ? values : otherwise
}

function stitched(
  context: PDFContext,
  source: PDFObject | undefined,
  depth: number
): PlateFunction | undefined {
  const numbers = (key: string) => numbersIn(context, entry(context, source, key))
  const list = entry(context, source, 'Functions')
  const parts = list instanceof PDFArray ? list.asArray() : []
  const functions = parts.map(part => readFunction(context, part, depth + 1))
  if (functions.length === 0 || functions.some(part => !part)) return undefined
  const [start = 0, end = 1] = numbers('Domain')
  const edges = [start, ...numbers('Bounds').slice(0, functions.length - 1), end]
  const encode = numbers('Encode')
  return ([input = 0]) => {
    const next = edges.findIndex((edge, at) => at > 0 && input < edge)
    const at = next < 0 ? functions.length - 1 : Math.min(functions.length, next) - 1
    const [low = 0, high = 1] = edges.slice(at, at + 2)
    const [from = 0, to = 1] = encode.slice(at * 2, at * 2 + 2)
    const share = high === low ? 0 : (input - low) / (high - low)
    return functions[at]?.([from + share * (to - from)]) ?? []
  }
}

/** Read between its samples along each input. */
function sampled(context: PDFContext, source: PDFObject | undefined): PlateFunction | undefined {
  if (!(source instanceof PDFRawStream)) return undefined
  const numbers = (key: string) => numbersIn(context, entry(context, source, key))
  const [domain, range, size] = [numbers('Domain'), numbers('Range'), numbers('Size')]
  const depth = entry(context, source, 'BitsPerSample')
  const bits = depth instanceof PDFNumber ? depth.asNumber() : 8
  const bytes = plainBytes(source)?.bytes
  const results = range.length / 2
  if (!bytes || size.length === 0 || size.length > 4 || results < 1) return undefined
  const encode = orElse(
    numbers('Encode'),
    size.flatMap(count => [0, count - 1])
  )
  const decode = orElse(numbers('Decode'), range)
  const sample = (at: number) => bitsAt(bytes, at * bits, bits) / (2 ** bits - 1)
  const valueAt = (corner: readonly number[], result: number) => {
    let at = 0
    for (let axis = size.length - 1; axis >= 0; axis--)
      at = at * (size[axis] ?? 1) + (corner[axis] ?? 0)
    const [low = 0, high = 1] = decode.slice(result * 2, result * 2 + 2)
    return low + sample(at * results + result) * (high - low)
  }
  return inputs => {
    const places = size.map((count, axis) => {
      const [low = 0, high = 1] = domain.slice(axis * 2, axis * 2 + 2)
      const [from = 0, to = count - 1] = encode.slice(axis * 2, axis * 2 + 2)
      const share = high === low ? 0 : ((inputs[axis] ?? 0) - low) / (high - low)
      return Math.min(count - 1, Math.max(0, from + share * (to - from)))
    })
    return Array.from({ length: results }, (_, result) =>
      between(places, corner => valueAt(corner, result))
    )
  }
}

/** Linear between the corners around a place. */
function between(
  places: readonly number[],
  valueAt: (corner: readonly number[]) => number
): number {
  let sum = 0
  for (let corner = 0; corner < 2 ** places.length; corner++) {
    let weight = 1
    const at = places.map((place, axis) => {
      const low = Math.floor(place)
      const isHigh = ((corner >> axis) & 1) === 1
      weight *= isHigh ? place - low : 1 - (place - low)
      return isHigh ? low + 1 : low
    })
    if (weight > 0) sum += weight * valueAt(at)
  }
  return sum
}

function bitsAt(bytes: Uint8Array, from: number, bits: number): number {
  let value = 0
  for (let at = from; at < from + bits; at++)
    value = value * 2 + (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1)
  return value
}
