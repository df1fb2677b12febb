import type { Issue } from '../model/issue.ts'
import type { Problem } from '../model/problem.ts'
import { codePointsOf, usualForm } from './code-points.ts'
import { firstPlace } from './first-place.ts'
import type { LinesOf } from './missing-glyphs.ts'

/** Says once which letters the style's faces lack and the house's last face draws, in a style of its own. */
export function borrowedLetters(
  letters: readonly string[],
  family: string,
  issue: Issue,
  linesOf: LinesOf = () => undefined
): readonly Problem[] {
  if (letters.length === 0) return []
  const shown = letters.slice(0, mostShown)
  const names = (of: string) =>
    shown
      .map(one => `${one} ${codePointsOf(one)}${usualIn(one, of)}`)
      .join(of === 'en' ? ', ' : '、')
  const place = firstPlace(shown, issue, linesOf)
  const rest = letters.length - shown.length
  return [
    {
      code: 'check/borrowed-letter',
      severity: 'advice',
      place,
      message: {
        en: `The face “${family}” draws what the style’s own faces lack: ${names('en')}${rest > 0 ? ` and ${rest} more` : ''}.`,
        zh: `样式的字体中没有下列各字，改用“${family}”：${names('zh')}${rest > 0 ? `等 ${letters.length} 字` : ''}。`
      },
      hint: {
        en: 'Nothing need be done; a face of your own for them is named in issue.yaml: faces: [faces/Name.ttf].',
        zh: '不必改动；如另有合适的字体，请在 issue.yaml 中写 faces: [faces/字体.ttf]。'
      }
    }
  ]
}

const mostShown = 20

function usualIn(letter: string, language: string): string {
  const usual = usualForm(letter)
  if (!usual) return ''
  return language === 'en' ? ` (a form of ${usual})` : `（${usual} 的异体）`
}
