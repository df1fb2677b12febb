import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type GradedPage, gradedPages } from '../../../bench/graded-pages.ts'
import { rowsOfSheet } from '../../../bench/graded-sheet.ts'
import { rankCorrelation } from '../../../bench/rank-correlation.ts'
import { fitTaste, tasteAgrees } from '../../../bench/taste-bench.ts'
import { skeletonOf } from '../../../design/skeleton.ts'
import { tasteWeights } from '../../../design/taste/taste-weights.ts'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const pages = gradedPages(read('grades.csv'), read('pages.jsonl'))
const aside = pages.filter(({ isAside }) => isAside)

test('The two gradings of sixty pages by eye agree', () => {
  expect(pages).toHaveLength(60)
  const [first, second] = [0, 1].map(at => pages.map(({ grades }) => grades[at] ?? 0))
  expect(rankCorrelation(first ?? [], second ?? [])).toBeGreaterThanOrEqual(0.8)
})

test('No grade was given to more than a quarter of the pages', () => {
  for (const at of [0, 1] as const) {
    const same = pages.map(({ grades }) => pages.filter(one => one.grades[at] === grades[at]))
    expect(Math.max(...same.map(({ length }) => length))).toBeLessThanOrEqual(15)
  }
})

test('The score ranks the twenty pages kept aside as the eye does', () => {
  expect(aside).toHaveLength(20)
  expect(tasteAgrees(aside)).toBeGreaterThanOrEqual(0.7)
})

test('The weights rank twenty pages made later, which no fit has seen, as the eye does', () => {
  const later = rowsOfSheet(read('later-pages.csv'))
  const lost = later.map(row =>
    Object.entries(tasteWeights).reduce((sum, [id, most]) => sum + most * Number(row[id]), 0)
  )
  const grades = later.map(({ grade }) => Number(grade))
  expect(later).toHaveLength(20)
  expect(rankCorrelation(grades, lost)).toBeLessThanOrEqual(-0.7)
})

test('The weights in use are those that the other forty pages give', () => {
  const { weights, leftOut } = fitTaste(pages)
  expect(weights.length).toBeLessThanOrEqual(8)
  for (const { id, weight, now } of weights) expect(Math.abs(weight - now), id).toBeLessThan(1)
  expect(leftOut).toBeGreaterThanOrEqual(0.8)
})

test('Weights fitted without a page say the same of it', () => {
  const shuffled = pages.map(
    (page, at): GradedPage => ({
      ...page,
      grades: (pages[(at + 23) % pages.length] as GradedPage).grades
    })
  )
  // Grades of other pages are not to be learnt.
  expect(fitTaste(shuffled).leftOut).toBeLessThan(0.5)
})

test('Of sixty pages at most six are built otherwise than the eye says', () => {
  const other = pages.filter(({ printed, skeleton }) => skeletonOf(printed) !== skeleton)
  expect(other.map(({ page }) => page).length).toBeLessThanOrEqual(6)
})
