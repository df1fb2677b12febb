import type { DrawnCheck } from '../../check.ts'
import { toBeKnown } from '../severities.ts'
import { faceFacts } from './face-facts.ts'

/** Every letter says what it means, so that text can be searched, copied and read aloud (ISO 14289-1, 7.21.7). */
export const textUnmapped: DrawnCheck = {
  code: 'preflight/text-unmapped',
  group: 'fonts',
  looksAt: 'drawn',
  severity: toBeKnown,
  look: (drawn, { file }) => {
    if (drawn.kind !== 'text') return []
    const { face, glyphs } = drawn
    const { means } = faceFacts(face, file)
    const silent = glyphs.filter(({ code }) => !means(code)).length
    if (silent === 0) return []
    return [
      {
        kind: face.name,
        badness: silent,
        object: face.object,
        box: drawn.box,
        message: {
          en: `Letters of ${face.name} do not say what they mean: the text cannot be searched or copied.`,
          zh: `字体 ${face.name} 的字没有对应的文字编码，文本不能搜索和复制。`
        },
        hint: {
          en: 'Export the PDF from the text itself, not from a print of it, so that fonts have a ToUnicode table.',
          zh: '请从原稿直接导出 PDF，不要经打印再转，使字体带有 ToUnicode 表。'
        }
      }
    ]
  }
}
