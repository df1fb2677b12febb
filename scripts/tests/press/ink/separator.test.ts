import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../../../kit/folders.ts'
import { totalInkOf } from '../../../press/ink/inks.ts'
import { openSeparator, type Separator } from '../../../press/ink/separator.ts'

const newsprint = new Uint8Array(
  readFileSync(join(projectFolder, 'styles/profiles/newsprint-220.icc'))
)
let separator: Separator

beforeAll(async () => {
  separator = await openSeparator(newsprint, 220)
})

afterAll(() => separator.close())

test('a grey is black ink alone, from none for white to all for black', () => {
  const blacks = Array.from({ length: 256 }, (_, grey) => separator.inksOf([grey, grey, grey]))
  expect(blacks.filter(([c, m, y]) => c + m + y > 0)).toEqual([])
  const inks = blacks.map(([, , , black]) => black)
  expect([inks[0], inks[255]]).toEqual([1, 0])
  expect(inks.filter((black, grey) => black > (inks[grey - 1] ?? 1))).toEqual([])
})

test('a colour alone and the same colour in a picture get the same inks', async () => {
  const colours = [
    [200, 30, 20],
    [12, 80, 160],
    [250, 240, 220],
    [90, 60, 20]
  ] as const
  const { cmyk } = await separator.pixels(Uint8Array.from(colours.flat()), 'rgb')
  const flat = colours.flatMap(colour => separator.inksOf(colour).map(ink => Math.round(ink * 255)))
  expect([...cmyk]).toEqual(flat)
})

test('no colour of the screen gets more ink than the limit', async () => {
  const steps = Array.from({ length: 33 }, (_, step) => Math.min(255, step * 8))
  const grid = steps.flatMap(red =>
    steps.flatMap(green => steps.flatMap(blue => [red, green, blue]))
  )
  const { cmyk } = await separator.pixels(Uint8Array.from(grid), 'rgb')
  expect(mostInk(cmyk)).toBeLessThanOrEqual(220)
})

test('what is over the limit loses colour, not black, and is counted', async () => {
  const inks = Uint8Array.from([255, 255, 255, 255, 200, 100, 100, 255, 0, 0, 0, 255])
  const { cmyk, clamped } = await separator.pixels(inks, 'cmyk')
  expect(clamped).toBe(2)
  expect([...cmyk]).toEqual([102, 102, 102, 255, 153, 76, 76, 255, 0, 0, 0, 255])
  expect(mostInk(cmyk)).toBeLessThanOrEqual(220)
})

test('a grey picture is black ink alone, the same as a grey colour', async () => {
  const { cmyk } = await separator.pixels(Uint8Array.from([0, 128, 255]), 'grey')
  const grey = Math.round(separator.inksOf([128, 128, 128])[3] * 255)
  expect([...cmyk]).toEqual([0, 0, 0, 255, 0, 0, 0, grey, 0, 0, 0, 0])
})

test('sixteen bits a channel give what eight do', async () => {
  const eight = Uint8Array.from([200, 30, 20, 12, 80, 160, 128, 128, 128])
  const sixteen = Uint16Array.from(eight, sample => sample * 257)
  const [one, other] = [
    await separator.pixels(eight, 'rgb'),
    await separator.pixels(sixteen, 'rgb')
  ]
  expect([...one.cmyk].map((ink, at) => Math.abs(ink - (other.cmyk[at] ?? 0)))).toSatisfy(
    (apart: readonly number[]) => Math.max(...apart) <= 1
  )
})

function mostInk(cmyk: Uint8Array): number {
  let most = 0
  for (let at = 0; at < cmyk.length; at += 4) {
    const [c = 0, m = 0, y = 0, k = 0] = cmyk.subarray(at, at + 4)
    most = Math.max(most, totalInkOf([c / 255, m / 255, y / 255, k / 255]))
  }
  return most
}
