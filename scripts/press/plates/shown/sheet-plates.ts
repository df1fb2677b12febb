import type { Box } from '../../rewrite/box.ts'
import { openPagePlates } from '../page-plates.ts'
import type { ScreenColours } from '../plate-ink.ts'
import type { PlateNote } from '../plate-job.ts'
import type { PlatePage } from '../plate-page.ts'

/** The boxes of a sheet, in points. */
export interface SheetBoxes {
  readonly media: Box
  readonly bleed: Box
  readonly trim: Box
}

/** All plates of a whole sheet with its marks: a byte a pixel, 255 for all of the ink. */
export interface SheetPlates {
  readonly width: number
  readonly height: number
  /** All plates, those without ink too. */
  readonly names: readonly string[]
  /** By the names of those with ink. */
  readonly inks: ReadonlyMap<string, Uint8Array>
  readonly notes: readonly PlateNote[]
  /** Where a box of the sheet stands in its pixels. */
  readonly windowOf: (box: Box) => PixelWindow
}

/** A part of a picture, in pixels from its top left. */
export interface PixelWindow {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Draws all plates of a sheet on the grid of pixels of its bleed box, so that what is counted there is the same. */
export async function sheetPlates(
  page: PlatePage,
  { media, bleed }: SheetBoxes,
  dpi: number,
  screen: ScreenColours
): Promise<SheetPlates> {
  const scale = dpi / 72
  const pixels = (points: number) => Math.ceil(points * scale - 0.001)
  const box = {
    ...media,
    left: bleed.left - Math.max(0, pixels(bleed.left - media.left)) / scale,
    top: bleed.top + Math.max(0, pixels(media.top - bleed.top)) / scale
  }
  const plates = await openPagePlates(page, { box, dpi, screen })
  const { width, height } = plates
  const inks = new Map<string, Uint8Array>()
  for await (const { top, inks: rows } of plates.parts()) {
    for (const [name, part] of rows) {
      const whole = inks.get(name) ?? new Uint8Array(width * height)
      whole.set(part, top * width)
      inks.set(name, whole)
    }
  }
  const windowOf = (part: Box): PixelWindow => {
    const left = Math.min(width - 1, Math.max(0, Math.round((part.left - box.left) * scale)))
    const top = Math.min(height - 1, Math.max(0, Math.round((box.top - part.top) * scale)))
    return {
      left,
      top,
      width: Math.min(width - left, Math.max(1, pixels(part.right - part.left))),
      height: Math.min(height - top, Math.max(1, pixels(part.top - part.bottom)))
    }
  }
  return { width, height, names: plates.plates, inks, notes: plates.notes, windowOf }
}

/** The plates of a part of a sheet. */
export function cutPlates(
  { inks, width }: Pick<SheetPlates, 'inks' | 'width'>,
  window: PixelWindow
): ReadonlyMap<string, Uint8Array> {
  return new Map([...inks].map(([name, whole]) => [name, cut(whole, width, window)]))
}

function cut(whole: Uint8Array, across: number, window: PixelWindow): Uint8Array {
  const { left, top, width, height } = window
  const part = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    const from = (top + row) * across + left
    part.set(whole.subarray(from, from + width), row * width)
  }
  return part
}
