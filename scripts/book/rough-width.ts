import { emSquare } from '../kit/han.ts'

const square = new RegExp(emSquare, 'u')
/** A letter, a figure or a blank of any face, em. */
const latinEm = 0.55

/** How wide a text is in whatever face a reader has, em. */
export function roughWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (square.test(character) ? 1 : latinEm), 0)
}
