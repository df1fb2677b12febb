import type { DrawnCheck } from '../../check.ts'
import { toBeKnown } from '../severities.ts'
import { faceFacts } from './face-facts.ts'

/** No letter means a radical, a form of presentation, a private sign or nothing: none of them is found by the word. */
export const textStrange: DrawnCheck = {
  code: 'preflight/text-strange',
  group: 'fonts',
  looksAt: 'drawn',
  severity: toBeKnown,
  look: (drawn, { file }) => {
    if (drawn.kind !== 'text') return []
    const { face, glyphs } = drawn
    const { textOf } = faceFacts(face, file)
    const strange = glyphs.flatMap(({ code }) => [...(textOf(code) ?? '')].filter(isStrange))
    const [first] = strange
    if (first === undefined) return []
    const sign = `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    return [
      {
        kind: face.name,
        badness: strange.length,
        object: face.object,
        box: drawn.box,
        message: {
          en: `Letters of ${face.name} are read as ${sign}, which is no letter of any language: the words are not found.`,
          zh: `字体 ${face.name} 有字被读作 ${sign}，那不是正常的文字，搜不到这些词。`
        },
        hint: {
          en: 'Export the PDF anew from the text; do not convert it through another program.',
          zh: '请从原稿重新导出 PDF，不要经别的程序转换。'
        }
      }
    ]
  }
}

/** Radicals, marks for upright lines and small forms, the sign for what is unknown, and what everybody may use for himself. */
const strangeRanges: readonly (readonly [number, number])[] = [
  [0, 8],
  [0x2e80, 0x2fdf],
  [0xe000, 0xf8ff],
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe4f],
  [0xfffd, 0xffff],
  [0xf0000, 0x10ffff]
]

function isStrange(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  return strangeRanges.some(([first, last]) => code >= first && code <= last)
}
