import type { Call } from '../../desk/cli/command.ts'
import { bench } from '../bench-command.ts'
import { number, wholeNumber } from '../bench-numbers.ts'
import { dayKinds } from './office-day.ts'

/** The bench of the office’s day. */
export const officeRow = bench(
  'office',
  {
    en: 'random papers of four and eight pages, each given the twelve corrections of an office’s day',
    zh: '随机的四版、八版报纸，逐一做编辑部一天里的十二种改动'
  },
  [
    number('papers', { en: 'how many; else 10', zh: '期数；默认为 10' }),
    number('from', { en: 'the first seed; else 95001', zh: '第一个种子；默认为 95001' }),
    {
      name: 'kinds',
      value: 'names',
      words: {
        en: `some of ${dayKinds.join(',')}; else all`,
        zh: `只试其中几种：${dayKinds.join(',')}；默认全试`
      }
    }
  ],
  runOffice
)

async function runOffice(call: Call) {
  const { world, root, terminal } = call.desk
  const { officeBench } = await import('./office-bench.ts')
  const { officeSums, officeTable } = await import('./office-table.ts')
  const asked = String(call.options.kinds ?? dayKinds.join(',')).split(',')
  const unfilled: number[] = []
  const rows = await officeBench(
    {
      from: wholeNumber(call, 'from', 95_001),
      papers: wholeNumber(call, 'papers', 10),
      kinds: dayKinds.filter(kind => asked.includes(kind)),
      root,
      done: row => {
        if ('unfilled' in row) unfilled.push(row.seed)
        terminal.progress(`  ${JSON.stringify(row)}`)
      }
    },
    world
  )
  const table = `${officeTable(rows)}\n${unfilled.length} papers were not filled: ${unfilled.join(' ')}`
  return { table, found: { unfilled, ...officeSums(rows), rows } }
}
