import type { Call, CommandOption } from '../desk/cli/command.ts'
import { number, wholeNumber } from './bench-numbers.ts'
import type { MarksRow } from './marks-bench.ts'

/** How many issues the bench of page marks makes. */
export const marksOptions: readonly CommandOption[] = [
  number('seeds', {
    en: 'issues of each kind whose stories run on; else 2',
    zh: '每种转版各几期；默认为 2'
  })
]

/** Runs it as it was called. */
export async function runMarks(call: Call) {
  const { world, root, terminal } = call.desk
  const { marksBench } = await import('./marks-bench.ts')
  const seeds = wholeNumber(call, 'seeds', 2)
  const done = (row: MarksRow) => terminal.progress(`  ${line(row)}`)
  const rows = await marksBench({ seeds, root, done }, world)
  const built = rows.filter(({ told }) => told !== undefined)
  const sum = (of: (row: MarksRow) => number) => built.reduce((all, row) => all + of(row), 0)
  const found = {
    issues: built.length,
    unbuilt: rows.length - built.length,
    jumps: sum(({ jumps }) => jumps.length),
    characters: sum(({ told }) => told?.characters ?? 0),
    unprinted: sum(({ told }) => told?.unprinted ?? 0),
    wrongWords: sum(({ told }) => told?.wrong.length ?? 0),
    screens: sum(({ screens }) => screens?.screens ?? 0),
    exactScreens: sum(({ screens }) => screens?.exact ?? 0),
    turningScreens: sum(({ screens }) => screens?.turning ?? 0),
    wrongScreens: sum(({ screens }) => screens?.wrong.length ?? 0)
  }
  const faults = rows.flatMap(({ issue, told, screens }) => [
    ...(told?.wrong.map(({ label, words }) => `${issue}: “${label}” at ${words}`) ?? []),
    ...(screens?.wrong.map(one => `${issue}: ${one}`) ?? [])
  ])
  return { table: [...rows.map(line), ...faults.slice(0, 40)].join('\n'), found }
}

function line({ issue, jumps, told, screens }: MarksRow): string {
  if (!told || !screens) return `${issue}: not built`
  const { characters, unprinted, wrong } = told
  return [
    `${issue}: jumps ${jumps.join(' ') || 'none'}`,
    `${characters} characters, ${unprinted} on no page, ${wrong.length} blocks wrong`,
    `${screens.screens} screens, ${screens.exact} exact, ${screens.turning} turn, ${screens.wrong.length} wrong`
  ].join('; ')
}
