import type { Issue } from '../model/issue.ts'
import type { Problem } from '../model/problem.ts'
import { codePointsOf } from './code-points.ts'
import { firstPlace } from './first-place.ts'
import type { LinesOf } from './missing-glyphs.ts'

/**
 * Warns once of the variants (葛 with U+E0100) that no face draws: the plain letter is printed, and the book keeps
 * the selector. Selectors that only choose between a sign and its picture (U+FE0E, U+FE0F) ask for nothing here.
 */
export function plainVariants(
  issue: Issue,
  draws: (letter: string, selector: string) => boolean,
  linesOf: LinesOf = () => undefined
): readonly Problem[] {
  const copy = issue.stories.flatMap(({ meta, blocks }) => [
    ...Object.values(meta.headline),
    meta.byline ?? '',
    meta.column ?? '',
    ...blocks.map(block => block.text)
  ])
  const found = copy.flatMap(text => [...text.matchAll(variant)])
  const plain = [...new Set(found.map(([both]) => both))].filter(both => {
    const [letter = '', selector = ''] = [...both]
    return !draws(letter, selector)
  })
  if (plain.length === 0) return []
  const names = plain.slice(0, mostShown).map(both => `${both} (${codePointsOf(both)})`)
  return [
    {
      code: 'check/plain-variant',
      severity: 'warning',
      place: firstPlace(plain, issue, linesOf),
      message: {
        en: `No face draws ${plain.length} variants: ${names.join(', ')}; the plain letter is printed.`,
        zh: `有 ${plain.length} 个异体字没有字形：${names.join('、')}；已排通行字形。`
      },
      hint: {
        en: 'Nothing need be done if the plain letter will do; else write ![word](gaiji/x.svg).',
        zh: '若通行字形可用，不必改动；否则请写成 ![字](gaiji/x.svg)，用图补上。'
      }
    }
  ]
}

const variant = /\p{L}(?:[\ufe00-\ufe0d]|[\u{e0100}-\u{e01ef}])/gu
const mostShown = 12
