import { expect, test } from 'vitest'
import { type SectionWish, sectionsOf } from '../../../press/sheets/sections.ts'
import { type PlanOrder, sheetPlan } from '../../../press/sheets/sheet-plan.ts'

const numbers = (pages: number) => Array.from({ length: pages }, (_, at) => at + 1)
const counts = (...list: readonly number[]): SectionWish => ({ kind: 'counts', counts: list })
const ranges = (...list: readonly (readonly [number, number])[]): SectionWish => ({
  kind: 'ranges',
  ranges: list.map(([from, to]) => ({ from, to }))
})

test.each([
  ['as one section', 8, undefined, [numbers(8)]],
  ['of four and eight', 12, counts(4, 8), [[1, 2, 3, 4], numbers(12).slice(4)]],
  [
    'of four each',
    12,
    counts(4),
    [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [9, 10, 11, 12]
    ]
  ],
  [
    'of chosen pages',
    12,
    ranges([5, 8], [1, 4]),
    [
      [5, 6, 7, 8],
      [1, 2, 3, 4]
    ]
  ]
])('a paper is parted into sections %s', (_, pages, wish, sections) => {
  expect(sectionsOf(numbers(pages), wish, false)).toEqual(sections)
})

test.each([
  ['no page', 0, undefined, { fault: 'none' }],
  ['three pages', 3, undefined, { fault: 'not-in-fours', section: 1, pages: 3 }],
  ['six pages in fours', 6, counts(4), { fault: 'not-in-fours', section: 2, pages: 2 }],
  ['more pages than there are', 4, counts(8), { fault: 'not-there', kind: 'counts', asked: 8 }],
  ['a page that is not there', 4, ranges([3, 6]), { fault: 'not-there', kind: 'ranges', asked: 5 }]
])('%s are no sections', (_, pages, wish, fault) => {
  expect(sectionsOf(numbers(pages), wish, false)).toEqual(fault)
})

test('what lacks is left blank where that is asked', () => {
  expect(sectionsOf(numbers(3), undefined, true)).toEqual([[1, 2, 3]])
  expect(sectionsOf(numbers(6), counts(4), true)).toEqual([
    [1, 2, 3, 4],
    [5, 6]
  ])
  expect(sectionsOf(numbers(4), counts(4, 4), true)).toMatchObject({ fault: 'not-there' })
  expect(sectionsOf([], undefined, true)).toEqual({ fault: 'none' })
})

test('pages are chosen by the numbers that they bear', () => {
  expect(sectionsOf([5, 6, 7, 8], ranges([5, 8]), false)).toEqual([[1, 2, 3, 4]])
})

const page = { widthMm: 390, heightMm: 545 }
const planOf = (pages: number, more: Partial<PlanOrder> = {}) =>
  sheetPlan({ sections: [numbers(pages)], page, bleedMm: 3, slugMm: 12, up: 2, ...more })
const faces = (plan: ReturnType<typeof planOf>) =>
  plan.sides.map(({ sheet, face, spreads }) => [sheet, face, spreads.map(({ pages }) => pages)])

test.each([4, 8, 12, 16, 24, 40])('%d pages stand two on a side, in signature order', pages => {
  const plan = planOf(pages)
  expect(plan.sides).toHaveLength(pages / 2)
  for (const { spreads } of plan.sides) {
    const [left = 0, right = 0] = spreads[0]?.pages ?? []
    expect(left + right).toBe(pages + 1)
  }
  const all = plan.sides.flatMap(({ spreads }) => spreads.flatMap(one => one.pages))
  expect(all.sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(numbers(pages))
})

test('without a sheet it is as large as pages, bleed and marks', () => {
  expect(planOf(4)).toMatchObject({
    media: { widthMm: 810, heightMm: 575 },
    bleed: { widthMm: 3, heightMm: 3 },
    sides: [{ spreads: [{ leftMm: 15, topMm: 15 }] }, {}]
  })
})

test('each section has sheets of its own, its layers counted from the outside', () => {
  const plan = planOf(0, { sections: [numbers(4), numbers(12).slice(4)] })
  expect(plan.folds.map(({ section, layer, front }) => [section, layer, front])).toEqual([
    [1, 1, [4, 1]],
    [2, 1, [12, 5]],
    [2, 2, [10, 7]]
  ])
})

test('four on a side are two folded sheets over one another', () => {
  const plan = planOf(8, { up: 4, sheet: { widthMm: 787, heightMm: 1092 } })
  expect(faces(plan)).toEqual([
    [
      1,
      'front',
      [
        [8, 1],
        [6, 3]
      ]
    ],
    [
      1,
      'back',
      [
        [2, 7],
        [4, 5]
      ]
    ]
  ])
  expect(plan).toMatchObject({ gapMm: 0, bleed: { widthMm: 3, heightMm: 1 } })
  expect(plan.sides[0]?.spreads.map(({ topMm }) => topMm)).toEqual([1, 546])
})

test('a folded sheet that is left over is printed work-and-turn, its back on its head', () => {
  const plan = planOf(4, { up: 4, sheet: { widthMm: 889, heightMm: 1194 } })
  expect(faces(plan)).toEqual([
    [
      1,
      'both',
      [
        [4, 1],
        [2, 3]
      ]
    ]
  ])
  const [front, back] = plan.sides[0]?.spreads ?? []
  expect([front?.isTurned, back?.isTurned]).toEqual([false, true])
  // Room for the bleed of both between them.
  expect((back?.topMm ?? 0) - (front?.topMm ?? 0)).toBe(545 + 6)
})
