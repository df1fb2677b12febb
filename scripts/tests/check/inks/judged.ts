import { styleInkProblems } from '../../../check/inks/printable-style.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder } from '../../../kit/folders.ts'
import type { PressJob } from '../../../model/press-order.ts'
import type { Problem } from '../../../model/problem.ts'
import type { Style } from '../../../model/style.ts'
import { readInkTable } from '../../../read/press/ink-table.ts'
import { readPreset } from '../../../read/press/press-preset.ts'
import { readStyle } from '../../../read/style.ts'

/** A style of the house on a press: a set, with more CSS at its end where any is given. */
export interface Judged {
  readonly style: Style
  readonly job: PressJob
  readonly problems: readonly Problem[]
  /** `code severity file:line`. */
  readonly told: readonly string[]
}

/** Each is read once. */
const styles = new Map<string, Promise<Style | undefined>>()

/** Judges a set of the house and what is added to it. */
export async function judged({
  css = '',
  set,
  format = 'duikai',
  preset: name = 'coldset-220',
  spot,
  names
}: {
  readonly css?: string
  readonly set?: string
  readonly format?: string
  readonly preset?: string
  readonly spot?: string
  /** What the copy has; all that there can be where it is absent. */
  readonly names?: ReadonlySet<string>
}): Promise<Judged> {
  const told: Problem[] = []
  const report = (problem: Problem) => void told.push(problem)
  const facts = { file: 'issue.yaml', format, ...(set ? { style: set } : {}) }
  const key = `${set} ${format}`
  const reading = styles.get(key) ?? readStyle(projectFolder, facts, diskWorld(), report)
  styles.set(key, reading)
  const own = await reading
  const preset = await readPreset(projectFolder, name, undefined, diskWorld(), report)
  if (!own || !preset) throw new Error(JSON.stringify(told))
  const style = { ...own, sheets: [...own.sheets, { file: 'own.css', text: css }] }
  const place = { file: 'issue.yaml' }
  const second = spot ? { spot: { token: spot, name: '大红', place } } : {}
  const order = { preset, standard: preset.standard, ...second }
  const job = { order, inks: readInkTable(style.colours, order, report) }
  const problems = [...told, ...styleInkProblems(style, job, names)]
  const line = ({ code, severity, place }: Problem) =>
    `${code} ${severity} ${place?.file}:${place?.line}`
  return { style, job, problems, told: problems.map(line) }
}
