import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { checkBook } from '../../book/check/check-book.ts'
import { findingWords } from '../../book/check/finding.ts'
import { diskReason } from '../../kit/disk-reason.ts'
import type { Problem } from '../../model/problem.ts'
import { articleWishes, expectNoContradiction } from '../cli/article-options.ts'
import { type Call, exitCodes } from '../cli/command.ts'
import { issueFolders, outputFolder, shownPath } from '../cli/issue-folders.ts'
import { problemTeller } from '../cli/problem-teller.ts'
import { countText } from '../cli/problem-text.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import { epubcheckProblems } from './epubcheck.ts'
import { unprintedBook } from './unprinted-book.ts'

/** `duikai check --book`: the e-book of an issue as it would be bound, or any e-book by its file. */
export async function checkABook(call: Call): Promise<number> {
  const [name] = call.operands
  const isFile = name !== undefined && (await isFileAt(resolve(call.desk.here, name), call))
  const isNamed = name !== undefined && /\.epub$/i.test(name)
  const { problems, shown } = isFile || isNamed ? await ofFile(name, call) : await ofIssue(call)
  const isWrong = problems.some(({ severity }) => severity === 'error')
  const exitCode = isWrong ? exitCodes.errorsFound : exitCodes.fine
  const { terminal } = call.desk
  if (call.options.json) {
    const epubcheck = wasRun(problems) ? 'run' : 'not-run'
    const whole = { command: 'check', exitCode, book: shown, epubcheck, problems }
    terminal.result(JSON.stringify(whole, null, 2))
  } else terminal.result(lastLine(problems, shown, call))
  return exitCode
}

interface Checked {
  readonly problems: readonly Problem[]
  readonly shown: string
}

/** Bytes; no e-book of a newspaper is near it. */
const fileMost = 2 ** 29

async function ofFile(name: string, call: Call): Promise<Checked> {
  const { desk, options } = call
  const path = resolve(desk.here, name)
  const bytes = await desk.world.read(path, fileMost).catch(error => {
    throw unreadable(name, error)
  })
  const own = checkBook(bytes).map(finding => ({
    code: finding.code,
    severity: finding.severity,
    message: findingWords(finding),
    hint: finding.hint,
    place: { file: path }
  }))
  const problems = [...own, ...(await epubcheckProblems(path, desk.environment))]
  if (!options.json) await tellProblems(problems, desk.here, desk)
  return { problems, shown: shownPath(path, desk.here) }
}

async function ofIssue(call: Call): Promise<Checked> {
  const { desk, options } = call
  const { world, root, here, terminal, environment } = desk
  const [folder = here] = await issueFolders(call)
  await expectNoContradiction([folder], call)
  const shown = shownPath(folder, here)
  terminal.progress(terminal.paint('bold', shown))
  const { end, report, ...told } = problemTeller(folder, call, () => true)
  const problems: Problem[] = []
  const keep = (problem: Problem) => {
    problems.push(problem)
    report(problem)
  }
  const wishes = articleWishes(call)
  const request = { folder, root, wishes, output: outputFolder(folder, call) }
  const bytes = await unprintedBook(request, { world, ...told, report: keep })
  await end()
  if (!bytes) return { problems, shown }
  const path = join(tmpdir(), `duikai-book-${process.pid}.epub`)
  await world.write(path, bytes)
  try {
    const said = (await epubcheckProblems(path, environment)).map(
      ({ place: _, ...problem }) => problem
    )
    if (!options.json) await tellProblems(said, folder, desk)
    return { problems: [...problems, ...said], shown }
  } finally {
    await world.remove(path)
  }
}

async function isFileAt(path: string, { desk }: Call): Promise<boolean> {
  const target = await desk.world.realPath(path)
  return target !== undefined && (await desk.world.look(target)) === 'file'
}

function unreadable(name: string, error: unknown): unknown {
  const isLarge = (error as NodeJS.ErrnoException).code === 'EFBIG'
  const why = isLarge ? { en: 'it is over 512 MB', zh: '超过 512 MB' } : diskReason(error)
  if (!why) return error
  return new WrongUsage({
    en: `${name} cannot be read: ${why.en}.`,
    zh: `${name} 读不了：${why.zh}。`
  })
}

function wasRun(problems: readonly Problem[]): boolean {
  return !problems.some(({ code }) => code === 'book/epubcheck-not-run')
}

function lastLine(problems: readonly Problem[], shown: string, { desk }: Call): string {
  const { terminal, language } = desk
  const zh = language === 'zh'
  const grave = problems.filter(({ severity }) => severity !== 'advice')
  const counts = countText(grave, language) || (zh ? '没有问题' : 'nothing to mend')
  const isWrong = problems.some(({ severity }) => severity === 'error')
  const runs = wasRun(problems) ? '' : zh ? '（EPUBCheck 未运行）' : ' (EPUBCheck was not run)'
  const said = zh ? `${shown} 电子书：${counts}${runs}` : `e-book of ${shown}: ${counts}${runs}`
  return terminal.paint(isWrong ? 'red' : 'green', said)
}
