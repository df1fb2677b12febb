import type { Call, CommandOption } from '../desk/cli/command.ts'
import { number, wholeNumber } from './bench-numbers.ts'

/** Which issues the bench of design makes up, and what it shows of them. */
export const designOptions: readonly CommandOption[] = [
  number('issues', { en: 'how many; else 40', zh: '期数；默认为 40' }),
  number('from', { en: 'the first seed; else 7001', zh: '第一个种子；默认为 7001' }),
  number('pictures', {
    en: 'builds the issues of so many pages and lays them on a contact sheet',
    zh: '排印若干版并拼成一张总览图'
  })
]

/** Runs it as it was called. */
export async function runDesign(call: Call) {
  const { world, root, terminal } = call.desk
  const issues = wholeNumber(call, 'issues', 40)
  const { designBench } = await import('./design-bench.ts')
  const { designBenchTable, figureSums } = await import('./design-bench-table.ts')
  const found = await designBench(
    {
      from: wholeNumber(call, 'from', 7001),
      issues,
      root,
      done: ({ seed, format, style, genres }, pages) =>
        terminal.progress(`  ${seed} ${format} ${style} ${genres.join(' ')}: ${pages}`)
    },
    world
  )
  const { rows, unfilled } = found
  const sums = figureSums(rows).map(({ worst, ...sum }) => sum)
  if (call.options.pictures !== undefined) {
    const { designPictures } = await import('./design-pictures.ts')
    const wanted = wholeNumber(call, 'pictures', 20)
    terminal.progress(await designPictures(rows, wanted, root, world))
  }
  const pages = rows.map(({ folder, figures, ...row }) => ({
    ...row,
    figures: figures.map(({ id, value, isKept, cases }) => ({ id, value, isKept, cases }))
  }))
  return { table: designBenchTable(found), found: { issues, unfilled, figures: sums, pages } }
}
