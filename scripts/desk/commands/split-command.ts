import { basename, dirname, join, resolve } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { shownPath } from '../cli/issue-folders.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import type { SplitResult } from '../split/split-file.ts'
import { splitLines } from '../split/split-words.ts'

/** `duikai split`: a folder of stories from one file of many articles. */
export const splitCommand: Command = {
  name: 'split',
  summary: {
    en: 'makes stories of one file that holds many articles',
    zh: '把一个文件里的多篇文章分成多个稿件'
  },
  usage: '<file.md>',
  operandsMost: 1,
  options: [
    {
      name: 'level',
      value: 'number',
      choices: ['1', '2', '3', '4', '5', '6'],
      words: {
        en: 'articles begin at headings of this level: 2 for ##',
        zh: '文章标题的级别：## 为 2'
      }
    },
    {
      name: 'output',
      value: 'folder',
      words: {
        en: 'the new folder; else beside the file, of its name',
        zh: '新文件夹；默认在文件旁边、与文件同名'
      }
    }
  ],
  examples: [
    {
      line: 'duikai split weekly-12.md',
      words: {
        en: 'makes the folder weekly-12 of its articles',
        zh: '把各篇文章分到文件夹 weekly-12'
      }
    },
    {
      line: 'duikai split weekly-12.md --level 3 --output manuscript/w12',
      words: { en: 'articles begin at ###', zh: '文章从 ### 开始' }
    }
  ],
  run
}

async function run({ operands: [operand], options, desk }: Call): Promise<number> {
  const { terminal, world, here, language } = desk
  if (operand === undefined)
    throw new WrongUsage({
      en: 'Name the file: duikai split weekly-12.md',
      zh: '请指明文件：duikai split weekly-12.md'
    })
  const file = resolve(here, operand)
  const target = await world.realPath(file)
  const standing = target === undefined ? undefined : await world.look(target)
  if (standing !== 'file') throw noFile(operand, standing === 'folder')
  const stem = basename(file).replace(/\.\w+$/, '')
  const asked = typeof options.output === 'string' ? resolve(here, options.output) : undefined
  const output = asked ?? join(dirname(file), stem)
  const { splitFile } = await import('../split/split-file.ts')
  const problems: Problem[] = []
  const level = typeof options.level === 'string' ? { level: Number(options.level) } : {}
  const result = await splitFile({ file, output, ...level }, world, one => void problems.push(one))
  const exitCode = result ? exitCodes.fine : exitCodes.errorsFound
  if (options.json) {
    const told = {
      command: 'split',
      exitCode,
      file,
      folder: output,
      ...shortened(result),
      problems
    }
    terminal.result(JSON.stringify(told, null, 2))
    return exitCode
  }
  await tellProblems(problems, dirname(file), desk)
  if (result)
    for (const line of splitLines(result, shownPath(output, here), language)) terminal.result(line)
  return exitCode
}

function noFile(name: string, isFolder: boolean): WrongUsage {
  return new WrongUsage(
    isFolder
      ? {
          en: `${name} is a folder; a file is divided. A folder of articles is built as it is: duikai build ${name}`,
          zh: `${name} 是文件夹；要分的是文件。文件夹里的文章可直接排版：duikai build ${name}`
        }
      : { en: `There is no file ${name}.`, zh: `没有文件 ${name}。` }
  )
}

function shortened(result: SplitResult | undefined) {
  if (!result) return { stories: [], pictures: [], left: [] }
  const { stories, pictures, left } = result
  return {
    stories: stories.map(({ name, headline, section }) => ({ name, headline, section })),
    pictures,
    left: left.map(({ why, words }) => ({ why, words }))
  }
}
