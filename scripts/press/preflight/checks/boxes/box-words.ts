import { pointsPerMm } from '../../../trim/page-boxes.ts'

/** Points as millimetres in words, to a hundredth. */
export function mmText(points: number): string {
  return String(Math.round((points / pointsPerMm) * 100) / 100)
}

/** A size in words: `390 × 545 mm`. */
export function sizeText(width: number, height: number): string {
  return `${mmText(width)} × ${mmText(height)} mm`
}

/** Points that boxes may differ by: a hundredth of a millimetre. */
export const boxTolerance = 0.01 * pointsPerMm
