import type { Box } from '../rewrite/box.ts'
import { openDrawnPdf } from './pdfium.ts'
import { plateFile } from './plate-file.ts'
import type { ScreenColours } from './plate-ink.ts'
import type { PlateNote } from './plate-job.ts'
import type { PlatePage } from './plate-page.ts'

/** Rows of all plates of a page: a byte a pixel, 255 for all of the ink. */
export interface PlateRows {
  readonly top: number
  readonly rows: number
  /** By the names of those that have ink anywhere on the page. */
  readonly inks: ReadonlyMap<string, Uint8Array>
}

/** The plates of a page, drawn a part of the page after another. */
export interface PagePlates {
  readonly width: number
  readonly height: number
  /** All plates: the four of the process, then spots by their names. */
  readonly plates: readonly string[]
  /** Those that have ink anywhere; together no place can have more than all of each. */
  readonly inked: readonly string[]
  readonly notes: readonly PlateNote[]
  /**
   * From the top of the box.
   * @throws where the page cannot be drawn
   */
  readonly parts: () => AsyncGenerator<PlateRows>
}

/** How plates are drawn. */
export interface PlateOrder {
  /** The part of the page that is drawn, in points; what it lacks of a whole pixel is drawn with it. */
  readonly box: Box
  readonly dpi: number
  readonly screen: ScreenColours
}

/** Pixels drawn at once, so that a large sheet needs no more memory than a page of a newspaper. */
const pixelsAtOnce = 8_000_000

/** Opens the plates of a page; nothing is drawn before its parts are asked for. */
export async function openPagePlates(
  page: PlatePage,
  { box, dpi, screen }: PlateOrder
): Promise<PagePlates> {
  const scale = dpi / 72
  // Less than a thousandth of a pixel more is rounding.
  const pixels = (points: number) => Math.max(1, Math.ceil(points * scale - 0.001))
  const [width, height] = [pixels(box.right - box.left), pixels(box.top - box.bottom)]
  const whole = {
    left: box.left,
    top: box.top,
    right: box.left + width / scale,
    bottom: box.top - height / scale
  }
  const { bytes, inked, plates, notes } = await plateFile(page, whole, screen)
  const rowsAtOnce = Math.max(1, Math.floor(pixelsAtOnce / width))
  async function* parts(): AsyncGenerator<PlateRows> {
    const drawing = inked.length > 0 ? await openDrawnPdf(bytes) : undefined
    try {
      for (let top = 0; top < height; top += rowsAtOnce) {
        const rows = Math.min(rowsAtOnce, height - top)
        const drawn = inked.map((plate, at) => {
          const pixels = drawing?.draw(at, { width, height, top, rows }) ?? new Uint8Array()
          for (let pixel = 0; pixel < pixels.length; pixel++)
            pixels[pixel] = 255 - (pixels[pixel] ?? 0)
          return [plate, pixels] as const
        })
        yield { top, rows, inks: new Map(drawn) }
      }
    } finally {
      drawing?.close()
    }
  }
  return { width, height, plates, inked, notes, parts }
}
