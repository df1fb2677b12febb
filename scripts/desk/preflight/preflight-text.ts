import type { Paint } from '../../kit/terminal.ts'
import type { PressPreset } from '../../model/press-order.ts'
import type { Finding, TrimPlace } from '../../press/preflight/finding.ts'
import type { GroupVerdict, Preflight } from '../../press/preflight/preflighted.ts'
import { countText, severityWords } from '../cli/problem-text.ts'
import type { ToolLanguage } from '../cli/tool-language.ts'
import { groupWords, verdictWords } from './preflight-words.ts'

/** How a preflight is told. */
export interface PreflightStyle {
  readonly language: ToolLanguage
  readonly paint: Paint
  readonly preset: PressPreset
}

/** The lines for a clerk: each finding with its page and place and what to do, the groups, and what it comes to. */
export function preflightLines(
  file: string,
  { findings, groups, pages }: Preflight,
  style: PreflightStyle
): readonly string[] {
  const { language, paint, preset } = style
  const pageCount = { en: `${pages} ${pages === 1 ? 'page' : 'pages'}`, zh: `${pages} 页` }
  return [
    `${paint('bold', file)} (${pageCount[language]}, ${preset.name}, ${preset.standard})`,
    '',
    ...gathered(findings).flatMap(same => [...findingLines(same, style), '']),
    ...groups.flatMap(verdict => groupLines(verdict, style)),
    '',
    lastLine(findings, groups, style),
    ''
  ]
}

/** The same fault of many pages is told once. */
function gathered(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const rows = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    // Apart from its figures: which of two pages has the smaller type makes no second fault.
    const said = finding.message.en.replace(/[\d.]+/g, '#')
    const key = [finding.code, finding.severity, said, finding.hint.en].join('\n')
    const row = rows.get(key)
    if (row) row.push(finding)
    else rows.set(key, [finding])
  }
  return [...rows.values()]
}

function findingLines(
  [first, ...others]: readonly [Finding, ...Finding[]],
  { language, paint }: PreflightStyle
): readonly string[] {
  const { severity, code, message, hint } = first
  const head = [
    paint(colours[severity], severityWords[severity][language]),
    paint('dim', code),
    message[language]
  ]
  const where = whereText([first, ...others], language)
  return [
    head.join(' '),
    ...(where ? [`  ${where}`] : []),
    `  ${paint('cyan', '→')} ${hint[language]}`
  ]
}

function whereText(same: readonly [Finding, ...Finding[]], language: ToolLanguage): string {
  const [{ page, place, object, count }] = same
  const zh = language === 'zh'
  const where =
    page !== undefined
      ? [zh ? `第 ${page} 页` : `page ${page}`]
      : object
        ? [zh ? `对象 ${object}` : `object ${object}`]
        : []
  return [
    ...where,
    ...(place ? [placeText(place, language)] : []),
    ...(count > 1 ? [zh ? `共 ${count} 处` : `${count} such places`] : []),
    ...otherPages(same, language)
  ].join(zh ? '，' : ', ')
}

/** Pages that are named one by one; of more the first ones. */
const pagesShown = 8

function otherPages([, ...others]: readonly Finding[], language: ToolLanguage): readonly string[] {
  const numbers = others.flatMap(({ page }) => page ?? [])
  if (numbers.length === 0) return []
  const zh = language === 'zh'
  const shown = numbers.slice(0, pagesShown).join(zh ? '、' : ', ')
  const rest = numbers.length > pagesShown ? ' …' : ''
  return [zh ? `第 ${shown}${rest} 页也有` : `also on page ${shown}${rest}`]
}

function placeText(
  { leftMm, topMm, widthMm, heightMm }: TrimPlace,
  language: ToolLanguage
): string {
  const size = `${widthMm} × ${heightMm} mm`
  return language === 'zh'
    ? `距成品左边 ${leftMm} mm、上边 ${topMm} mm 处（${size}）`
    : `${leftMm} mm from the left and ${topMm} mm from the top of the trim (${size})`
}

function groupLines(
  { group, verdict, unchecked }: GroupVerdict,
  { language, paint }: PreflightStyle
): readonly string[] {
  const colon = language === 'zh' ? '：' : ': '
  const colour = verdict === 'failed' ? 'red' : verdict === 'passed' ? 'green' : 'yellow'
  const said = paint(colour, verdictWords[verdict][language])
  return [
    `  ${groupWords[group][language]}${colon}${said}`,
    ...unchecked.map(({ code, why }) => `    ${paint('dim', code)} ${why[language]}`)
  ]
}

function lastLine(
  findings: readonly Finding[],
  groups: readonly GroupVerdict[],
  { language, paint, preset }: PreflightStyle
): string {
  const zh = language === 'zh'
  // As many as were told: the same fault of many pages is one.
  const counts = countText(
    gathered(findings).map(([first]) => first),
    language
  )
  if (groups.some(({ verdict }) => verdict === 'failed'))
    return paint('red', zh ? `${counts}。不要付印。` : `${counts}. Do not send it.`)
  const open = groups.some(({ verdict }) => verdict === 'not-checkable')
  const found = counts || (zh ? '没有问题' : 'nothing to mend')
  const rest = open
    ? zh
      ? '；有些项目没能检查'
      : '; some things could not be checked'
    : zh
      ? `；可按 ${preset.name} 付印`
      : `; fit for ${preset.name}`
  return paint(open ? 'yellow' : 'green', `${found}${rest}`)
}

const colours = { error: 'red', warning: 'yellow', advice: 'cyan' } as const
