import type { DrawnCheck } from '../../check.ts'
import { gravestOfX } from '../severities.ts'
import { faceFacts } from './face-facts.ts'

/** Every face that is painted with is in the file (ISO 15930-7, 6.2.6). */
export const fontEmbedded: DrawnCheck = {
  code: 'preflight/font-not-embedded',
  group: 'fonts',
  looksAt: 'drawn',
  severity: gravestOfX,
  look: (drawn, { file }) => {
    if (drawn.kind !== 'text' || !(drawn.fill || drawn.stroke) || !drawn.seen) return []
    const { face } = drawn
    if (faceFacts(face, file).isEmbedded) return []
    return [
      {
        kind: face.name,
        object: face.object,
        box: drawn.seen,
        message: {
          en: `The face ${face.name} is not in the file: the printer’s machine will take another one.`,
          zh: `字体 ${face.name} 没有嵌入，印刷厂的机器会换成别的字体。`
        },
        hint: {
          en: 'Export the PDF anew with all fonts embedded.',
          zh: '请重新导出，勾选“嵌入全部字体”。'
        }
      }
    ]
  }
}
