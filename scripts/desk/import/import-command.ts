import { dirname, extname, join, resolve } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import { type Call, type Command, type Desk, exitCodes } from '../cli/command.ts'
import { shownPath } from '../cli/issue-folders.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import type { ImportResult } from './imported-story.ts'

/** `duikai import`: stories from what offices send. */
export const importCommand: Command = {
  name: 'import',
  summary: {
    en: 'makes stories of text files, Word documents, web pages and PDFs',
    zh: '把文本、Word 文档、网页和 PDF 变成稿件'
  },
  usage: '<file-or-folder…>',
  operandsMost: 1000,
  options: [
    {
      name: 'to',
      value: 'folder',
      words: {
        en: 'the issue’s folder, manuscript/2026-05-08; files there stay as they are',
        zh: '这一期的文件夹，如 manuscript/2026-05-08；里面已有的文件不动'
      }
    }
  ],
  examples: [
    {
      line: 'duikai import letters.docx page.txt --to manuscript/2026-05-08',
      words: { en: 'puts their stories into that issue', zh: '把其中的稿件放进这一期' }
    },
    {
      line: 'duikai import inbox --to manuscript/2026-05-08',
      words: { en: 'all documents of a folder', zh: '一个文件夹里的所有文档' }
    }
  ],
  run
}

async function run({ operands, options, desk }: Call): Promise<number> {
  const { terminal, world, here, language } = desk
  if (operands.length === 0)
    throw new WrongUsage({
      en: 'Name the files: duikai import letters.docx --to manuscript/2026-05-08',
      zh: '请指明文件：duikai import 来稿.docx --to manuscript/2026-05-08'
    })
  if (typeof options.to !== 'string')
    throw new WrongUsage({
      en: 'Say where the stories go: --to manuscript/2026-05-08',
      zh: '请说明稿件放到哪里：--to manuscript/2026-05-08'
    })
  const folder = resolve(here, options.to)
  const files = (await Promise.all(operands.map(name => filesOf(name, desk)))).flat()
  const { importFiles } = await import('./import-files.ts')
  const problems: Problem[] = []
  const result = await importFiles({ files, folder }, world, one => void problems.push(one))
  const exitCode = result ? exitCodes.fine : exitCodes.errorsFound
  if (options.json) {
    terminal.result(
      JSON.stringify({ command: 'import', exitCode, folder, ...shown(result), problems }, null, 2)
    )
    return exitCode
  }
  await tellProblems(problems, dirname(files[0] ?? folder), desk)
  const { importLines } = await import('./import-words.ts')
  if (result)
    for (const line of importLines(result, shownPath(folder, here), language)) terminal.result(line)
  return exitCode
}

/** A document, or those of a folder in the order of their names. */
async function filesOf(name: string, { world, here }: Desk): Promise<readonly string[]> {
  const path = resolve(here, name)
  const target = await world.realPath(path)
  const standing = target === undefined ? undefined : await world.look(target)
  if (standing === 'file') return [path]
  if (standing !== 'folder')
    throw new WrongUsage({ en: `There is no file ${name}.`, zh: `没有文件 ${name}。` })
  const names = (await world.list(path)).filter(
    one => documents.has(extname(one).toLowerCase()) && !/^[.~]/.test(one)
  )
  if (names.length === 0)
    throw new WrongUsage({
      en: `There is no .txt, .docx, .html or .pdf file in ${name}.`,
      zh: `${name} 里没有 .txt、.docx、.html 或 .pdf 文件。`
    })
  const inOrder = [...names].sort((a, b) => a.localeCompare(b, 'zh', { numeric: true }))
  return inOrder.map(one => join(path, one))
}

const documents = new Set([
  '.txt',
  '.docx',
  '.docm',
  '.htm',
  '.html',
  '.pdf',
  '.doc',
  '.wps',
  '.rtf'
])

function shown(result: ImportResult | undefined) {
  const documents = (result?.documents ?? []).map(({ file, stories, pictures, aside, joins }) => ({
    file,
    stories: stories.map(
      ({ name, story: { kind, kicker, headline, deck, byline, source, doubts, at } }) => ({
        name,
        kind,
        kicker,
        headline,
        deck,
        byline,
        source,
        at,
        doubts
      })
    ),
    pictures,
    aside,
    joins
  }))
  return { documents }
}
