import type { Element } from 'hast'
import { expect, test } from 'vitest'
import { printOfPage } from '../../design/print-of-page.ts'
import type { PagePlan } from '../../model/issue.ts'
import type { SetFrame, SetPage } from '../../model/set-copy.ts'
import type { Style } from '../../model/style.ts'

const style = {
  grid: { columns: 4, rows: 60, columnCharacters: 10, bodyPx: 15, rowPx: 20, gutterPx: 10 },
  trimWidthMm: 275,
  headLeading: 1.1,
  headWhite: { over: 0.7, kickerMain: 0.35, mainDeck: 0.5, deckByline: 0.45, copy: 0.8, openEm: 0 },
  kickerSideEm: 0,
  boxSide: 0.75,
  devices: {
    rules: { stories: 'thin', columns: 'hairline', lead: 'thick', folio: 'thin' },
    boxes: { usual: 'frame' },
    ornamentsMost: 2
  },
  roles: {
    head: 'Song Head',
    headNews: 'Hei Head',
    deck: 'Song',
    kicker: 'Hei',
    byline: 'Kai',
    body: 'Song',
    caption: 'Kai',
    strong: 'Hei'
  },
  measures: {
    headSmallLeading: 1.1,
    ruledRows: 1,
    nameplateAirRows: 1,
    folioDropRows: 0.7,
    ruleDropRows: 0.35,
    boxHeadRows: 0.35,
    boxFootRows: 0.65,
    columnRuleHeadRows: 0.5,
    columnRuleFootRows: 0.15
  }
} as unknown as Style

const print = {
  style,
  inkOf: (text: string) => ({ above: 0.4, below: 0.5, width: [...text].length }),
  drawings: new Set(['of-chart']),
  plans: [{ number: 1, pins: [{ story: 'rain', boxed: true }] }] as unknown as PagePlan[]
}

function element(tagName: string, properties: Element['properties'], text = ''): Element {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value: text }] }
}

const strip = (row: number, rows: number) => ({ leg: 0, legs: 2, row, rows })

function rain(change: { readonly boxed?: boolean; readonly row?: number }): SetFrame {
  const { boxed = false, row = 10 } = change
  const main = element('h2', { className: ['main', 'hei'], style: 'font-size:50px' }, '河水退了')
  const below = 'font-size:20px;margin-block-start:6px'
  const deck = element('p', { className: ['deck'], style: below }, '明天通车')
  const size = { width: 900, height: 600, src: 'pictures/chart.png' }
  const image = element('img', { ...size, style: '--rows:10' })
  const pictures = [{ name: 'pictures/chart.png', mediaType: 'image/png', hash: 'of-chart' }]
  return {
    story: { slug: 'rain', meta: { priority: 2 }, blocks: [], pictures },
    kind: 'news',
    language: 'zh-CN',
    frame: {
      story: 'rain',
      rect: { column: 1, row, width: 2, height: 30 },
      boxed,
      legGapPx: 10,
      recipe: { seat: 'under-picture', measure: 10, legs: 2, lines: 20 }
    },
    picture: { strip: strip(0, 11), block: 'a', node: element('figure', {}) },
    head: { strip: strip(11, 6), nodes: [main, deck], inPx: 12 },
    copy: [{ strip: strip(17, 13), nodes: [{ ...element('figure', {}), children: [image] }] }]
  } as unknown as SetFrame
}

/** On row 10 it has a story over it, whose rows end there. */
function printed(frame: SetFrame, furnitureRows = 0) {
  const { rect } = frame.frame
  const above = {
    ...rain({}),
    copy: [],
    picture: undefined,
    head: undefined
  } as unknown as SetFrame
  const over = {
    ...above,
    frame: { ...above.frame, story: 'over', rect: { ...rect, row: 0, height: rect.row } }
  }
  const frames = rect.row > 0 ? [frame, over] : [frame]
  const page = { dummy: { page: 1, grid: style.grid, furnitureRows }, frames }
  return printOfPage(page as unknown as SetPage, print)
}

test('A stack stands where it is drawn, its parts as far apart as their lines and margins say', () => {
  const head = printed(rain({})).frames[0]?.head
  // Lines of 50 × 1.1 and 20 × 1.1 × 1.1, 12 px under the top of a strip that begins on row 21 of the page.
  const [main, deck] = head?.parts ?? []
  expect(main?.inkTop).toBeCloseTo(420 + 12 + 27.5 - 20)
  expect(main?.inkBottom).toBeCloseTo(420 + 12 + 27.5 + 25)
  expect(deck?.inkTop).toBeCloseTo(420 + 12 + 55 + 6 + 12.1 - 8)
  expect([head?.inkTop, head?.inkBottom]).toEqual([main?.inkTop, deck?.inkBottom])
  // Under its picture nothing is drawn over it; copy begins on row 27, its ink 0.4 em over the middle.
  expect([head?.edge, head?.copyTop]).toEqual([420 + 7, 540 + 10 - 6])
  expect([head?.sizePx, head?.columns, head?.mainLines]).toEqual([50, 2, 1])
  expect(head?.widthShare).toBeCloseTo(200 / 310)
})

test('Rules are drawn over a frame, at the edges of a box, and at nameplate or folio', () => {
  const ys = (frame: SetFrame, furnitureRows = 0) =>
    printed(frame, furnitureRows).rules.map(({ of, y }) => `${of} ${y}`)
  expect(ys(rain({}))).toEqual(['folio -14', 'rain 207'])
  expect(ys(rain({ row: 0 }), 10)).toEqual(['nameplate 180'])
  expect(ys(rain({ boxed: true }))).toEqual(['folio -14', 'rain 207', 'rain 797'])
})

test('A picture of 2 to 3 in 150 × 200 px is cropped by half, and a flat PNG is a drawing', () => {
  const [picture] = printed(rain({})).frames[0]?.pictures ?? []
  expect(picture).toMatchObject({ widthPx: 150, heightPx: 200, isDrawing: true })
  expect(picture?.cropped).toBeCloseTo(0.5)
})

test('A box that the editor pins is asked for', () => {
  expect(printed(rain({ boxed: true })).frames[0]).toMatchObject({
    isBoxed: true,
    isBoxAsked: true
  })
})
