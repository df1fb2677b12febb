import { deflateSync } from 'node:zlib'
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream
} from '@cantoo/pdf-lib'
import type { Rgb } from '../../model/ink-table.ts'
import { numbersIn } from '../plates/pdf-function.ts'
import { entry, resolve } from '../rewrite/pdf-file.ts'
import { type RgbFunction, rgbFunction } from './rgb-function.ts'

/** What a colour is on the plates, a number for each; `exact` is it where a gradient begins and ends. */
export interface GradientInks {
  readonly plates: number
  readonly exact: (rgb: Rgb) => readonly number[]
  readonly between: (rgb: Rgb) => readonly number[]
  /** No more ink than may lie on any place. */
  readonly limited: (inks: readonly number[]) => readonly number[]
}

/**
 * A function from a place in a gradient to RGB, made one to plates: its parts stay where they were, so that hard stops
 * stay hard; undefined for one that cannot be followed.
 */
export function plateFunction(
  context: PDFContext,
  source: PDFObject | undefined,
  inks: GradientInks
): PDFObject | undefined {
  return stitched(context, source, inks, 0) ?? sampled(context, source, inks)
}

/** Of one that is stitched (type 3) its parts are made anew. */
function stitched(
  context: PDFContext,
  source: PDFObject | undefined,
  inks: GradientInks,
  depth: number
): PDFObject | undefined {
  const object = resolve(context, source)
  const parts = entry(context, object, 'Functions')
  if (!(object instanceof PDFDict) || !(parts instanceof PDFArray) || depth > 4) return undefined
  const made = parts
    .asArray()
    .map(part => stitched(context, part, inks, depth + 1) ?? sampled(context, part, inks))
  if (made.some(part => part === undefined)) return undefined
  const dict = object.clone(context)
  dict.delete(PDFName.of('Range'))
  dict.set(PDFName.of('Functions'), context.obj(made.map(part => part ?? null)))
  return context.register(dict)
}

/** Samples of a part of a gradient: a step of one in 255 is not seen. */
const samples = 65

function sampled(
  context: PDFContext,
  source: PDFObject | undefined,
  inks: GradientInks
): PDFObject | undefined {
  const list = resolve(context, source)
  const first = list instanceof PDFArray ? resolve(context, list.get(0)) : list
  const read = rgbFunction(context, list)
  const [from = 0, to = 1] = numbersIn(context, entry(context, first, 'Domain'))
  if (!read) return undefined
  const rows = platesAlong(read, from, to, inks)
  const bytes = Buffer.alloc(rows.length * inks.plates * 2)
  for (const [at, row] of rows.entries()) {
    for (let plate = 0; plate < inks.plates; plate++) {
      const share = Math.min(1, Math.max(0, row[plate] ?? 0))
      bytes.writeUInt16BE(Math.round(share * 65535), (at * inks.plates + plate) * 2)
    }
  }
  const dict = context.obj({
    FunctionType: 0,
    Domain: [from, to],
    Range: Array.from({ length: inks.plates }, () => [0, 1]).flat(),
    Size: [rows.length],
    BitsPerSample: 16,
    Filter: 'FlateDecode'
  })
  return context.register(PDFRawStream.of(dict, deflateSync(bytes)))
}

/** The inks along a part; those of its ends fade out towards the other end, so that no step is seen beside them. */
export function platesAlong(
  read: RgbFunction,
  from: number,
  to: number,
  { exact, between, limited }: GradientInks
): readonly (readonly number[])[] {
  const [start, end] = [read(from), read(to)]
  const [first, last] = [exact(start), exact(end)]
  if (String(start) === String(end) && String(read((from + to) / 2)) === String(start)) {
    return [first, first]
  }
  const greys = [start, end, read((from + to) / 2), read((3 * from + to) / 4)].every(
    ([red, green, blue]) => red === green && green === blue
  )
  const along = greys ? exact : between
  const [atStart, atEnd] = [along(start), along(end)]
  return Array.from({ length: samples }, (_, at) => {
    const share = at / (samples - 1)
    const inks = along(read(from + share * (to - from)))
    const whole = inks.map((ink, plate) => {
      const startGap = (first[plate] ?? 0) - (atStart[plate] ?? 0)
      const endGap = (last[plate] ?? 0) - (atEnd[plate] ?? 0)
      return Math.min(1, Math.max(0, ink + startGap * (1 - share) + endGap * share))
    })
    return limited(whole)
  })
}
