import { type FitRow, fitWeights } from './fit-weights.ts'
import { type GradedPage, gradeOf, tasteOfGraded } from './graded-pages.ts'
import { rankCorrelation } from './rank-correlation.ts'

/** Weights of the taste fitted to graded pages, and how well they rank them. */
export interface TasteFit {
  readonly weights: readonly {
    readonly id: string
    readonly weight: number
    readonly now: number
  }[]
  /** Rank correlations: of both gradings, on the pages fitted, with each of them left out in turn. */
  readonly gradings: number
  readonly fitted: number
  readonly leftOut: number
}

/** Fits the weights on the pages that are not kept aside. */
export function fitTaste(pages: readonly GradedPage[]): TasteFit {
  const own = pages.filter(({ isAside }) => !isAside)
  const rows = own.map(rowOf)
  const grades = own.map(gradeOf)
  const weights = fitWeights(rows, prior)
  const leftOut = rows.map((row, at) => scoreOf(row, fitWeights(rows.toSpliced(at, 1), prior)))
  const [first, second] = [0, 1].map(at => pages.map(({ grades: both }) => both[at] ?? 0))
  const terms = own[0] ? tasteOfGraded(own[0]).terms : []
  return {
    weights: terms.map(({ id, weight }, at) => ({ id, weight: weights[at] ?? 0, now: weight })),
    gradings: rankCorrelation(first ?? [], second ?? []),
    fitted: rankCorrelation(
      rows.map(row => scoreOf(row, weights)),
      grades
    ),
    leftOut: rankCorrelation(leftOut, grades)
  }
}

/** How the score as it stands ranks pages. */
export function tasteAgrees(pages: readonly GradedPage[]): number {
  return rankCorrelation(
    pages.map(page => tasteOfGraded(page).score),
    pages.map(gradeOf)
  )
}

/** Eight terms that together lose a hundred, as sure as two pages make one. */
const prior = { usual: 12.5, pull: 2 }

function rowOf(page: GradedPage): FitRow {
  const values = tasteOfGraded(page).terms.map(({ value }) => value)
  return { values, lost: 100 - gradeOf(page) }
}

function scoreOf({ values }: FitRow, weights: readonly number[]): number {
  return 100 - values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
}
