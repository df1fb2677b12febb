import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../../../kit/folders.ts'
import { openSeparator, type Separator } from '../../../press/ink/separator.ts'
import { boxOf, platePage } from '../../../press/plates/plate-page.ts'
import { colourToPng, plateToPng } from '../../../press/plates/shown/png-of.ts'
import { type SeparatedSheet, separatedSheet } from '../../../press/plates/shown/separated-sheet.ts'
import { spotInks } from '../../../press/plates/spot-inks.ts'
import { totalInk } from '../../../press/plates/total-ink.ts'
import { openPdf } from '../../../press/rewrite/pdf-file.ts'
import { present } from '../sample.ts'
import { inkPage, spot } from './ink-page.ts'

const profile = new Uint8Array(
  readFileSync(join(projectFolder, 'styles/profiles/newsprint-220.icc'))
)
const boxes = {
  MediaBox: [0, 0, 220, 220],
  BleedBox: [10.5, 10.5, 209.5, 209.5],
  TrimBox: [20, 20, 200, 200]
}
/** Black bars in the slug; on the page a black of 100, a brown of 250 and a spot. */
const content = `1 1 1 1 k 0 0 220 5 re f 0 0 0 1 k 30 150 40 40 re f 0.8 0.8 0.8 0.1 k 100 100 30 30 re f
  /Red cs 1 scn 30 30 40 40 re f`
const order = { dpi: 72, limit: 220 }
let bytes: Uint8Array
let shown: SeparatedSheet
let screen: Separator

beforeAll(async () => {
  screen = await openSeparator(profile, 220)
  bytes = await inkPage(
    content,
    () => ({ ColorSpace: { Red: spot('Sea Red', [0, 0.9, 0.8, 0]) } }),
    boxes
  )
  const pdf = await openPdf(bytes)
  const page = present(pdf.getPages()[0])
  const sheet = {
    number: 3,
    media: boxOf(page.getMediaBox()),
    bleed: boxOf(page.getBleedBox()),
    trim: boxOf(page.getTrimBox())
  }
  shown = await separatedSheet(platePage(pdf, page), sheet, { ...order, screen }, profile)
  expect([...spotInks(platePage(pdf, page), screen)]).toEqual([['Sea Red', [0, 0.9, 0.8, 0]]])
})

afterAll(() => screen.close())

test('the whole sheet is on the plates, and the slug is not counted', async () => {
  const { sheet, ink } = shown
  expect(sheet.names).toEqual(['Cyan', 'Magenta', 'Yellow', 'Black', 'Sea Red'])
  expect([sheet.width, sheet.height]).toEqual([221, 221])
  expect(present(sheet.inks.get('Cyan'))[218 * 221 + 110]).toBe(255)
  const counted = await totalInk(bytes, { ...order, screen })
  expect(ink).toEqual({ ...counted.pages[0], page: 3 })
  expect(Math.round(ink.max)).toBe(250)
})

test('the map shows every place in the colour of its band, and a key below', () => {
  const { map } = shown
  const at = (x: number, y: number) => [...map.rgb.slice((y * map.width + x) * 3).subarray(0, 3)]
  // Of the bleed box, whose top left is 10.5 points from the sheet's.
  const black = at(40, 40)
  expect(at(5, 5)).toEqual([255, 255, 255])
  expect(black).toEqual([158, 202, 225])
  expect(at(110, 105)).toEqual([214, 0, 64])
  expect(map.height).toBeGreaterThan(199)
  const key = map.rgb.subarray(map.width * 199 * 3)
  expect(key.some(part => part < 60)).toBe(true)
})

test('the proof is of the paper’s own white and the press’s own black', () => {
  const proof = present(shown.proof)
  expect([proof.width, proof.height]).toEqual([180, 180])
  const at = (x: number, y: number) => [
    ...proof.rgb.subarray((y * 180 + x) * 3, (y * 180 + x) * 3 + 3)
  ]
  // CIELAB of the patches as they were measured: paper 85.2 0.9 5.18, black 36.76 1.48 4.46.
  expect(distance(at(5, 170), [85.2, 0.9, 5.18])).toBeLessThan(2)
  expect(distance(at(30, 30), [36.76, 1.48, 4.46])).toBeLessThan(3)
})

test('the spot stands in the proof as its stand-in does', () => {
  const { rgb } = present(shown.proof)
  const [red = 0, green = 0, blue = 0] = rgb.subarray((150 * 180 + 30) * 3)
  expect(red).toBeGreaterThan(green + 60)
  expect(red).toBeGreaterThan(blue + 60)
})

test('pictures are written at their printed size, black where the ink is', async () => {
  const { sheet, map } = shown
  const plate = await plateToPng(sheet.inks.get('Black'), sheet, 150)
  const { density, channels } = await sharp(plate).metadata()
  expect([density, channels]).toEqual([150, 1])
  expect((await sharp(plate).stats()).channels[0]?.min).toBe(0)
  const white = await sharp(await plateToPng(undefined, sheet, 150)).stats()
  expect(white.channels[0]?.min).toBe(255)
  expect((await sharp(await colourToPng(map, 150)).metadata()).width).toBe(map.width)
})

/** CIE76 between a colour of sRGB and one of CIELAB (D50). */
function distance(rgb: readonly number[], lab: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map(part =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4
  )
  const x = (0.4360747 * red + 0.3850649 * green + 0.1430804 * blue) / 0.9642
  const y = 0.2225045 * red + 0.7168786 * green + 0.0606169 * blue
  const z = (0.0139322 * red + 0.0971045 * green + 0.7141733 * blue) / 0.8249
  const [fx = 0, fy = 0, fz = 0] = [x, y, z].map(value =>
    value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116
  )
  const found = [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
  return Math.hypot(...found.map((value, at) => value - (lab[at] ?? 0)))
}
