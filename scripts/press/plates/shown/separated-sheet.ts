import { inkCounter } from '../ink-counter.ts'
import type { PlatePage } from '../plate-page.ts'
import { spotInks } from '../spot-inks.ts'
import type { InkOrder, PageInk } from '../total-ink.ts'
import { inkMap, type MapPicture } from './ink-map.ts'
import { cutPlates, type SheetBoxes, type SheetPlates, sheetPlates } from './sheet-plates.ts'
import { softProof } from './soft-proof.ts'

/** What is shown of a sheet: its plates, a map of its ink, and how it will look. */
export interface SeparatedSheet {
  readonly sheet: Pick<SheetPlates, 'width' | 'height' | 'names' | 'inks'>
  readonly ink: PageInk
  /** Of the bleed box. */
  readonly map: MapPicture
  /** Of the trimmed page; none where the profile has no way from inks to colours. */
  readonly proof: MapPicture | undefined
}

/**
 * Takes a sheet of a press file apart. What is counted is the bleed box, as `totalInk` counts it.
 * @throws where the sheet cannot be drawn
 */
export async function separatedSheet(
  page: PlatePage,
  { number, ...boxes }: SheetBoxes & { readonly number: number },
  { dpi, limit, screen }: InkOrder,
  profile: Uint8Array
): Promise<SeparatedSheet> {
  const sheet = await sheetPlates(page, boxes, dpi, screen)
  const bleed = sheet.windowOf(boxes.bleed)
  const inks = cutPlates(sheet, bleed)
  const { width, height } = bleed
  const counter = inkCounter({ width, height, limit, names: sheet.names })
  const sums = counter.add({ top: 0, rows: height, inks })
  const found = counter.found({ box: boxes.bleed, trim: boxes.trim, dpi })
  const map = await inkMap({
    width,
    height,
    sums,
    plates: inks.size,
    limit,
    dpi,
    found,
    most: counter.most()
  })
  const trim = sheet.windowOf(boxes.trim)
  const rgb = await softProof(profile, {
    width: trim.width,
    height: trim.height,
    inks: cutPlates(sheet, trim),
    spots: spotInks(page, screen)
  })
  return {
    sheet,
    ink: { page: number, ...found, notes: sheet.notes },
    map,
    proof: rgb && { width: trim.width, height: trim.height, rgb }
  }
}
