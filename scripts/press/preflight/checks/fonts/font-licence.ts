import type { DrawnCheck } from '../../check.ts'
import { gravestOfX } from '../severities.ts'
import { faceFacts } from './face-facts.ts'

/** No face whose maker forbids that it is embedded (OpenType 1.9, OS/2 fsType). */
export const fontLicence: DrawnCheck = {
  code: 'preflight/font-forbidden',
  group: 'fonts',
  looksAt: 'drawn',
  severity: gravestOfX,
  look: (drawn, { file }) => {
    if (drawn.kind !== 'text' || faceFacts(drawn.face, file).licence !== 'no-embedding') return []
    const { name, object } = drawn.face
    return [
      {
        kind: name,
        object,
        box: drawn.box,
        message: {
          en: `The maker of ${name} forbids that it is embedded in a file (fsType).`,
          zh: `字体 ${name} 的厂商不允许嵌入文件（fsType）。`
        },
        hint: {
          en: 'Use another face, or a licence of this one that allows embedding.',
          zh: '请换字体，或购买允许嵌入的授权版本。'
        }
      }
    ]
  }
}
