import { expect, test } from 'vitest'
import { pageFigures } from '../../design/page-figures.ts'
import type { PrintedPage, PrintedPicture } from '../../design/printed-page.ts'
import { type MadeFrame, madePage } from './made-page.ts'

function figure(id: string, page: PrintedPage) {
  const found = pageFigures(page).find(one => one.id === id)
  return found && [found.isKept, found.cases]
}

const lead: MadeFrame = { at: [0, 0, 4, 30], px: 72, priority: 1 }
const second: MadeFrame = { at: [4, 0, 2, 30], px: 48, priority: 2 }
const third: MadeFrame = { at: [0, 30, 6, 30], px: 32, priority: 4 }

test.each([
  ['lead-ratio', 72, true],
  ['lead-ratio', 60, false],
  ['lead-points', 64, true],
  ['lead-points', 63, false],
  ['lead-size', 84, true],
  ['lead-size', 90, false]
])('%s of a lead in %d px over 48 px is kept: %s', (id, px, isKept) => {
  expect(figure(id, madePage({ lead: { ...lead, px }, second, third }))?.[0]).toBe(isKept)
})

test('A lead that is no larger than the next is named with it, though its priority leads', () => {
  const page = madePage({ lead: { ...lead, px: 48 }, second: { ...second, px: 51 } })
  expect(figure('lead-ratio', page)).toEqual([false, ['48 px lead, 51 px second']])
})

test('Tiers are of priority: a small second over a third as large breaks the step', () => {
  const page = madePage({ lead, second: { ...second, px: 36 }, third })
  expect(figure('tier-step', page)).toEqual([false, ['36 px second, 32 px third']])
  expect(figure('tier-step', madePage({ lead, second, third }))?.[0]).toBe(true)
})

test('Briefs are a tier below the third, and sizes out of a tier are named', () => {
  const brief: MadeFrame = { at: [0, 50, 6, 10], px: 28, kind: 'brief', priority: 5 }
  const page = madePage({ lead, second, third, brief })
  expect(figure('tier-step', page)).toEqual([false, ['32 px third, 28 px brief']])
  expect(figure('tier-size', page)).toEqual([false, ['brief 21 pt, 14–16']])
})

test('On a page of nothing but briefs one leads, smaller than a lead is else', () => {
  const brief = (px: number): MadeFrame => ({ at: [0, 0, 3, 30], px, kind: 'brief', priority: 5 })
  const sized = (px: number) => figure('lead-size', madePage({ a: brief(px), b: brief(20) }))?.[0]
  expect([38, 56, 72].map(sized)).toEqual([true, true, false])
})

test('An advert leads nothing and is no other head', () => {
  const advert: MadeFrame = { at: [0, 30, 6, 30], px: 84, kind: 'advert', priority: 9 }
  expect(figure('lead-ratio', madePage({ lead, second, advert }))?.[0]).toBe(true)
})

test('A second head in the lower half may not be larger than one in the upper', () => {
  const low: MadeFrame = { at: [0, 40, 6, 20], px: 52, priority: 2 }
  const small = (column: number) => ({ at: [column, 30, 2, 10], px: 20, priority: 4 }) as const
  const page = madePage({ lead, second, low, a: small(0), b: small(2), c: small(4) })
  expect(figure('larger-below', page)).toEqual([false, ['low 52 px over 48 px']])
})

test.each([
  [[0, 0, 2, 30], true],
  [[2, 0, 4, 30], false],
  [[0, 30, 6, 30], false]
] as const)('A lead at %j is at its place: %s', (at, isThere) => {
  expect(figure('lead-place', madePage({ lead: { ...lead, at } }))?.[0]).toBe(isThere)
})

test('Boxes stand for their kind, for the editor or for nothing', () => {
  const isBoxed = true
  const page = madePage({
    filler: { ...third, isBoxed },
    asked: { ...third, isBoxed, isBoxAsked: true },
    editorial: { ...third, isBoxed, kind: 'editorial' },
    advert: { ...third, isBoxed, kind: 'advert' }
  })
  expect(figure('filler-box', page)).toEqual([false, ['filler news']])
})

test('Rules within a row of one another are a pair, where they stand over one another', () => {
  const rule = (of: string, y: number, left: number, right: number) => ({ of, y, left, right })
  const rules = [
    rule('box', 594, 0, 400),
    rule('under', 607, 0, 600),
    rule('beside', 607, 610, 900),
    rule('far', 640, 0, 600)
  ]
  expect(figure('rule-pairs', madePage({ lead }, { rules }))).toEqual([false, ['box | under 0.65']])
})

test('Between two stories a rule is as wide as the wider of them', () => {
  const upper = { ...third, at: [0, 10, 4, 10] } as const
  const lower = { ...third, at: [0, 20, 2, 10] } as const
  const other = { ...third, at: [2, 20, 2, 10] } as const
  const far = { of: 'far', y: 607, left: 0, right: 830 }
  const low = { ...third, at: [0, 30, 4, 10] } as const
  const at = (right: number) =>
    madePage(
      { upper, lower, other, low },
      { rules: [{ of: 'lower', y: 407, left: 0, right }, far] }
    )
  expect(figure('rule-short', at(830))?.[0]).toBe(true)
  expect(figure('rule-short', at(410))).toEqual([false, ['upper | lower', 'upper | other']])
})

