import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { type ColourPixels, inkError } from '../../../book/cover/ink-error.ts'

const widthPx = 201
const heightPx = 131
const blank = sheet(() => false)

describe('how far a picture is from the page', () => {
  test('is nothing for the same picture', () => {
    const page = sheet(dots)
    expect(inkError(page, page)).toEqual({ ink: 0, tone: 0 })
  })

  test('is what the worst square lost, not what the page lost on the whole', () => {
    const broken = sheet((x, y) => !isIn(x, y, 100, 40, 16) && dots(x, y))
    expect(inkError(sheet(dots), broken).ink).toBeGreaterThan(0.3)
  })

  test('sees a hairline that is gone, which is a sixteenth of its square', () => {
    const line = sheet((_, y) => y === 40)
    expect(inkError(line, blank).ink).toBeCloseTo(Math.sqrt(1 / 16), 5)
  })

  test('sees ink that came where there was paper', () => {
    const spot = sheet((x, y) => isIn(x, y, 3, 3, 4))
    expect(inkError(blank, spot).ink).toBeGreaterThan(0.2)
  })

  test('tells a step of tone, as in a banded sky, from a grain that has the same mean', () => {
    const sky = sheet(() => true, [120, 150, 200])
    const grain = sheet((x, y) => (x + y) % 2 === 0, [132, 162, 212], 255)
    for (let at = 0; at < grain.bytes.length; at++) {
      if (grain.bytes[at] === 255) grain.bytes[at] = [108, 138, 188][at % 3] ?? 0
    }
    expect(
      inkError(
        sky,
        sheet(() => true, [108, 150, 200])
      ).tone
    ).toBeCloseTo(12 / 255, 5)
    expect(inkError(sky, grain).tone).toBeLessThan(0.002)
    expect(inkError(sky, grain).ink).toBeCloseTo(12 / 255, 5)
  })

  test('sees one colour taken for another', () => {
    const red = sheet(dots, [200, 0, 0])
    expect(inkError(red, sheet(dots, [0, 0, 200])).ink).toBeGreaterThan(0.2)
    expect(inkError(red, sheet(dots, [200, 0, 0])).ink).toBe(0)
  })

  test('does not see that paper became a little whiter', () => {
    const cream = sheet(() => false, [0, 0, 0], 252)
    expect(inkError(cream, blank)).toEqual({ ink: 0, tone: 0 })
  })

  test('reaches into the squares at the right and the bottom that are not whole', () => {
    const corner = sheet((x, y) => x === widthPx - 1 && y === heightPx - 1)
    expect(inkError(corner, blank).ink).toBeGreaterThan(0.05)
  })

  test('is refused for pictures of two sizes', () => {
    const page = sheet(dots)
    expect(() => inkError(page, { ...page, widthPx: heightPx, heightPx: widthPx })).toThrow(
      RangeError
    )
  })

  test('of a JPEG grows as its quality falls', async () => {
    const page = sheet(dots)
    const errors: number[] = []
    for (const quality of [95, 60, 20]) {
      const raw = { width: widthPx, height: heightPx, channels: 3 } as const
      const file = await sharp(page.bytes, { raw }).jpeg({ quality }).toBuffer()
      const bytes = await sharp(file).raw().toBuffer()
      errors.push(inkError(page, { ...page, bytes }).ink)
    }
    expect(errors).toEqual([...errors].sort((a, b) => a - b))
    expect(new Set(errors).size).toBe(3)
  })
})

/** Something like type: strokes of two px with as much between them. */
function dots(x: number, y: number): boolean {
  return y % 20 < 14 && (x + y) % 4 < 2
}

function isIn(x: number, y: number, left: number, top: number, side: number): boolean {
  return x >= left && x < left + side && y >= top && y < top + side
}

function sheet(
  hasInk: (x: number, y: number) => boolean,
  ink: readonly [number, number, number] = [0, 0, 0],
  paper = 255
): ColourPixels {
  const bytes = new Uint8Array(widthPx * heightPx * 3).fill(paper)
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (hasInk(x, y)) bytes.set(ink, (y * widthPx + x) * 3)
    }
  }
  return { widthPx, heightPx, bytes }
}
