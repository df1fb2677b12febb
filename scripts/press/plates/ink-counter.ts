import type { Box } from '../rewrite/box.ts'
import type { PlateRows } from './page-plates.ts'

/** What was counted on the plates of a page. */
export interface CountedInk {
  /** All inks of the place that has most, per cent. */
  readonly max: number
  /** Where that is: the middle of its pixel, millimetres from the trim's top left. */
  readonly place: { readonly x: number; readonly y: number }
  /** Pixels over the limit, of all: 0 to 1. */
  readonly shareOver: number
  /** Mean and most of each plate, per cent; those without ink too. */
  readonly plates: readonly PlateInk[]
}

/** How much of a page a plate covers, per cent. */
export interface PlateInk {
  readonly name: string
  readonly mean: number
  readonly max: number
}

/** Adds the plates of a page up, a part of it after another. */
export interface InkCounter {
  /** Sums of all plates, pixel by pixel, in steps of a 255th of one ink. */
  readonly add: (rows: PlateRows) => Uint16Array
  /** The pixel that has most. */
  readonly most: () => { readonly x: number; readonly y: number }
  readonly found: (place: CountedPlace) => CountedInk
}

/** Where the counted pixels stand: the box that they fill from its top left, and the trim, in points. */
export interface CountedPlace {
  readonly box: Box
  readonly trim: Box
  readonly dpi: number
}

/** What is counted: pixels of a page, and the limit in per cent. */
export interface CountOrder {
  readonly width: number
  readonly height: number
  readonly limit: number
  readonly names: readonly string[]
}

/** Begins to count. */
export function inkCounter({ width, height, limit, names }: CountOrder): InkCounter {
  const plates = new Map(names.map(name => [name, { sum: 0, most: 0 }]))
  let [most, at, over] = [-1, 0, 0]
  const pixel = () => ({ x: at % width, y: Math.trunc(at / width) })
  return {
    add: ({ top, rows, inks }) => {
      const totals = new Uint16Array(width * rows)
      for (const [name, pixels] of inks) {
        const part = added(totals, pixels)
        const plate = plates.get(name)
        if (!plate) continue
        plate.sum += part.sum
        plate.most = Math.max(plate.most, part.most)
      }
      const steps = stepsOver(limit, inks.size)
      for (let place = 0; place < totals.length; place++) {
        const total = totals[place] ?? 0
        if (total > steps) over++
        if (total > most) [most, at] = [total, top * width + place]
      }
      return totals
    },
    most: pixel,
    found: ({ box, trim, dpi }) => ({
      // What is over the limit by no more than rounding has just the limit.
      max: over === 0 ? Math.min(limit, share(most)) : share(most),
      place: {
        x: ((pixel().x + 0.5) / dpi) * 25.4 + millimetres(box.left - trim.left),
        y: ((pixel().y + 0.5) / dpi) * 25.4 + millimetres(trim.top - box.top)
      },
      shareOver: over / (width * height),
      plates: [...plates].map(([name, plate]) => ({
        name,
        mean: share(plate.sum / (width * height)),
        max: share(plate.most)
      }))
    })
  }
}

/** Steps above which a pixel is over the limit: one of each plate is rounding, half for a colour, half where shapes meet. */
export function stepsOver(limit: number, plates: number): number {
  return (limit * 255) / 100 + plates
}

function added(totals: Uint16Array, pixels: Uint8Array) {
  let sum = 0
  let most = 0
  for (let at = 0; at < pixels.length; at++) {
    const ink = pixels[at] ?? 0
    sum += ink
    if (ink > most) most = ink
    totals[at] = (totals[at] ?? 0) + ink
  }
  return { sum, most }
}

function share(steps: number): number {
  return (100 * Math.max(0, steps)) / 255
}

function millimetres(points: number): number {
  return (points / 72) * 25.4
}
