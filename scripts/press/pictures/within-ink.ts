import { filePixels, jpegOf, type Pixels } from './picture-file.ts'

/** Fine enough for newsprint's screen of 85 to 120 lines, with pixels to spare. */
const quality = 90
const mostRounds = 6
const block = 8

/**
 * A JPEG of inks that keeps a limit where it is decoded too: what it loses in a block may come back as more ink, so
 * blocks that are over it are written again with less, as much as they were over. Undefined where six rounds do not
 * do; then only a file without loss does.
 * @param pixels CMYK within the limit
 * @param most all four inks together, 255 being all of one
 */
export async function jpegWithinInk(pixels: Pixels, most: number): Promise<Uint8Array | undefined> {
  const inBlocks = Math.ceil(pixels.width / block)
  const limits = new Int16Array(inBlocks * Math.ceil(pixels.height / block)).fill(most)
  let drawn = pixels
  for (let round = 0; round < mostRounds; round++) {
    const bytes = await jpegOf(drawn, quality)
    const excess = excessIn(await filePixels(bytes, 'cmyk', 'as-stored'), most, inBlocks)
    if (excess.size === 0) return bytes
    for (const [at, over] of excess) limits[at] = Math.max(0, (limits[at] ?? 0) - step(over))
    drawn = { ...pixels, data: lessened(drawn, limits, inBlocks) }
  }
  return undefined
}

/** More than it was over: what is taken from a block is not all missing from the pixel that was worst. */
function step(over: number): number {
  return Math.ceil(over * 1.5) + 2
}

/** By how much the worst pixel of a block is over the limit. */
function excessIn(
  { width, data }: Pixels,
  most: number,
  inBlocks: number
): ReadonlyMap<number, number> {
  const excess = new Map<number, number>()
  for (let at = 0; at < data.length; at += 4) {
    const over = inkAt(data, at) - most
    if (over <= 0) continue
    const key = blockOf(at / 4, width, inBlocks)
    excess.set(key, Math.max(over, excess.get(key) ?? 0))
  }
  return excess
}

function lessened({ width, data }: Pixels, limits: Int16Array, inBlocks: number): Uint8Array {
  const less = data.slice()
  for (let at = 0; at < data.length; at += 4) {
    const limit = limits[blockOf(at / 4, width, inBlocks)] ?? 0
    if (inkAt(data, at) <= limit) continue
    const black = Math.min(limit, data[at + 3] ?? 0)
    const colour = inkAt(data, at) - (data[at + 3] ?? 0)
    const share = colour === 0 ? 0 : (limit - black) / colour
    for (let ink = at; ink < at + 3; ink++) less[ink] = Math.floor((data[ink] ?? 0) * share)
    less[at + 3] = black
  }
  return less
}

/** All four inks of a pixel together. */
export function inkAt(data: Uint8Array, at: number): number {
  return (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) + (data[at + 3] ?? 0)
}

function blockOf(pixel: number, width: number, inBlocks: number): number {
  const row = Math.floor(pixel / width)
  return Math.floor(row / block) * inBlocks + Math.floor((pixel - row * width) / block)
}
