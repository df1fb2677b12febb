import type { SetPage } from '../../model/set-copy.ts'
import type { Style } from '../../model/style.ts'

/** A place on a page's picture, px. */
export interface PictureBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where on its picture, of so many px across, a page has its nameplate; undefined on a page that has none. */
export function mastheadBox(
  { dummy }: SetPage,
  style: Style,
  pictureWidthPx: number
): PictureBox | undefined {
  if (dummy.furnitureRows === 0) return undefined
  const { trimWidthMm, trimHeightMm, typeWidthMm, typeHeightMm, grid, measures } = style
  const scale = pictureWidthPx / trimWidthMm
  const deepMm = (dummy.furnitureRows - measures.nameplateAirRows) * grid.rowPx * mmPerPx
  const side = ((trimWidthMm - typeWidthMm) / 2) * scale
  const above = ((trimHeightMm - typeHeightMm) / 2) * scale
  // The rule under the facts is part of it, and as much paper as parts it from the stories on every side.
  const air = (measures.nameplateAirRows * grid.rowPx * mmPerPx * scale) / 2
  const left = Math.max(0, Math.floor(side - air))
  const top = Math.max(0, Math.floor(above - air))
  const right = Math.min(pictureWidthPx, Math.ceil(side + typeWidthMm * scale + air))
  return { left, top, width: right - left, height: Math.ceil(above + deepMm * scale + air) - top }
}

/** CSS: an inch has 96 px. */
const mmPerPx = 25.4 / 96

/** A part of a page's picture (PNG) as a picture of its own. */
export async function pictureCut(picture: Uint8Array, box: PictureBox): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  return new Uint8Array(await sharp(picture).extract(box).png().toBuffer())
}
