import { articleWishes } from '../cli/article-options.ts'
import type { Call } from '../cli/command.ts'
import { outputFolder, shownPath } from '../cli/issue-folders.ts'
import { pressWish } from '../cli/press-options.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import type { Built, MakeOrder } from '../makers/make-order.ts'
import { failedBuild } from '../makers/maker-problems.ts'
import { type Makers, startMakers } from '../makers/makers.ts'
import { makersMost } from '../makers/makers-most.ts'
import { hasErrors } from '../told/tell-built.ts'

/**
 * Builds many issues, several at a time in processes of their own, and tells of each as it is done; one that cannot be
 * built does not keep the others. In the order of the folders.
 * @throws WrongUsage where an option is wrong
 */
export async function buildMany(folders: readonly string[], call: Call): Promise<readonly Built[]> {
  // What is wrong with the command line is said once, not of every issue.
  articleWishes(call)
  pressWish(call)
  const most = Math.min(makersMost(call), folders.length)
  const makers = startMakers(most)
  const started = call.desk.world.now()
  let done = 0
  const built = await Promise.all(
    folders.map(async folder => {
      const { one, lines } = await buildByMaker(makers, makeOrder(folder, call), call)
      done += 1
      tellOne(one, lines, `[${done}/${folders.length}]`, call)
      return one
    })
  )
  await makers.close()
  if (!call.options.json) {
    call.desk.terminal.result(sumLine(built, call, call.desk.world.now() - started))
  }
  return built
}

/** What a maker is told of an issue of this call. */
function makeOrder(folder: string, call: Omit<Call, 'operands'>): MakeOrder {
  const { terminal, language } = call.desk
  const { concurrency: _, ...options } = call.options
  return {
    folder,
    options: { ...options, output: outputFolder(folder, call) },
    language,
    colours: terminal.paint('bold', '') !== '',
    widthCells: terminal.widthCells
  }
}

/** One whose process was ended is made once more: the memory may have been short for a moment. */
async function buildByMaker(makers: Makers, order: MakeOrder, call: Call) {
  const first = await makers.make(order)
  const outcome = first.kind === 'ended' ? await makers.make(order) : first
  if (outcome.kind === 'made') return { one: outcome.built, lines: outcome.lines }
  const one = failedBuild(order, outcome)
  const lines: string[] = []
  const terminal = { ...call.desk.terminal, result: (line: string) => void lines.push(line) }
  await tellProblems(one.result.problems, order.folder, { ...call.desk, terminal })
  return { one, lines }
}

function tellOne({ folder }: Built, lines: readonly string[], count: string, call: Call): void {
  const { terminal, here } = call.desk
  terminal.progress(terminal.paint('bold', `${count} ${shownPath(folder, here)}`))
  if (!call.options.json) for (const line of lines) terminal.result(line)
}

function sumLine(built: readonly Built[], { desk }: Call, milliseconds: number): string {
  const same = built.filter(({ result }) => result.unchanged).length
  const written = built.filter(({ result }) => result.written).length - same
  const wrong = built.filter(({ result }) => hasErrors(result.problems))
  const seconds = (milliseconds / 1000).toFixed(1)
  const names = wrong.map(({ folder }) => shownPath(folder, desk.here))
  if (desk.language === 'zh') {
    const list = names.length > 0 ? `，${names.length} 期有错误：${names.join('、')}` : ''
    return `共 ${built.length} 期：已输出 ${written} 期，${same} 期没有变动${list}；${seconds} 秒`
  }
  const list = names.length > 0 ? `, ${names.length} with errors: ${names.join(', ')}` : ''
  return `${built.length} issues: ${written} written, ${same} unchanged${list}; ${seconds} s`
}
