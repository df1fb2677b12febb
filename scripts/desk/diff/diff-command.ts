import { basename, join, resolve } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { issueFolders, outputFolder, shownPath } from '../cli/issue-folders.ts'
import { outputOption } from '../cli/press-options.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'

/** `duikai diff`: what two states of an issue differ in; ends with 0 where they are the same, 1 where not, 2 where that cannot be said or written. */
export const diffCommand: Command = {
  name: 'diff',
  summary: {
    en: 'compares the pages with the accepted edition, or two editions, story by story',
    zh: '逐篇对比现在的版面与签定版，或两个签定版'
  },
  usage: '[issue-folder] [edition] [edition]',
  operandsMost: 3,
  options: [
    {
      name: 'html',
      value: 'file',
      words: {
        en: 'writes it as one page of HTML too, both sides next to each other',
        zh: '另写成一个 HTML 文件，两边对照'
      }
    },
    {
      ...outputOption,
      words: {
        en: 'where the pages stand; else output/ beside manuscript/',
        zh: '版面所在的输出位置；默认为 manuscript/ 旁的 output/'
      }
    }
  ],
  examples: [
    {
      line: 'duikai diff manuscript/liaoyuan-2019-05',
      words: { en: 'the edition accepted last, and what was built since', zh: '最近的签定版与现在' }
    },
    { line: 'duikai diff 1 2', words: { en: 'two editions', zh: '两个签定版' } }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { desk, operands, options } = call
  const { terminal, world, here, root, language } = desk
  const { named, editions } = split(operands)
  const [folder = here] = await issueFolders({ operands: named, desk })
  const elsewhere = typeof options.output === 'string' ? ` --output ${options.output}` : ''
  // Not above: help need not wait for them.
  const { issueStates } = await import('./issue-states.ts')
  const { compareIssue } = await import('./compare-issue.ts')
  const { diffLines } = await import('./told-diff.ts')
  const asked = {
    folder,
    output: join(outputFolder(folder, call), basename(folder)),
    editions,
    buildLine: `duikai build ${shownPath(folder, here)}${elsewhere}`
  }
  const states = await issueStates(asked, world)
  if ('problems' in states) {
    const { problems } = states
    const exitCode = exitCodes.wrongUsage
    if (options.json) show({ exitCode, folder, problems })
    else await tellProblems(problems, folder, desk)
    return exitCode
  }
  const [before, now] = states
  const diff = compareIssue(before, now)
  const problems: Problem[] = []
  const file = typeof options.html === 'string' ? resolve(here, options.html) : undefined
  const isWritten = file === undefined || (await write(file))
  const found = diff.isSame ? exitCodes.fine : exitCodes.errorsFound
  const exitCode = isWritten ? found : exitCodes.wrongUsage
  if (options.json) show({ exitCode, folder, before: before.name, now: now.name, diff, problems })
  else for (const line of diffLines(diff, before.name, now.name)) terminal.result(line[language])
  if (!options.json) await tellProblems(problems, folder, desk)
  return exitCode

  async function write(path: string): Promise<boolean> {
    const { writeDiff } = await import('./write-diff.ts')
    const report = (problem: Problem) => void problems.push(problem)
    return writeDiff(path, root, { diff, before, now, language }, world, report)
  }

  function show(told: object): void {
    terminal.result(JSON.stringify({ command: 'diff', ...told }, null, 2))
  }
}

/** A folder whose name is a number is named with its way: ./2019. */
function split(operands: readonly string[]) {
  const isEdition = (operand: string) => /^[1-9]\d{0,4}$/.test(operand)
  const named = operands.filter(operand => !isEdition(operand))
  if (named.length > 1 || operands.length - named.length > 2) throw tooMany
  return { named, editions: operands.filter(isEdition).map(Number) }
}

const tooMany = new WrongUsage({
  en: 'Name one issue and two editions at most: duikai diff manuscript/x 1 2',
  zh: '最多写一期和两个签定版：duikai diff manuscript/x 1 2'
})
