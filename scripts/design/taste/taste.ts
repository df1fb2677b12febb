import type { Words } from '../../model/problem.ts'
import type { DesignFigure } from '../figure.ts'
import { pageFigures } from '../page-figures.ts'
import type { PrintedPage } from '../printed-page.ts'
import { type TasteTermId, tasteTerms } from './taste-terms.ts'
import { tasteWeights } from './taste-weights.ts'

/** What an art director would give a printed page: 100 prints it as it is, 0 is unprintable. */
export interface Taste {
  readonly score: number
  readonly terms: readonly TasteTerm[]
}

/** One term of the taste on one page. */
export interface TasteTerm {
  readonly id: TasteTermId
  readonly name: Words
  /** How far the page is from what is asked: 0 not at all, 1 as far as can be. */
  readonly value: number
  /** Points that the value 1 loses. */
  readonly weight: number
  readonly lost: number
}

/** The score of a printed page with each of its terms; `figures` are the page’s own, if they are known. */
export function tasteOf(
  page: PrintedPage,
  figures: readonly Pick<DesignFigure, 'id' | 'value'>[] = pageFigures(page)
): Taste {
  const known = new Map(figures.map(({ id, value }) => [id, value]))
  const seen = { page, figure: (id: string) => known.get(id) ?? 0 }
  const terms = tasteTerms.map(({ id, name, valueOn }) => {
    const value = valueOn(seen)
    const weight = tasteWeights[id]
    return { id, name, value, weight, lost: weight * value }
  })
  const lost = terms.reduce((sum, term) => sum + term.lost, 0)
  return { score: Math.max(0, 100 - lost), terms }
}
