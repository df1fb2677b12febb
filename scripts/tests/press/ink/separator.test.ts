import { afterAll, beforeAll, expect, test } from 'vitest'
import { totalInkOf } from '../../../press/ink/inks.ts'
import { openSeparator, type Separator } from '../../../press/ink/separator.ts'
import { newsprint } from './newsprint.ts'

let separator: Separator

beforeAll(async () => {
  separator = await openSeparator(newsprint(), 220)
})

afterAll(() => separator.close())

test('a grey is black ink alone, from none for white to all for black', () => {
  const blacks = Array.from({ length: 256 }, (_, grey) => separator.inksOf([grey, grey, grey]))
  expect(blacks.filter(([c, m, y]) => c + m + y > 0)).toEqual([])
  const inks = blacks.map(([, , , black]) => black)
  expect([inks[0], inks[255]]).toEqual([1, 0])
  expect(inks.filter((black, grey) => black > (inks[grey - 1] ?? 1))).toEqual([])
})

test('a colour alone and the same colour in a picture get the same inks, greys too', async () => {
  const colours = [
    [200, 30, 20],
    [12, 80, 160],
    [250, 240, 220],
    [128, 128, 128],
    [60, 56, 54]
  ] as const
  const { cmyk } = await separator.pixels(Uint8Array.from(colours.flat()), 'rgb')
  const flat = colours.flatMap(colour => separator.inksOf(colour).map(ink => Math.round(ink * 255)))
  expect([...cmyk]).toEqual(flat)
})

test('from a grey to a colour no ink jumps', async () => {
  for (const grey of [30, 90, 128, 200]) {
    const ramp = Array.from({ length: 24 }, (_, step) => [grey + step, grey, grey - step])
    const { cmyk } = await separator.pixels(Uint8Array.from(ramp.flat()), 'rgb')
    const jumps = [...cmyk.subarray(4)].map((ink, at) => Math.abs(ink - (cmyk[at] ?? 0)))
    expect(Math.max(...jumps)).toBeLessThanOrEqual(12)
  }
})

test('no colour of the screen gets more ink than the limit', async () => {
  const steps = Array.from({ length: 33 }, (_, step) => Math.min(255, step * 8))
  const grid = steps.flatMap(red =>
    steps.flatMap(green => steps.flatMap(blue => [red, green, blue]))
  )
  const rgb = Uint8Array.from(grid)
  expect(mostInk((await separator.pixels(rgb, 'rgb')).cmyk)).toBeLessThanOrEqual(220)
  const narrow = await openSeparator(newsprint(240), 180)
  const { cmyk, clamped } = await narrow.pixels(rgb, 'rgb')
  narrow.close()
  expect(clamped).toBeGreaterThan(0)
  expect(mostInk(cmyk)).toBeLessThanOrEqual(180)
})

test('what is over the limit loses colour, not black, and is counted', async () => {
  const inks = Uint8Array.from([255, 255, 255, 255, 200, 100, 100, 255, 0, 0, 0, 255])
  const { cmyk, clamped } = await separator.pixels(inks, 'cmyk')
  expect(clamped).toBe(2)
  expect([...cmyk]).toEqual([102, 102, 102, 255, 153, 76, 76, 255, 0, 0, 0, 255])
  expect(mostInk(cmyk)).toBeLessThanOrEqual(220)
})

test('the same colours give the same inks from one opening to the next', async () => {
  const again = await openSeparator(newsprint(), 220)
  const colours = [
    [200, 30, 20],
    [10, 200, 90]
  ] as const
  expect(colours.map(again.inksOf)).toEqual(colours.map(separator.inksOf))
  again.close()
  expect(() => again.inksOf([1, 20, 60])).toThrow('after it was closed')
})

test('what is no profile of a press is refused', async () => {
  await expect(openSeparator(new Uint8Array(200), 220)).rejects.toThrow('no way from colours')
})

function mostInk(cmyk: Uint8Array): number {
  let most = 0
  for (let at = 0; at < cmyk.length; at += 4) {
    const [c = 0, m = 0, y = 0, k = 0] = cmyk.subarray(at, at + 4)
    most = Math.max(most, totalInkOf([c / 255, m / 255, y / 255, k / 255]))
  }
  return most
}
