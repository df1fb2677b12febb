import { beforeAll, expect, test } from 'vitest'
import { present } from '../sample.ts'
import { type GsPlate, platesOf } from './plates-of.ts'
import { type PressedPage, pressedPage, printedPages, smallPage } from './pressed-page.ts'

const style = '.box { position: absolute; width: 80px; height: 40px }'
const words = [
  ['top:0', 'repeating-linear-gradient(90deg, #c8161d 0 20px, #fff 20px 40px)'],
  ['top:50px', 'linear-gradient(90deg, rgba(200, 22, 29, 0), #c8161d)'],
  ['top:100px', 'conic-gradient(#c8161d, #fff, #c8161d)']
].map(([place, background]) => `<div class="box" style="${place};background:${background}"></div>`)

let page: PressedPage
let plates: ReadonlyMap<string, GsPlate>

beforeAll(async () => {
  const [print] = await printedPages([smallPage(words.join(''), style)])
  page = await pressedPage(present(print))
  plates = await platesOf(present(page.file).bytes)
})

/** Percent of each ink at CSS px. */
function inksAt(x: number, y: number): readonly number[] {
  return ['Cyan', 'Magenta', 'Yellow', 'Black'].map(name => {
    const { width, ink } = present(plates.get(name))
    const [right, down] = [Math.round((x * 100) / 96), Math.round((y * 100) / 96)]
    return Math.round((ink[down * width + right] ?? 0) / 2.55)
  })
}

test('A gradient that repeats keeps its hard stops, in the inks of the style', () => {
  expect([inksAt(10, 20), inksAt(18, 20)]).toEqual([
    [0, 100, 100, 0],
    [0, 100, 100, 0]
  ])
  expect(inksAt(22, 20)).toEqual([0, 0, 0, 0])
  expect(inksAt(50, 20)).toEqual([0, 100, 100, 0])
})

test('One that fades out has no black in it, and one that turns begins where it did', () => {
  for (const x of [2, 10, 40]) expect(inksAt(x, 70)[3]).toBeLessThan(5)
  expect(Math.min(...inksAt(78, 70).slice(1, 3))).toBeGreaterThan(90)
  expect(Math.min(...inksAt(41, 102).slice(1, 3))).toBeGreaterThan(90)
  expect(Math.max(...inksAt(41, 136))).toBeLessThan(12)
})

test('No shading stays in the colours of a screen', () => {
  expect(page.file?.facts.pages[0]?.left).toEqual([])
})
