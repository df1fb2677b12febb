import sharp from 'sharp'
import { expect, test } from 'vitest'
import { mastheadBox, pictureCut } from '../../../book/cover/masthead.ts'
import type { SetPage } from '../../../model/set-copy.ts'
import type { Style } from '../../../model/style.ts'

/** 400 mm across with 360 of type; rows of 5 mm, of which the nameplate has ten and one is air. */
const style = {
  trimWidthMm: 400,
  trimHeightMm: 560,
  typeWidthMm: 360,
  typeHeightMm: 520,
  grid: { rowPx: (5 * 96) / 25.4 },
  measures: { nameplateAirRows: 1 }
} as Style

const page = (furnitureRows: number) => ({ dummy: { page: 1, furnitureRows } }) as SetPage

test('the masthead is the nameplate’s frame with half its air around it', () => {
  const box = mastheadBox(page(10), style, 1600)
  expect(box).toEqual({ left: 70, top: 70, width: 1460, height: 200 })
})

test('a page without a nameplate has none', () => {
  expect(mastheadBox(page(0), style, 1600)).toBeUndefined()
})

test('it is cut out of the page’s picture', async () => {
  const ground = { width: 400, height: 560, channels: 3, background: '#ffffff' } as const
  const ink = { create: { ...ground, width: 360, height: 45, background: '#000000' } }
  const layers = [{ input: await sharp(ink).png().toBuffer(), left: 20, top: 20 }]
  const picture = await sharp({ create: ground }).composite(layers).png().toBuffer()
  const box = mastheadBox(page(10), style, 400)
  const cut = sharp(box && (await pictureCut(picture, box)))
  const { data, info } = await cut.raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([366, 51])
  const at = (x: number, y: number) => data[(y * info.width + x) * info.channels]
  expect([at(2, 25), at(3, 25), at(362, 25), at(363, 25)]).toEqual([255, 0, 0, 255])
  expect([at(180, 2), at(180, 3), at(180, 47), at(180, 48)]).toEqual([255, 0, 0, 255])
})
