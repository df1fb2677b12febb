import { sizeOfGrade } from '../model/head-grades.ts'
import type { Style } from '../model/style.ts'

/** Size of a grade in CSS px; grades past the last stay at its size. */
export function headSizePx(style: Style, grade: number): number {
  return sizeOfGrade(style.headSizesPx, grade) ?? style.grid.bodyPx
}

/**
 * Sizes that kicker and deck of a grade may have, the largest first: under the main line, never under the copy's. The
 * words that say where a story goes on from are furniture, and small.
 */
export function smallSizesPx(style: Style, grade: number, isRest = false): readonly number[] {
  const { most } = style.headSteps
  const least = isRest ? most : style.headSteps.least
  const mainPx = headSizePx(style, grade)
  const sizes = Array.from({ length: most - least + 1 }, (_, at) => {
    const px = headSizePx(style, grade + least + at)
    return Math.max(style.grid.bodyPx, Math.min(px, Math.floor(mainPx * smallMost)))
  })
  return [...new Set(sizes)]
}

/** Past the last grade kicker and deck are smaller than the main line too. */
const smallMost = 0.85

/** What is made of the first size with which it is good, else of the last. */
export function firstGood<Made extends { readonly isGood: boolean }>(
  sizesPx: readonly number[],
  make: (px: number) => Made
): Made {
  const [first = 0, ...others] = sizesPx
  let made = make(first)
  for (const px of others) {
    if (made.isGood) return made
    made = make(px)
  }
  return made
}
