import type { Call, CommandOption } from '../desk/cli/command.ts'
import { WrongUsage } from '../desk/cli/wrong-usage.ts'
import { number, wholeNumber } from './bench-numbers.ts'

/** Which collections the bench of random folders makes, and what else than the folder is given. */
export const anyOptions: readonly CommandOption[] = [
  number('collections', { en: 'how many; else 20', zh: '个数；默认为 20' }),
  number('from', { en: 'the first seed; else 1', zh: '第一个种子；默认为 1' }),
  { name: 'paper', words: { en: 'prints each and reads it back', zh: '并逐一印出、读回' } },
  {
    name: 'format',
    value: 'name',
    words: { en: 'also with this format given, or each', zh: '另按给定版式生成，each 为逐一' }
  },
  number('pages-off', {
    en: 'also with pages given, off the natural count by such a share, 0.15',
    zh: '另按给定版数生成，与自然版数相差至多此比例，如 0.15'
  })
]

/** Runs it as it was called. */
export async function runAny(call: Call) {
  const { world, root, terminal } = call.desk
  const { format, 'pages-off': off, paper } = call.options
  const { anyBench } = await import('./any-bench.ts')
  const { anyBenchFindings, anyBenchTable, anyRowText } = await import('./any-bench-table.ts')
  const rows = await anyBench(
    {
      collections: wholeNumber(call, 'collections', 20),
      from: wholeNumber(call, 'from', 1),
      root,
      isPrinted: paper === true,
      ...(typeof format === 'string' ? { format } : {}),
      ...(typeof off === 'string' ? { pagesOff: shareOf(off) } : {}),
      done: row => terminal.progress(anyRowText(row))
    },
    world
  )
  return { table: anyBenchTable(rows), found: anyBenchFindings(rows) }
}

function shareOf(text: string): number {
  const value = Number(text)
  if (value >= 0 && value < 1) return value
  throw new WrongUsage({
    en: '--pages-off is a share from 0 to 1, such as 0.15.',
    zh: '--pages-off 应为 0 到 1 之间的比例，如 0.15。'
  })
}
