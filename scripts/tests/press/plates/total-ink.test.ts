import { expect, test } from 'vitest'
import { openPagePlates } from '../../../press/plates/page-plates.ts'
import { boxOf, platePage } from '../../../press/plates/plate-page.ts'
import { keptLimit, pageInk, totalInk } from '../../../press/plates/total-ink.ts'
import { openPdf } from '../../../press/rewrite/pdf-file.ts'
import { present } from '../sample.ts'
import { inkPage } from './ink-page.ts'
import { plainScreen } from './plates-in.ts'

const order = { dpi: 150, limit: 220, screen: plainScreen }
const boxes = {
  MediaBox: [0, 0, 200, 200],
  BleedBox: [10, 10, 190, 190],
  TrimBox: [20, 20, 180, 180]
}

test('the place with most ink is named in millimetres from the trim’s top left', async () => {
  const content = '1 1 0.3 0 k 20 20 80 80 re f 0.9 0.8 0.7 0.6 k 100 150 10 10 re f'
  const { max, page, place, pages } = await totalInk(
    await inkPage(content, undefined, boxes),
    order
  )
  expect([max, page]).toEqual([expect.closeTo(300, 0), 1])
  // 80 points to the right of the trim's left, 20 below its top; a pixel is a sixth of a millimetre.
  expect(Math.abs(place.x - (80 / 72) * 25.4)).toBeLessThan(0.17)
  expect(Math.abs(place.y - (20 / 72) * 25.4)).toBeLessThan(0.17)
  expect(pages[0]?.shareOver).toBeCloseTo((80 * 80 + 10 * 10) / (180 * 180), 2)
  expect(pages[0]?.notes).toEqual([])
})

test('ink in the slug is no ink of the page', async () => {
  const content = '1 1 1 1 k 0 0 200 9 re f 0 0 0 1 k 50 50 20 20 re f'
  expect((await totalInk(await inkPage(content, undefined, boxes), order)).max).toBe(100)
})

test('what has exactly the limit is not over it, three per cent more is', async () => {
  const exact = await totalInk(await inkPage('0.55 0.55 0.55 0.55 k 0 0 200 200 re f'), order)
  expect(exact.max).toBeCloseTo(220, 0)
  expect(exact.pages[0]?.shareOver).toBe(0)
  const more = await totalInk(await inkPage('0.55 0.55 0.55 0.58 k 0 0 200 200 re f'), order)
  expect(more.pages[0]?.shareOver).toBe(1)
})

test('the edges of shapes that meet have no more ink than the shapes', async () => {
  const circle = '100 50 m 150 50 150 150 100 150 c 50 150 50 50 100 50 c'
  const content = `1 1 0 0 k 0 0 200 200 re f 0 0 1 1 k ${circle} f 1 0 1 0 K 0.3 w ${circle} S`
  const { max, pages } = await totalInk(await inkPage(content), { ...order, limit: 200 })
  expect([max, pages[0]?.shareOver]).toEqual([expect.closeTo(200, -0.5), 0])
})

test('a page can be read by itself, in whatever box', async () => {
  const pdf = await openPdf(await inkPage('1 1 0 0 k 0 0 50 50 re f 0 0 0 1 k 150 150 50 50 re f'))
  const page = present(pdf.getPages()[0])
  const bleed = { left: 100, bottom: 100, right: 200, top: 200 }
  const place = { number: 7, bleed, trim: bleed }
  const { page: number, max, plates } = await pageInk(platePage(pdf, page), place, order)
  expect([number, max]).toEqual([7, 100])
  expect(plates.map(({ mean }) => Math.round(mean))).toEqual([0, 0, 0, 25])
})

test('a page is drawn for a limit only if its plates together might pass it', async () => {
  const look = async (content: string, limit: number) => {
    const pdf = await openPdf(await inkPage(content))
    const page = present(pdf.getPages()[0])
    const box = { left: 0, bottom: 0, right: 200, top: 200 }
    const place = { number: 1, bleed: box, trim: box }
    return keptLimit(platePage(pdf, page), place, { ...order, limit })
  }
  const twoPlates = '0 1 0 0 k 0 0 50 50 re f 0 0 0 1 k 0 0 50 50 re f'
  expect((await look(twoPlates, 200)).ink).toBeUndefined()
  expect((await look(twoPlates, 99)).ink?.shareOver).toBeCloseTo(1 / 16, 2)
  expect((await look('0 1 1 rg 0 0 50 50 re f', 400)).notes).toEqual(['screen-colours'])
})

test.each<[string, string, number]>([
  ['a bar in the slug', '0.3 1 1 1 k 0 0 200 9 re f', 1],
  ['a line in the slug', '1 1 1 0 K 1 w 0 3 m 200 3 l S', 1],
  ['a line in the slug whose corner may reach the page', '1 1 1 0 K 4 w 0 3 m 200 3 l S', 4],
  ['a line in the slug whose corners are let go far', '1 1 1 0 K 90 M 1 w 0 3 m 200 3 l S', 4],
  ['a bar moved onto the page', '0.3 1 1 1 k q 1 0 0 1 0 50 cm 0 0 200 9 re f Q', 4]
])('%s is looked at with black', async (_, content, plates) => {
  const pdf = await openPdf(
    await inkPage(`0 0 0 1 k 50 50 20 20 re f ${content}`, undefined, boxes)
  )
  const page = present(pdf.getPages()[0])
  const box = boxOf(page.getBleedBox())
  const opened = await openPagePlates(platePage(pdf, page), { ...order, box })
  expect(opened.inked).toHaveLength(plates)
})

test('an empty page has no ink', async () => {
  expect((await totalInk(await inkPage(''), order)).max).toBe(0)
})

test('colours of the screen are converted and said to be no separation', async () => {
  const { max, pages } = await totalInk(await inkPage('0 1 1 rg 0 0 50 50 re f'), order)
  expect([max, pages[0]?.notes]).toEqual([100, ['screen-colours']])
})
