import { join } from 'node:path'
import { cacheFolder } from '../kit/folders.ts'
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
      name: 'makeup',
      words: {
        en: 'measures the make-up on random pages instead',
        zh: '改测自动组版：随机版面'
      }
    },
    {
      name: 'type',
      words: {
        en: 'measures what the checking of every line costs instead',
        zh: '改测逐行检查字行的用时'
      }
    },
    {
      name: 'book',
      words: {
        en: 'measures the binding of 50 and of 200 stories instead',
        zh: '改测装订电子书：50 篇与 200 篇'
      }
    },
    {
      name: 'pages',
      value: 'number',
      words: {
        en: 'random pages for --makeup, else 200; pages of the larger issue for --type, else 8',
        zh: '--makeup 的随机版数，默认为 200；--type 的大期版数，默认为 8'
      }
    },
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
    },
    {
      line: 'npm run bench:makeup',
      words: {
        en: '200 random pages; the worst ten are drawn in output/bench-makeup',
        zh: '200 个随机版面；最差的十版画在 output/bench-makeup'
      }
    },
    {
      line: 'npm run bench:type',
      words: {
        en: 'the sample and its page eight times over, with and without measuring their type',
        zh: '样刊和它的八版重排，检查与不检查字行各一次'
      }
    }
  ],
  run
}

function run(call: Call): Promise<number> {
  if (call.options.makeup) return runMakeup(call)
  if (call.options.book) return runBook(call)
  return call.options.type ? runType(call) : runBuild(call)
}

async function runBuild(call: Call): Promise<number> {
  const { options, desk } = call
  const { terminal, language, world, root, environment, here } = desk
  const runs = wholeNumber(call, 'runs', 5)
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

async function runMakeup(call: Call): Promise<number> {
  const { terminal, world, root, here } = call.desk
  const pages = wholeNumber(call, 'pages', 200)
  const { benchMakeup } = await import('./bench-makeup.ts')
  const output = join(root, 'output', 'bench-makeup')
  const done = (page: number) => {
    if (page % 20 === 0) terminal.progress(`  ${page}/${pages}`)
  }
  const { table, worst, ...found } = await benchMakeup({ pages, output, done }, world)
  if (!call.options.json) terminal.result(`${table}\n`)
  const shown = worst.map(path => shownPath(path, here))
  terminal.result(JSON.stringify({ ...found, worst: shown }))
  return exitCodes.fine
}

async function runBook(call: Call): Promise<number> {
  const { terminal, world, root } = call.desk
  const runs = wholeNumber(call, 'runs', 5)
  const { benchBook, bookBenchTable } = await import('./bench-book.ts')
  const { preparedCopy } = await import('./copy.ts')
  const { readHouse } = await import('./house.ts')
  const issue = await preparedCopy(join(root, sample), world, () => {})
  if (!issue) return exitCodes.errorsFound
  const house = await readHouse(root, world)
  const found = await benchBook(issue, house, runs, () => performance.now())
  if (!call.options.json) terminal.result(`${bookBenchTable(found)}\n`)
  terminal.result(JSON.stringify(found))
  return exitCodes.fine
}

async function runType(call: Call): Promise<number> {
  const { terminal, language, world, root } = call.desk
  const runs = wholeNumber(call, 'runs', 5)
  const { benchType } = await import('./bench-type.ts')
  const { typeBenchReport, typeBenchTable } = await import('./bench-type-report.ts')
  const folders = call.operands.length > 0 ? await issueFolders(call) : await sampleAndLarger(call)
  const round = (number: number) => terminal.progress(`  ${number}/${runs}`)
  const report = typeBenchReport(await benchType({ folders, root, runs, round }, world))
  if (!call.options.json) terminal.result(`${typeBenchTable(report, language)}\n`)
  terminal.result(JSON.stringify(report))
  return exitCodes.fine
}

async function sampleAndLarger(call: Call): Promise<readonly string[]> {
  const { world, root } = call.desk
  const pages = wholeNumber(call, 'pages', 8)
  const { repeatedIssue } = await import('./repeated-issue.ts')
  const larger = join(cacheFolder, 'bench', `pages-${pages}`)
  await repeatedIssue(join(root, sample), larger, pages, world)
  return [join(root, sample), larger]
}

function wholeNumber(call: Call, name: string, fallback: number): number {
  const value = Number(call.options[name] ?? fallback)
  if (Number.isInteger(value) && value >= 1) return value
  throw new WrongUsage({
    en: `--${name} is a whole number from 1.`,
    zh: `--${name} 应为不小于 1 的整数。`
  })
}

/** Always the same issue, so that figures can be compared. */
const sample = 'manuscript/liaoyuan-2019-05'
