import type { Sharp } from 'sharp'
import type { ColourPixels } from './ink-error.ts'

/** The picture of a page in the size in which it is to be shown. */
export interface CoverSource {
  /** The picture to be encoded; one channel where the page is grey. */
  readonly open: () => Sharp
  readonly pixels: ColourPixels
}

/**
 * A page's picture of `fullPx`, scaled to a width, px. A browser may have rounded the page down by a pixel: what it lacks
 * is paper.
 */
export async function coverSource(
  picture: Uint8Array,
  fullPx: number,
  widthPx: number
): Promise<CoverSource> {
  const { default: sharp } = await import('sharp')
  const { width: drawnPx } = await sharp(picture).metadata()
  const paper = '#ffffff'
  const whole = sharp(picture)
    .flatten({ background: paper })
    .extend({ right: Math.max(0, fullPx - drawnPx), background: paper })
  const scaled =
    widthPx === fullPx ? whole : sharp(await whole.png().toBuffer()).resize({ width: widthPx })
  const pixels = await pixelsOf(scaled)
  const { widthPx: width, heightPx: height, bytes } = pixels
  const isGrey = isAllGrey(bytes)
  const open = () => {
    const opened = sharp(bytes, { raw: { width, height, channels: 3 } })
    return isGrey ? opened.toColourspace('b-w') : opened
  }
  return { open, pixels }
}

/** What a picture file shows. */
export async function pixelsIn(file: Uint8Array): Promise<ColourPixels> {
  const { default: sharp } = await import('sharp')
  return pixelsOf(sharp(file))
}

async function pixelsOf(picture: Sharp): Promise<ColourPixels> {
  const coloured = picture.toColourspace('srgb').removeAlpha().raw()
  const { data, info } = await coloured.toBuffer({ resolveWithObject: true })
  return { widthPx: info.width, heightPx: info.height, bytes: data }
}

function isAllGrey(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 3) {
    if (bytes[at] !== bytes[at + 1] || bytes[at] !== bytes[at + 2]) return false
  }
  return true
}
