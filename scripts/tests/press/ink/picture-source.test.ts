import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSeparator, type Separator } from '../../../press/ink/separator.ts'
import { adobePrimaries, adobeRgb, builtIn, greyProfile } from './made-profiles.ts'
import { newsprint } from './newsprint.ts'

let separator: Separator

beforeAll(async () => {
  separator = await openSeparator(newsprint(), 220)
})

afterAll(() => separator.close())

/** Colours of sRGB that other spaces hold too. */
const colours = [
  [200, 60, 50],
  [70, 110, 160],
  [222, 184, 150],
  [90, 130, 60],
  [128, 128, 128]
]

test('a grey picture is black ink alone, the same as a grey colour', async () => {
  const { cmyk } = await separator.pixels(Uint8Array.from([0, 128, 255]), 'grey')
  const grey = Math.round(separator.inksOf([128, 128, 128])[3] * 255)
  expect([...cmyk]).toEqual([0, 0, 0, 255, 0, 0, 0, grey, 0, 0, 0, 0])
})

test('sixteen bits a channel give what eight do', async () => {
  const eight = Uint8Array.from(colours.flat())
  const sixteen = Uint16Array.from(eight, sample => sample * 257)
  const one = await separator.pixels(eight, 'rgb')
  expect(apart((await separator.pixels(sixteen, 'rgb')).cmyk, one.cmyk)).toBeLessThanOrEqual(1)
})

test('a colour in Adobe RGB gets the inks that it has in sRGB', async () => {
  const samples = Uint16Array.from(colours.flatMap(colour => inAdobeRgb(colour)))
  const { cmyk } = await separator.pixels(samples, adobeRgb())
  expect(apart(cmyk, await asScreen(colours.flat()))).toBeLessThanOrEqual(3)
})

test('a colour in Display P3 gets the inks of what libvips makes of it in sRGB', async () => {
  const p3 = await builtIn('p3')
  const raw = { width: colours.length, height: 1, channels: 3 } as const
  const tagged = await sharp(Uint8Array.from(colours.flat()), { raw })
    .withIccProfile('p3', { attach: true })
    .png()
    .toBuffer()
  const inP3 = await sharp(tagged, { ignoreIcc: true }).raw().toBuffer()
  const { cmyk } = await separator.pixels(new Uint8Array(inP3), p3)
  expect(apart(cmyk, await asScreen(colours.flat()))).toBeLessThanOrEqual(6)
})

test('a grey of another gamma is black ink alone, as dark as it looks', async () => {
  const { cmyk } = await separator.pixels(Uint8Array.from([0, 128, 255]), greyProfile(1.8))
  // 128 of gamma 1.8 is as light as 145.5 of sRGB.
  const black = Math.round(separator.inksOf([146, 146, 146])[3] * 255)
  expect([...cmyk.subarray(0, 7), ...cmyk.subarray(8)]).toEqual([0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0])
  expect(Math.abs((cmyk[7] ?? 0) - black)).toBeLessThanOrEqual(1)
})

test('inks for another press become inks for this one, and what is black alone stays so', async () => {
  const others = Uint8Array.from([
    ...[0, 0, 0, 255],
    ...[0, 0, 0, 128],
    ...[0, 0, 0, 0],
    ...[0, 255, 255, 0],
    ...[200, 190, 190, 255]
  ])
  const { cmyk } = await separator.pixels(others, await builtIn('cmyk'))
  expect([...cmyk.subarray(0, 4)]).toEqual([0, 0, 0, 255])
  expect([...cmyk.subarray(4, 7)]).toEqual([0, 0, 0])
  expect([...cmyk.subarray(8, 12)]).toEqual([0, 0, 0, 0])
  const [cyan = 0, magenta = 0, yellow = 0] = cmyk.subarray(12)
  expect(Math.min(magenta, yellow) - cyan).toBeGreaterThan(150)
  expect(cmyk.subarray(16).reduce((sum, ink) => sum + ink, 0)).toBeLessThanOrEqual(561)
})

test('a picture whose profile is no use is taken for sRGB, and that is said', async () => {
  const samples = Uint8Array.from(colours.flat())
  const { cmyk, isProfileIgnored } = await separator.pixels(samples, adobeRgb().fill(0, 200))
  expect(isProfileIgnored).toBe(true)
  expect(cmyk).toEqual(await asScreen(colours.flat()))
  const grey128 = (await separator.pixels(Uint8Array.of(128), 'grey')).cmyk
  const grey = await separator.pixels(Uint8Array.of(128), greyProfile(2.2).fill(0, 160))
  expect(grey).toEqual({ isProfileIgnored: true, clamped: 0, cmyk: grey128 })
})

test('a profile of a model of colour that pictures do not have is refused', async () => {
  const odd = adobeRgb()
  odd.set([0x48, 0x4c, 0x53, 0x20], 16)
  await expect(separator.pixels(new Uint8Array(3), odd)).rejects.toThrow('no model of colour')
})

async function asScreen(rgb: readonly number[]): Promise<Uint8Array> {
  return (await separator.pixels(Uint8Array.from(rgb), 'rgb')).cmyk
}

/** From sRGB by its formula (IEC 61966-2-1, seen under D50) to Adobe RGB by its matrix turned around. */
function inAdobeRgb(colour: readonly number[]): readonly number[] {
  const light = colour.map(value => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  const seen = mixed(screenPrimaries, light)
  const [x, y, z] = adobePrimaries
  const whole = determinant(x, y, z)
  const parts = [determinant(seen, y, z), determinant(x, seen, z), determinant(x, y, seen)]
  return parts.map(part => Math.round(65535 * Math.max(0, part / whole) ** (256 / 563)))
}

const screenPrimaries = [
  [0.43607, 0.22249, 0.01392],
  [0.38515, 0.71687, 0.09708],
  [0.14307, 0.06061, 0.7141]
] as const

type Three = readonly [number, number, number]

function mixed(primaries: readonly Three[], light: readonly number[]): Three {
  const sum = (at: 0 | 1 | 2) =>
    primaries.reduce((total, primary, part) => total + primary[at] * (light[part] ?? 0), 0)
  return [sum(0), sum(1), sum(2)]
}

function determinant([a, b, c]: Three, [d, e, f]: Three, [g, h, i]: Three): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
}

/** The most that two rows of bytes differ. */
function apart(ones: Uint8Array, others: Uint8Array): number {
  return Math.max(...Array.from(ones, (one, at) => Math.abs(one - (others[at] ?? 0))))
}
