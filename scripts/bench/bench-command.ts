import { join } from 'node:path'
import { type Call, type Command, type CommandOption, exitCodes } from '../desk/cli/command.ts'
import { cacheFolder } from '../kit/folders.ts'
import { number, wholeNumber } from './bench-numbers.ts'

/** A bench as a command: a table for people, then one line of JSON. */
export function bench(
  name: string,
  summary: Command['summary'],
  options: readonly CommandOption[],
  measure: (call: Call) => Promise<{ readonly table: string; readonly found: unknown }>
): Command {
  const run = async (call: Call) => {
    const { table, found } = await measure(call)
    if (!call.options.json) call.desk.terminal.result(`${table}\n`)
    call.desk.terminal.result(JSON.stringify(found))
    return exitCodes.fine
  }
  const operandsMost = Number.POSITIVE_INFINITY
  return { name, summary, usage: '[issue-folder]', operandsMost, options, examples: [], run }
}

/** How often is measured. */
export const runs: CommandOption = {
  name: 'runs',
  value: 'number',
  words: { en: 'rounds of measurements; else 5', zh: '测量次数；默认为 5' }
}

/** How many pages something has. */
export const pages = (words: CommandOption['words']): CommandOption => number('pages', words)

/** The sample, and an issue of several of its pages. */
export async function sampleAndLarger(call: Call): Promise<readonly string[]> {
  const { world, root } = call.desk
  const count = wholeNumber(call, 'pages', 8)
  const { repeatedIssue } = await import('./repeated-issue.ts')
  const larger = join(cacheFolder, 'bench', `pages-${count}`)
  await repeatedIssue(join(root, sample), larger, count, world)
  return [join(root, sample), larger]
}

/** Tells how far the rounds are. */
export function teller(call: Call): (round: number) => void {
  const most = wholeNumber(call, 'runs', 5)
  return round => call.desk.terminal.progress(`  ${round}/${most}`)
}

/** Always the same issue, so that figures can be compared. */
export const sample = 'manuscript/liaoyuan-2019-05'