test('Between two stories there is one device, between two boxes the edges of both', () => {
  const upper = { ...third, at: [0, 10, 4, 10] } as const
  const lower = { ...third, at: [0, 20, 4, 10] } as const
  const rule = (of: string, y: number) => ({ of, y, left: 0, right: 830 })
  const rules = [rule('upper', 387), rule('lower', 407)]
  const edges = { left: 0, right: 830, top: 207, bottom: 387 }
  const boxed = { isBoxed: true, edges } as const
  const of = (one: Partial<MadeFrame>, other: Partial<MadeFrame>) =>
    figure(
      'two-devices',
      madePage({ upper: { ...upper, ...one }, lower: { ...lower, ...other } }, { rules })
    )
  expect(of(boxed, {})).toEqual([false, ['upper | lower']])
  expect(of(boxed, boxed)?.[0]).toBe(true)
})

test('Boxes over one another stand a row apart, and two of a page at the most are ornaments', () => {
  const box = (row: number, top: number) => {
    const edges = { left: 0, right: 410, top, bottom: (row + 10) * 20 - 13 }
    return { ...third, at: [0, row, 2, 10], isBoxed: true, isOrnament: true, edges } as const
  }
  const page = (top: number) => madePage({ upper: box(10, 207), lower: box(20, top) })
  expect(figure('boxes-touch', page(407))?.[0]).toBe(true)
  expect(figure('boxes-touch', page(401))).toEqual([false, ['upper | lower 0.7']])
  expect(figure('ornaments', page(407))?.[0]).toBe(true)
  const three = madePage({ a: box(0, 7), b: box(10, 207), c: box(20, 407) })
  expect(figure('ornaments', three)).toEqual([false, ['a', 'b', 'c']])
})

const picture: PrintedPicture = {
  ...{ name: 'a.jpg', widthPx: 300, heightPx: 200, cropped: 0, isDrawing: false }
}

test('A picture that begins a frame has a rule over it and 0.6 row of air', () => {
  const at = [0, 30, 6, 30] as const
  const begins = (topPx: number) =>
    madePage(
      { story: { ...third, at, pictures: [{ ...picture, topPx }] } },
      { rules: [{ of: 'story', y: 607, left: 0, right: 1250 }] }
    )
  expect(figure('picture-bare', begins(617))).toEqual([false, ['story 0.5']])
  expect(figure('picture-bare', begins(620))?.[0]).toBe(true)
  expect(figure('picture-bare', begins(700))?.[0]).toBe(true)
})

test('Copy beside its own lying head is seen, beside an upright one it belongs there', () => {
  const copy = [{ left: 630, right: 830, top: 0, bottom: 600 }]
  const over = { left: 0, right: 620, top: 0, bottom: 100 }
  const beside = (isUpright: boolean) =>
    madePage({ lead: { ...lead, copy, head: { box: over, isUpright } } })
  expect(figure('copy-beside-head', beside(false))).toEqual([false, ['lead over']])
  expect(figure('copy-beside-head', beside(true))?.[0]).toBe(true)
})

const six = Object.fromEntries(
  [0, 1, 2, 3, 4, 5].map(at => [
    `s${at}`,
    { at: [(at % 2) * 3, Math.floor(at / 2) * 20, 3, 20], px: 30 } as const
  ])
)

test('Six stories in a raster have two seams and a gutter; an advert at the foot may make a seam', () => {
  expect(figure('seams', madePage(six))).toEqual([false, ['row 21', 'row 41']])
  expect(figure('gutters', madePage(six))).toEqual([false, ['column 4']])
  const foot: MadeFrame = { at: [0, 40, 6, 20], px: 30, kind: 'advert' }
  const two = [
    { at: [0, 10, 3, 10], px: 30 },
    { at: [3, 10, 3, 10], px: 30 }
  ] as const
  const { s4, s5, ...four } = six
  const page = madePage({ ...four, a: two[0], b: two[1], foot })
  expect(figure('seams', page)?.[1]).not.toContain('row 41')
  expect(figure('seams', madePage({ lead, second }))).toBe(undefined)
})

test('The largest picture is the lead’s and outdoes the next by half', () => {
  const owner = (of: 'lead' | 'second', widthPx: number) =>
    madePage({
      lead: { ...lead, pictures: [of === 'lead' ? { ...picture, widthPx } : picture] },
      second: { ...second, pictures: [of === 'lead' ? picture : { ...picture, widthPx }] }
    })
  expect(figure('dominant', owner('lead', 450))?.[0]).toBe(true)
  expect(figure('dominant', owner('lead', 440))?.[0]).toBe(false)
  expect(figure('dominant-owner', owner('lead', 450))?.[0]).toBe(true)
  expect(figure('dominant-owner', owner('second', 450))).toEqual([false, ['second']])
  expect(figure('dominant', madePage({ lead, second }))).toBe(undefined)
})

test('Crops of more than 8 % and any of a drawing are named', () => {
  const pictures = [
    { ...picture, cropped: 0.08 },
    { ...picture, cropped: 0.12 },
    { ...picture, cropped: 0.02, isDrawing: true }
  ]
  const page = madePage({ lead: { ...lead, pictures } })
  expect(figure('crops', page)).toEqual([false, ['lead 12 %']])
  expect(figure('charts-cut', page)).toEqual([false, ['lead 2 %']])
})

test('Three lines over two columns, and heads too short or too wide, are named', () => {
  const page = madePage({
    tall: { ...second, head: { mainLines: 3, columns: 2 } },
    wide: { ...lead, head: { mainLines: 3, columns: 4 } },
    short: { ...third, head: { widthShare: 0.3 } },
    over: { ...third, head: { widthShare: 1.1 } }
  })
  expect(figure('three-lines', page)).toEqual([false, ['tall 3 × 2']])
  expect(figure('head-width', page)).toEqual([false, ['short 30 %', 'over 110 %']])
})
