import type { Picture } from '../model/story.ts'

/** Pixels from each edge that are looked at, after all of it was brought to so many a side. */
const gridPx = 96
const cornerPx = 3
/** How much the channels of one ground may differ, of 255. */
const evenMost = 4

/**
 * Whether a picture is drawn and not photographed, so that a crop would cut an axis or a name: any SVG, and a PNG or
 * WebP that has one flat ground in all four corners, or none (it is seen through there). `bytes` are the file's own.
 */
export async function isDrawn(
  bytes: Uint8Array,
  mediaType: Picture['mediaType']
): Promise<boolean> {
  if (mediaType === 'image/svg+xml') return true
  if (mediaType === 'image/jpeg') return false
  const { default: sharp } = await import('sharp')
  const pixels = await sharp(bytes, { limitInputPixels: false, failOn: 'none' })
    .autoOrient()
    .toColourspace('srgb')
    .ensureAlpha()
    .resize(gridPx, gridPx, { fit: 'fill', kernel: 'nearest' })
    .raw()
    .toBuffer()
  const seen = corners.map(at => colourAt(pixels, at))
  return [0, 1, 2, 3].every(channel => {
    const values = seen.map(colour => colour[channel] ?? 0)
    return Math.max(...values) - Math.min(...values) <= evenMost
  })
}

const edges = Array.from({ length: cornerPx }, (_, at) => [at, gridPx - 1 - at]).flat()
const corners = edges.flatMap(row => edges.map(column => row * gridPx + column))

/** What is seen through has no colour. */
function colourAt(pixels: Uint8Array, at: number): readonly number[] {
  const [red = 0, green = 0, blue = 0, alpha = 255] = pixels.subarray(4 * at, 4 * at + 4)
  return alpha === 0 ? [0, 0, 0, 0] : [red, green, blue, alpha]
}
