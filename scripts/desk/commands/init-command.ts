import { join, resolve } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { shownPath } from '../cli/issue-folders.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'

/** `duikai init`: a new issue that builds at once. */
export const initCommand: Command = {
  name: 'init',
  summary: { en: 'makes a new issue to begin with', zh: '新建一期，可立即排版' },
  usage: '<folder>',
  operandsMost: 1,
  options: [
    {
      name: 'language',
      value: 'zh|en',
      choices: ['zh', 'en'],
      words: { en: 'language of the new issue; else Chinese', zh: '新报纸的语言；默认为中文' }
    }
  ],
  examples: [
    {
      line: 'duikai init manuscript/my-paper',
      words: {
        en: 'makes the folder with five stories to replace',
        zh: '新建文件夹，内有五篇可替换的稿件'
      }
    }
  ],
  run
}

async function run({ operands: [operand], options, desk }: Call): Promise<number> {
  const { terminal, language, world, here, root } = desk
  if (operand === undefined) {
    throw new WrongUsage({
      en: 'Name the new folder: duikai init manuscript/my-paper',
      zh: '请指明新文件夹：duikai init manuscript/我的报纸'
    })
  }
  const { init } = await import('../init.ts')
  const folder = resolve(here, operand)
  const starter = join(root, 'templates', 'starter', String(options.language ?? 'zh'))
  const problems: Problem[] = []
  const files = await init({ folder, starter }, world, problem => void problems.push(problem))
  const exitCode = problems.length > 0 ? exitCodes.errorsFound : exitCodes.fine
  if (options.json) {
    terminal.result(JSON.stringify({ command: 'init', exitCode, folder, files, problems }, null, 2))
    return exitCode
  }
  await tellProblems(problems, folder, desk)
  if (exitCode !== exitCodes.fine) return exitCode
  const shown = shownPath(folder, here)
  terminal.result(
    language === 'zh'
      ? `已新建 ${shown}：${files.join('、')}\n排版：duikai build ${shown}\n边改边看：duikai preview ${shown}`
      : `Made ${shown}: ${files.join(', ')}\nBuild it: duikai build ${shown}\nSee it as you write: duikai preview ${shown}`
  )
  return exitCode
}
