import { join } from 'node:path'
import type { Call, CommandOption } from '../desk/cli/command.ts'
import { sample } from './bench-command.ts'
import { number, wholeNumber } from './bench-numbers.ts'

/** Up to how many pages is measured. */
export const scaleOptions: readonly CommandOption[] = [
  number('most', {
    en: 'pages of the largest of 1, 8, 48 and 200; else 48',
    zh: '1、8、48、200 版中最大的一期；默认为 48'
  })
]

/** Builds the sample's page so many times over, cold, unchanged and with a character changed. */
export async function runScale(call: Call) {
  const { world, root, environment, terminal, language } = call.desk
  const { scaleBench } = await import('./scale-bench.ts')
  const { scaleFigures, scaleTable } = await import('./scale-table.ts')
  const most = wholeNumber(call, 'most', 48)
  const request = {
    source: join(root, sample),
    root,
    counts: [1, 8, 48, 200].filter(pages => pages <= most),
    environment,
    next: (what: string) => terminal.progress(`  ${what}`)
  }
  const found = (await scaleBench(request, world)).map(scaleFigures)
  return { table: scaleTable(found, language), found }
}
