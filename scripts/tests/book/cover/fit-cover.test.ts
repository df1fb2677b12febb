import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { pixelsIn } from '../../../book/cover/cover-source.ts'
import { coverLimit, errorLimit, fitCover } from '../../../book/cover/fit-cover.ts'
import { inkError } from '../../../book/cover/ink-error.ts'

describe('a page’s picture for shelves', () => {
  test('of type alone is a PNG of few colours, the very page', async () => {
    const page = await drawn(800, 600, (x, y) => (y % 20 < 14 && (x + y) % 4 < 2 ? black : white))
    const cover = await fitCover(page, 800)
    expect(cover.mediaType).toBe('image/png')
    expect(inkError(await pixelsIn(page), await pixelsIn(cover.bytes)).ink).toBe(0)
    expect(cover.bytes.length).toBeLessThan(page.length + 1000)
  })

  test('that is one photograph is a JPEG', async () => {
    const page = await drawn(640, 480, (x, y) => [x % 256, y % 256, ((x * y) >> 6) % 256])
    const cover = await fitCover(page, 640)
    expect([cover.mediaType, cover.extension]).toEqual(['image/jpeg', 'jpg'])
    expect(inkError(await pixelsIn(page), await pixelsIn(cover.bytes)).ink).toBeLessThan(
      errorLimit.ink
    )
  })

  test('is the same bytes each time', async () => {
    const page = await noise(400)
    const [one, other] = [await fitCover(page, 400), await fitCover(page, 400)]
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true)
  })

  test('that nothing keeps as it is within 500 kB is the attempt least far off', async () => {
    const cover = await fitCover(await noise(1000), 1000)
    expect(cover.bytes.length).toBeLessThanOrEqual(coverLimit)
  })

  test('has the width that was asked for where the browser left a pixel away', async () => {
    const page = await drawn(799, 300, () => black)
    const cover = await fitCover(page, 800)
    const { widthPx, bytes } = await pixelsIn(cover.bytes)
    expect([cover.widthPx, widthPx]).toEqual([800, 800])
    expect(bytes.at(799 * 3)).toBe(255)
  })
})

type Colour = readonly [number, number, number]
const black: Colour = [0, 0, 0]
const white: Colour = [255, 255, 255]

async function drawn(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Colour
): Promise<Uint8Array> {
  const bytes = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at++) {
    bytes.set(colourAt(at % width, Math.floor(at / width)), at * 3)
  }
  return sharp(bytes, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}

/** As bad as a page can be: every pixel of another colour than the next. */
function noise(side: number): Promise<Uint8Array> {
  let state = 7
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return (state >> 16) & 255
  }
  return drawn(side, side, () => [next(), next(), next()])
}
