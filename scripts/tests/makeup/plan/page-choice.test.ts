import { expect, test } from 'vitest'
import { pageOffers, worthTrying } from '../../../makeup/plan/page-choice.ts'
import type { Grid } from '../../../model/dummy.ts'

/** The grid of a format of this many cells, 1 the usual body size. */
function gridOf(cells: number, size = 1): Grid {
  return {
    columns: 5,
    rows: cells / 5,
    columnCharacters: 12,
    bodyPx: 14 * size,
    rowPx: 19,
    gutterPx: 14
  }
}

function offersOf(
  needed: readonly [number, number],
  stories: number,
  sizes: readonly number[] = [1]
) {
  const formats = [
    { format: 'small', ofPage: 1000, needed: needed[0] },
    { format: 'large', ofPage: 2000, needed: needed[1] }
  ]
  const grids = formats.flatMap((one, rank) =>
    sizes.map(size => {
      const grid = gridOf(one.ofPage, size)
      const fill = { ...one, needed: one.needed * size * size, grid, longest: 100, less: 100 }
      return { fill, rank, own: gridOf(one.ofPage) }
    })
  )
  return pageOffers(grids, stories, () => 0)
}

const said = ({ format, pages, fill, grid }: ReturnType<typeof offersOf>[number]) =>
  `${format} ${pages} ${fill.toFixed(2)} ${(grid.bodyPx / 14).toFixed(2)}`

test.each<[string, readonly [number, number], number, string]>([
  ['the usual format where its pages are filled', [1900, 1900], 9, 'small 2 1.00 1.00'],
  ['another where the usual one is not', [1400, 1900], 9, 'large 1 1.00 1.00'],
  ['the nearest where none is filled', [1400, 1400], 9, 'small 2 0.74 1.00'],
  ['no more pages than stories', [2900, 2900], 1, 'large 1 1.53 1.00']
])('chosen is %s', (_, needed, stories, expected) => {
  const [first] = offersOf(needed, stories)
  expect(first && said(first)).toBe(expected)
})

test('of the sizes that fill a page the one next to the own is taken', () => {
  const [first] = offersOf([2500, 2500], 9, [0.8, 0.87, 0.88, 1, 1.08, 1.1])
  expect(first && said(first)).toBe('small 3 1.01 1.08')
})

test('no page is lacking that a story asks for, and none is planned without a story', () => {
  const fill = { format: 'small', ofPage: 1000, less: 100, needed: 900, longest: 100 }
  const cells = [900]
  const offer = { fill: { ...fill, cells, grid: gridOf(1000) }, rank: 0, own: gridOf(1000) }
  const pagesOf = (stories: number, least: number) =>
    pageOffers([offer], stories, () => 0, { least }).map(({ pages }) => pages)
  expect(pagesOf(5, 1)).toEqual([1])
  expect(pagesOf(5, 3)).toEqual([3])
  expect(pagesOf(2, 3)).toEqual([2])
})

test('tried are choices that differ, and none that is far from filled but the best', () => {
  const offers = offersOf([1900, 1900], 9, [0.9, 0.999, 1, 1.001, 1.02])
  expect(worthTrying(offers, 9).map(said)).toEqual([
    'small 2 1.00 1.00',
    'large 1 1.00 1.00',
    'small 2 1.04 1.02',
    'large 1 1.04 1.02'
  ])
})
