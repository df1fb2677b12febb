import { expect, test } from 'vitest'
import type { Galley } from '../../../makeup/leaf/galley.ts'
import { keptToTiers, toldTiers } from '../../../makeup/page/tiered-heads.ts'
import { sizeOfGrade } from '../../../model/head-grades.ts'
import type { HeadOption, MeasuredStory } from '../../../model/measured-story.ts'

const points = (least: number, most: number) => ({ least: (least * 4) / 3, most: (most * 4) / 3 })
const headSizesPx = [84, 72, 56, 48, 38, 32, 29, 24, 21, 19]
const style = {
  headSizesPx,
  tierSizes: {
    lead: points(42, 63),
    second: points(28, 36),
    third: points(20, 24),
    brief: points(14, 16),
    leadRatio: 1.3,
    leadMorePx: 16,
    stepRatio: 1.2
  }
}

/** A story of sixty lines, with a head in each grade from one on, over one to four columns. */
function galley(slug: string, priority: number, largest = 1, grade?: number): Galley {
  const grades = headSizesPx.map((_, at) => at + 1).filter(one => one >= largest)
  const heads = grades
    .filter(one => one === (grade ?? one))
    .flatMap(one =>
      [1, 2, 3, 4].map((width): HeadOption => {
        const sizePx = sizeOfGrade(headSizesPx, one) ?? 0
        return { width, grade: one, sizePx, rows: 3, fill: 0.8, upright: false }
      })
    )
  const legs = [{ measure: 14, lines: 60, minus: 0, plus: 0 }]
  const pin = grade === undefined ? {} : { pin: { story: slug, grade } }
  const measured = { slug, kind: 'news', priority, legs, heads, pictures: [], ...pin }
  const story = { slug, meta: { kind: 'news', priority }, blocks: [] }
  return { story, measured, context: { style } } as unknown as Galley
}

function sizesOf(galleys: readonly Galley[], grades?: ReadonlyMap<string, number>) {
  const all = new Map(galleys.map(one => [one.measured.slug, one]))
  const kept = keptToTiers(toldTiers(all), grades)
  const sizes = ({ heads }: MeasuredStory) => [...new Set(heads.map(({ sizePx }) => sizePx))]
  return Object.fromEntries([...kept].map(([slug, { measured }]) => [slug, sizes(measured)]))
}

const second = galley('b', 2)
const third = galley('c', 3)
const brief = galley('d', 5)

test('A lead that may be large leaves the second tier all of its sizes', () => {
  expect(sizesOf([galley('a', 1), second, third, brief])).toEqual({
    a: [84, 72],
    b: [48, 38],
    c: [29],
    d: [21, 19]
  })
})

test('A longer headline of the lead takes what it can, and the rest stands as far below it', () => {
  expect(sizesOf([galley('a', 1, 3), second, third])).toEqual({ a: [56], b: [38], c: [29] })
  expect(sizesOf([galley('a', 1, 5), second, third, brief])).toEqual({
    a: [38],
    b: [21],
    c: [19],
    d: [19]
  })
})

test('A pinned grade stays, and the lead rises over it', () => {
  expect(sizesOf([galley('a', 1), galley('b', 2, 1, 3), third])).toMatchObject({ a: [84], b: [56] })
  const pinned = sizesOf([galley('a', 1, 1, 5), second])
  expect(pinned).toEqual({ a: [38], b: [21] })
})

test('A headline too long for its tier takes the nearest size, and so does one that was accepted', () => {
  expect(sizesOf([galley('a', 1), galley('b', 2, 7), third])).toMatchObject({ b: [29] })
  const accepted = new Map([['c', 6]])
  expect(sizesOf([galley('a', 1), second, third], accepted)).toMatchObject({ c: [32, 29] })
})

test('What is out of its tier is told by how much, and nothing is taken away', () => {
  const told = toldTiers(
    new Map([
      ['a', galley('a', 1)],
      ['b', second]
    ])
  )
  const off = told.get('b')?.measured.heads.filter(({ width }) => width === 2) ?? []
  expect(off.map(({ offTier = 0 }) => offTier)).toEqual([3, 2, 1, 0, 0, 1, 2, 3, 4, 5])
})
