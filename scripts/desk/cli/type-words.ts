import { cellWidth, padCells } from '../../kit/cells.ts'
import type { Words } from '../../model/problem.ts'
import type { ConformanceFigure, ConformanceOfPage } from '../../press/type/conformance-report.ts'
import type { ToolLanguage } from './tool-language.ts'

/** The conformance of every page as tables for people, each place that breaks a rule below its page. */
export function typeTable(
  pages: readonly ConformanceOfPage[],
  language: ToolLanguage
): readonly string[] {
  return pages.flatMap(({ page, profile, figures, places, doubtfulBreaks }) => {
    const rows = [
      heads.map(head => head[language]),
      ...figures.map(figure => [
        isKept(figure) ? ' ' : '!',
        figure.number,
        figure.name[language],
        shown(figure.value),
        `${figure.atLeast ? '≥' : '≤'} ${shown(figure.target)}`
      ])
    ]
    const widths = heads.map((_, at) => Math.max(...rows.map(row => cellWidth(row[at] ?? ''))))
    const table = rows.map(row =>
      `  ${row.map((cell, at) => padCells(cell, widths[at] ?? 0)).join('  ')}`.trimEnd()
    )
    const found = places.map(
      ({ rule, story, line, text }) => `    ${ruleWords[rule][language]}  ${story}:${line}  ${text}`
    )
    const doubtful = doubtfulBreaks.map(place => `    ${doubtWords[language]}  ${place}`)
    const held = profile ? ` · ${profileWords(profile, language)}` : ''
    const title = language === 'zh' ? `第 ${page} 版${held}` : `page ${page}${held}`
    return [title, ...table, ...found, ...doubtful]
  })
}

const doubtWords = { en: 'headline break in doubt', zh: '标题断行存疑' }

function profileWords(
  { region, lineRules }: NonNullable<ConformanceOfPage['profile']>,
  language: ToolLanguage
): string {
  return `${regionWords[region][language]}, ${levelWords[lineRules][language]}`
}

const regionWords = {
  mainland: { en: 'marks as on the mainland', zh: '大陆标点' },
  'hong-kong': { en: 'marks as in Hong Kong', zh: '香港标点' },
  taiwan: { en: 'marks as in Taiwan', zh: '台湾标点' }
}

const levelWords = {
  none: { en: 'line rules: none', zh: '不作避头尾' },
  basic: { en: 'line rules: basic', zh: '避头尾：基本' },
  gb: { en: 'line rules: gb', zh: '避头尾：国标' },
  strict: { en: 'line rules: strict', zh: '避头尾：严格' }
}

function isKept({ value, target, atLeast }: ConformanceFigure): boolean {
  return atLeast ? value >= target - 1e-6 : value <= target + 1e-6
}

function shown(value: number): string {
  return String(Math.round(value * 100) / 100)
}

const heads: readonly Words[] = [
  { en: '', zh: '' },
  { en: 'no.', zh: '号' },
  { en: 'measure', zh: '项目' },
  { en: 'value', zh: '数值' },
  { en: 'aim', zh: '目标' }
]

const ruleWords: Readonly<Record<ConformanceOfPage['places'][number]['rule'], Words>> = {
  'off-edge': { en: 'line off its edge', zh: '行末不齐' },
  'mark-begins-line': { en: 'mark begins a line', zh: '避头标点在行首' },
  'mark-ends-line': { en: 'mark ends a line', zh: '避尾标点在行末' },
  'split-unit': { en: 'unit split', zh: '数量词拆开' },
  'wide-end-mark': { en: 'end mark not trimmed', zh: '行末标点未压缩' },
  'lone-character': { en: 'lone character', zh: '孤字' },
  'loose-line': { en: 'loose line', zh: '行过松' },
  'short-line': { en: 'line left short', zh: '行未排满' },
  'off-grid': { en: 'off the grid', zh: '不在行格上' }
}
