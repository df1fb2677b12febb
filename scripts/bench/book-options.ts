import { join } from 'node:path'
import type { Call, CommandOption } from '../desk/cli/command.ts'
import { sample } from './bench-command.ts'
import { number, wholeNumber } from './bench-numbers.ts'
import { type BookCost, bookBinding } from './book-binding.ts'
import { processCost } from './process-tree.ts'

/** How large the books are. */
export const bookOptions: readonly CommandOption[] = [
  number('runs', { en: 'rounds of measurements; else 3', zh: '测量次数；默认为 3' }),
  number('most', {
    en: 'stories of the largest of 1, 20, 200 and 2,000; else 2,000',
    zh: '1、20、200、2000 篇中最大的一本；默认为 2000'
  }),
  number('stories', {
    en: 'one book of so many, in this process alone',
    zh: '只在本进程中装订这么多篇的一本'
  })
]

/** Binds and checks books of 1, 20, 200 and 2,000 stories, each in a process of its own, so that its memory is its own. */
export async function runBook(call: Call) {
  const { world, root, environment, terminal } = call.desk
  const runs = wholeNumber(call, 'runs', 3)
  const folder = join(root, sample)
  if (call.options.stories !== undefined) {
    const stories = wholeNumber(call, 'stories', 1)
    const found = [await bookBinding({ folder, root, stories, runs }, world)]
    return { table: bookTable(found), found }
  }
  const found: BookCost[] = []
  for (const stories of sizes.filter(size => size <= wholeNumber(call, 'most', 2000))) {
    terminal.progress(`  ${stories}`)
    const rounds = stories < 2000 ? runs : 1
    const program = join(root, 'scripts', 'bench', 'run.mjs')
    const asked = ['book', '--json', '--stories', String(stories), '--runs', String(rounds)]
    const { out } = await processCost([program, ...asked], environment)
    found.push(...(JSON.parse(out) as readonly BookCost[]))
  }
  return { table: bookTable(found), found }
}

const sizes = [1, 20, 200, 2000]

/** Last what a tenfold number of stories costs, ten where the cost of a story stays. */
function bookTable(found: readonly BookCost[]): string {
  const head = 'stories     wall ms   processor ms   peak MB   book MB'
  const rows = found.map(({ stories, wallMs, cpuMs, peakMb, bookMb }) =>
    [
      [stories, 7],
      [wallMs, 12],
      [cpuMs, 15],
      [peakMb, 10],
      [bookMb, 10]
    ]
      .map(([value = 0, width = 0]) => String(value).padStart(width))
      .join('')
  )
  const [before, last] = found.slice(-2)
  const ratio = before && last && last.cpuMs / before.cpuMs
  const growth = ratio ? [`the last ÷ the one before  ${ratio.toFixed(1)}`] : []
  return [head, ...rows, ...growth].join('\n')
}
