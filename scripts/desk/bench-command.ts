import { join } from 'node:path'
import { type Call, type Command, exitCodes } from './command.ts'
import { issueFolders, shownPath } from './issue-folders.ts'
import { WrongUsage } from './wrong-usage.ts'

/** `duikai bench`: how long a build takes, beside Chromium's own print of the same pages. */
export const benchCommand: Command = {
  name: 'bench',
  summary: { en: 'measures how long a build takes', zh: '测量排版用时' },
  usage: '[issue-folder]',
  operandsMost: 1,
  options: [
    {
      name: 'runs',
      value: 'number',
      words: { en: 'rounds of measurements; else 5', zh: '测量次数；默认为 5' }
    }
  ],
  examples: [
    {
      line: 'npm run bench',
      words: { en: 'medians of 5, the last line as JSON', zh: '取 5 次的中位数，末行为 JSON' }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { options, desk } = call
  const { terminal, language, world, root, environment, here } = desk
  const runs = Number(options.runs ?? 5)
  if (!Number.isInteger(runs) || runs < 1) {
    throw new WrongUsage({
      en: '--runs is a whole number from 1.',
      zh: '--runs 应为不小于 1 的整数。'
    })
  }
  const named = call.operands.length > 0
  const [folder = here] = named ? await issueFolders(call) : [join(root, sample)]
  const { bench } = await import('./bench.ts')
  const { benchReport, benchTable } = await import('./bench-report.ts')
  terminal.progress(terminal.paint('bold', shownPath(folder, here)))
  const round = (number: number) => terminal.progress(`  ${number}/${runs}`)
  const report = benchReport(await bench({ folder, root, runs, environment, round }, world))
  if (!options.json) terminal.result(`${benchTable(report, language)}\n`)
  terminal.result(JSON.stringify(report))
  return exitCodes.fine
}

/** Always the same issue, so that figures can be compared. */
const sample = 'manuscript/liaoyuan-2019-05'
