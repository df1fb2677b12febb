import { join } from 'node:path'
import type { Call, CommandOption } from '../desk/cli/command.ts'
import { sample } from './bench-command.ts'
import { number, wholeNumber } from './bench-numbers.ts'

/** Up to how many pages is measured, and how often. */
export const replateOptions: readonly CommandOption[] = [
  number('most', {
    en: 'pages of the largest of 4, 8 and 48; else 48',
    zh: '4、8、48 版中最大的一期；默认为 48'
  }),
  number('times', { en: 'times each; else 5', zh: '每项次数；默认为 5' })
]

/** Builds the sample's page so many times over, again and again with a character changed. */
export async function runReplate(call: Call) {
  const { world, root, environment, terminal, language } = call.desk
  const { replateBench } = await import('./replate-bench.ts')
  const { replateFigures, replateTable } = await import('./replate-table.ts')
  const most = wholeNumber(call, 'most', 48)
  const request = {
    source: join(root, sample),
    root,
    counts: [4, 8, 48].filter(pages => pages <= most),
    environment,
    times: wholeNumber(call, 'times', 5),
    next: (what: string) => terminal.progress(`  ${what}`)
  }
  const found = (await replateBench(request, world)).map(replateFigures)
  return { table: replateTable(found, language), found }
}
