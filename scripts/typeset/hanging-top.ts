import { profileOf } from '../model/language.ts'
import type { SetContext } from './set-paragraph.ts'

/** High characters that every face has which an issue was cut. */
const tall = { han: ['\u4e5d', '\u5341'], latin: ['x'] }

/**
 * Rows from the top of a row of copy to where its type is seen to begin: the top of the Han, or the x-height of the
 * Latin. A picture beside copy begins there.
 */
export function hangingRows({ style, ruler, language }: SetContext): number {
  const { bodyPx, rowPx } = style.grid
  const family = style.roles.body
  const seen = profileOf(language).isSpaced ? tall.latin : tall.han
  const box = ruler.boxEm?.(family)
  const tops = seen.map(character => ruler.inkEm?.(character, family).top ?? 0)
  const top = Math.max(...tops)
  if (top <= 0 || !box) return (rowPx - bodyPx) / 2 / rowPx
  // The baseline stands lower than the middle of its row.
  const baselineEm = (box.ascent - box.descent) / 2
  return Math.max(0, 0.5 + ((baselineEm - top) * bodyPx) / rowPx)
}
