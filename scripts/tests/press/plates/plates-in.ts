import { openPagePlates, type PlateRows } from '../../../press/plates/page-plates.ts'
import type { ScreenColours } from '../../../press/plates/plate-ink.ts'
import { boxOf, platePage } from '../../../press/plates/plate-page.ts'
import { openPdf } from '../../../press/rewrite/pdf-file.ts'
import { present } from '../sample.ts'

/** Colours of the screen as a schoolbook has them, so that a test can reckon in its head. */
export const plainScreen: ScreenColours = {
  inksOf: ([red, green, blue]) => [1 - red / 255, 1 - green / 255, 1 - blue / 255, 0],
  pixels: async samples => {
    const cmyk = new Uint8Array((samples.length / 3) * 4)
    for (let at = 0; at < samples.length; at++)
      cmyk[Math.trunc(at / 3) * 4 + (at % 3)] = 255 - (samples[at] ?? 0)
    return { cmyk, clamped: 0, isProfileIgnored: false }
  }
}

/** The plates of a file's first page, a pixel a point. */
export interface Plates {
  readonly names: readonly string[]
  readonly notes: readonly string[]
  /** Per cent of a plate's ink at a point from the bottom left, as PDF reckons. */
  readonly at: (plate: string, x: number, y: number) => number
  /** The four of the process at a point, then spots. */
  readonly inks: (x: number, y: number) => readonly number[]
}

/** Draws all plates of a file's first page. */
export async function platesIn(bytes: Uint8Array): Promise<Plates> {
  const pdf = await openPdf(bytes)
  const page = present(pdf.getPages()[0])
  const order = { box: boxOf(page.getMediaBox()), dpi: 72, screen: plainScreen }
  const plates = await openPagePlates(platePage(pdf, page), order)
  const drawn: PlateRows[] = []
  for await (const rows of plates.parts()) drawn.push(rows)
  const at = (plate: string, x: number, y: number) => {
    const row = plates.height - 1 - Math.floor(y)
    const part = present(drawn.find(({ top, rows }) => row >= top && row < top + rows))
    const pixels = part.inks.get(plate)
    const ink = pixels?.[(row - part.top) * plates.width + Math.floor(x)] ?? 0
    return Math.round(ink / 2.55)
  }
  const names = plates.plates
  return { names, notes: plates.notes, at, inks: (x, y) => names.map(name => at(name, x, y)) }
}
