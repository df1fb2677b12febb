import type { Paint, PaintStyle } from '../../kit/terminal.ts'
import type { Place, Problem, Severity, Words } from '../../model/problem.ts'
import { codeFrame } from './code-frame.ts'
import type { ToolLanguage } from './tool-language.ts'

/** How problems are told. */
export interface ProblemStyle {
  readonly language: ToolLanguage
  readonly paint: Paint
  readonly widthCells: number | undefined
  /** The lines of a file named by a problem; undefined where it cannot be shown. */
  readonly linesOf: (file: string) => readonly string[] | undefined
  /** A file's name as the reader can open it from where they are. */
  readonly shownName: (file: string) => string
}

/**
 * `file:line:column severity code message`, the line of the file with a caret, the hint.
 * Advice is often given and goes without the line.
 */
export function problemText(problem: Problem, style: ProblemStyle): string {
  const { language, paint } = style
  const { code, severity, place } = problem
  const head = [
    ...(place ? [paint('bold', placeText(place, style))] : []),
    paint(colours[severity], severityWords[severity][language]),
    paint('dim', code),
    problem.message[language]
  ].join(' ')
  const frame = place && severity !== 'advice' ? framed(place, style) : []
  return [head, ...frame, `  ${paint('cyan', '→')} ${problem.hint[language]}`].join('\n')
}

/** How many of each severity: `2 errors, 1 warning`; empty when there are none. */
export function countText(
  problems: readonly Pick<Problem, 'severity'>[],
  language: ToolLanguage
): string {
  const parts = severities.flatMap(severity => {
    const count = problems.filter(problem => problem.severity === severity).length
    if (count === 0) return []
    if (language === 'zh') return [`${count} 个${severityWords[severity].zh}`]
    return [`${count} ${count === 1 ? severity : plurals[severity]}`]
  })
  return parts.join(language === 'zh' ? '，' : ', ')
}

const severities: readonly Severity[] = ['error', 'warning', 'advice']

/** What each severity is called. */
export const severityWords: Readonly<Record<Severity, Words>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  advice: { en: 'advice', zh: '建议' }
}

const plurals: Readonly<Record<Severity, string>> = {
  error: 'errors',
  warning: 'warnings',
  advice: 'pieces of advice'
}

const colours: Readonly<Record<Severity, PaintStyle>> = {
  error: 'red',
  warning: 'yellow',
  advice: 'cyan'
}

function placeText({ file, line, column }: Place, style: ProblemStyle): string {
  return [style.shownName(file), line, line && column].filter(Boolean).join(':')
}

function framed(place: Place, style: ProblemStyle): readonly string[] {
  const lines = place.line === undefined ? undefined : style.linesOf(place.file)
  if (lines === undefined || place.line === undefined) return []
  return codeFrame(lines, place.line, place.column, style.widthCells).map(line =>
    style.paint('dim', line)
  )
}
