import { dirname, join } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import { present } from '../../read/present.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { issueFolders, shownPath } from '../cli/issue-folders.ts'
import { browserOption, outputOption } from '../cli/press-options.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import type { Corrected, CorrectRequest } from '../correct/correct.ts'
import type { WordsPlace } from '../correct/find-words.ts'
import { buildOne } from './build-command.ts'
import { hasErrors } from './tell-built.ts'

const text = (name: string, value: string, en: string, zh: string) => ({
  name,
  value,
  words: { en, zh }
})

/** `duikai correct`: finds words in the copy, writes a correction of them, and builds the issue. */
export const correctCommand: Command = {
  name: 'correct',
  summary: {
    en: 'finds words in all copy and records a correction of them',
    zh: '在全部稿件中查找文字，并记下更正'
  },
  usage: '[issue-folder]',
  operandsMost: 1,
  options: [
    text('wrong', 'words', 'the words that are wrong', '错的文字'),
    text(
      'right',
      'words',
      'what should stand; without it the places are only shown',
      '应改成的文字；不写则只列出各处'
    ),
    text('reason', 'words', 'why, for the errata page', '更正的理由，印在更正页上'),
    text('by', 'name', 'who approved it', '由谁核准'),
    text('story', 'name', 'in this story alone', '只在这篇稿件里找'),
    text('block', 'id', 'in this paragraph or field alone', '只在这一段或这个字段里找'),
    { name: 'notice', words: { en: 'a notice of it is to be printed', zh: '需要刊登更正启事' } },
    browserOption,
    outputOption
  ],
  examples: [
    {
      line: 'duikai correct --wrong 三千万元',
      words: { en: 'where these words stand', zh: '这几个字在哪里' }
    },
    {
      line: 'duikai correct --wrong 三千万元 --right 三亿元 --reason 采访对象来电 --by 王编辑',
      words: {
        en: 'records it, builds, and says what changed',
        zh: '记下更正，重新生成，并说明改了什么'
      }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { desk, options } = call
  const { world, here, terminal } = desk
  const [folder = here] = await issueFolders(call)
  const request = requestOf(folder, call)
  const { correct } = await import('../correct/correct.ts')
  const problems: Problem[] = []
  const corrected = await correct(request, world, problem => void problems.push(problem))
  if (!options.json) {
    await tellProblems(problems, folder, desk)
    if (!corrected.written) for (const line of placeLines(corrected, call)) terminal.result(line)
  }
  const wrongs = hasErrors(problems)
  if (!corrected.written) return ended(call, folder, corrected, problems, wrongs)
  terminal.progress(`${shownPath(join(folder, 'corrections.yaml'), here)}: ${corrected.written}`)
  const { result } = await buildOne(folder, call)
  const all = [...problems, ...result.problems]
  return ended(
    call,
    folder,
    { ...corrected, ...present({ changes: result.changes }) },
    all,
    hasErrors(all)
  )
}

/** @throws WrongUsage where the words are not said, or no reason is given for others. */
function requestOf(folder: string, { options, desk }: Call): CorrectRequest {
  const said = (name: string) => {
    const value = options[name]
    return typeof value === 'string' ? value : undefined
  }
  const [words, right, reason] = [said('wrong'), said('right'), said('reason')]
  if (words === undefined) throw noWords
  if (right !== undefined && reason === undefined) throw noReason
  const asked = present({ story: said('story'), block: said('block') })
  if (right === undefined || reason === undefined) return { folder, words, ...asked }
  const by = present({ approvedBy: said('by') })
  const date = dayOf(desk.world.now())
  const correction = { right, reason, ...by, date, notice: options.notice === true }
  return { folder, words, ...asked, correction }
}

function ended(
  { desk, options }: Call,
  folder: string,
  found: object,
  problems: readonly Problem[],
  isWrong: boolean
): number {
  const exitCode = isWrong ? exitCodes.errorsFound : exitCodes.fine
  if (options.json) {
    const told = { command: 'correct', exitCode, folder, ...found, problems }
    desk.terminal.result(JSON.stringify(told, null, 2))
  }
  return exitCode
}

function placeLines({ places }: Corrected, { desk }: Call): readonly string[] {
  return places.map(({ file, id, before, words, after }: WordsPlace) => {
    const marked = desk.terminal.paint('bold', words)
    return `${shownPath(file, dirname(file))}  ${id}  …${before}${marked}${after}…`
  })
}

/** The day where the program runs: the newsroom's. */
function dayOf(milliseconds: number): string {
  const date = new Date(milliseconds)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

const noWords = new WrongUsage({
  en: 'Say which words are wrong: duikai correct --wrong "thirty million".',
  zh: '请写明错的文字：duikai correct --wrong 三千万元'
})

const noReason = new WrongUsage({
  en: 'Say why, for the errata page: --reason "the source called".',
  zh: '请写明理由，印在更正页上：--reason 采访对象来电'
})
