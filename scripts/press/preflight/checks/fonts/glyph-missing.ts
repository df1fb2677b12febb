import type { DrawnCheck } from '../../check.ts'
import { always } from '../severities.ts'
import { faceFacts } from './face-facts.ts'

/** No box in a letter's place: every letter that is shown is in its face. */
export const glyphMissing: DrawnCheck = {
  code: 'preflight/glyph-missing',
  group: 'fonts',
  looksAt: 'drawn',
  severity: always,
  look: (drawn, { file }) => {
    if (drawn.kind !== 'text' || !(drawn.fill || drawn.stroke) || !drawn.seen) return []
    const { face, glyphs } = drawn
    const { isMissing } = faceFacts(face, file)
    const missing = glyphs.filter(({ code }) => isMissing(code)).length
    if (missing === 0) return []
    return [
      {
        kind: face.name,
        badness: missing,
        object: face.object,
        box: drawn.seen,
        message: {
          en: `The face ${face.name} has no glyph for a letter that is shown: a box or nothing is printed.`,
          zh: `字体 ${face.name} 里没有要印的字，印出来是方框或空白。`
        },
        hint: {
          en: 'Set the letter in a face that has it, and export the PDF anew.',
          zh: '请给这个字换一种有它的字体，再重新导出。'
        }
      }
    ]
  }
}
