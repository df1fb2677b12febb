import type { DrawnCheck } from '../../check.ts'
import { gravestOfX } from '../severities.ts'

/** No letters that are drawings: presses draw them bolder, for nothing fits them to dots. */
export const typeThree: DrawnCheck = {
  code: 'preflight/font-drawn',
  group: 'fonts',
  looksAt: 'drawn',
  severity: gravestOfX,
  look: ({ kind, ...drawn }) => {
    if (kind !== 'text' || !('face' in drawn) || drawn.face.kind !== 'Type3') return []
    const { face, seen } = drawn
    if (!seen || !(drawn.fill || drawn.stroke)) return []
    return [
      {
        kind: face.name,
        object: face.object,
        box: seen,
        message: {
          en: `The letters of ${face.name} are drawings (Type 3): they print bolder than the face, and many shops refuse them.`,
          zh: `字体 ${face.name} 的字是一个个图形（Type 3），印出来偏粗，许多印刷厂不收。`
        },
        hint: {
          en: 'Use a static TrueType or OpenType face instead of a variable, coloured or synthesised one.',
          zh: '请改用静态的 TrueType 或 OpenType 字体，不用可变字体、彩色字体和合成的粗斜体。'
        }
      }
    ]
  }
}
