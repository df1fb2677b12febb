import type { TasteTermId } from './taste-terms.ts'

/**
 * Points that a page loses by each term at its worst, fitted to pages graded by eye (`npm run bench:taste` fits them
 * anew).
 */
export const tasteWeights: Readonly<Record<TasteTermId, number>> = {
  'lead-size': 15,
  'lead-distance': 13.5,
  'lead-head': 18,
  'lead-art': 21,
  white: 14.5,
  devices: 6.5,
  structure: 10.5,
  adverts: 14
}
