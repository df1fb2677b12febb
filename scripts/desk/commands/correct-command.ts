import { basename, dirname, join, resolve } from 'node:path'
import type { Problem, Words } from '../../model/problem.ts'
import { present } from '../../read/present.ts'
import type { PrintRecord } from '../changes/print-record.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { issueFolders, outputFolder, shownPath } from '../cli/issue-folders.ts'
import { browserOption, outputOption } from '../cli/press-options.ts'
import { tellProblems } from '../cli/tell-problems.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import type { CorrectRequest } from '../correct/correct.ts'
import type { Ask } from '../correct/dialogue.ts'
import type { WordsPlace } from '../correct/find-words.ts'
import { printedPlace } from '../correct/printed-place.ts'
import { hasErrors } from '../told/tell-built.ts'
import { buildOne } from './build-command.ts'

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
  usage: '[issue-folder | story]',
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
      line: 'duikai correct',
      words: { en: 'asks for all that it needs', zh: '逐项提问' }
    },
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
  const { folder, story } = await correctedCopy(call)
  const request = { ...requestOf(folder, call), ...present({ story }) }
  const { correct } = await import('../correct/correct.ts')
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const talked = isAsked(call) ? await talkOf(folder, call) : undefined
  const words = request.words ?? (await talked?.words())
  if (words === undefined && !talked) throw noWords
  if (!words) return exitCodes.fine
  const corrected = await correct({ ...request, words, ...talked?.about }, world, report)
  if (!options.json) await tellProblems(problems, folder, desk)
  if (!corrected.written) {
    if (talked) terminal.progress(nothingWritten[desk.language])
    else if (!options.json)
      for (const line of placeLines(corrected.places, undefined, call)) terminal.result(line)
    return ended(call, folder, corrected, problems, hasErrors(problems))
  }
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

/** The issue that is meant, and the story where its file or its name was given instead. */
async function correctedCopy(
  call: Call
): Promise<{ readonly folder: string; readonly story?: string }> {
  const { desk } = call
  const [named] = call.operands
  if (named !== undefined) {
    const path = resolve(desk.here, named)
    if ((await desk.world.look(path)) === 'file' && named.endsWith('.md'))
      return { folder: dirname(path), story: basename(path, '.md') }
    if ((await desk.world.look(path)) === undefined) {
      const [folder = desk.here] = await issueFolders({ operands: [], desk })
      const isThere = await desk.world.look(join(folder, `${named}.md`))
      if (isThere !== undefined) return { folder, story: named }
    }
  }
  const [folder = desk.here] = await issueFolders(call)
  return { folder }
}

/** Somebody is asked where somebody can be, and not all is said. */
function isAsked({ desk, options }: Call): boolean {
  const isSaid =
    options.wrong !== undefined && (options.right === undefined) === (options.reason === undefined)
  return desk.ask !== undefined && options.json === undefined && !isSaid
}

async function talkOf(folder: string, call: Call) {
  const { desk, options } = call
  const { dialogue, whichWords } = await import('../correct/dialogue.ts')
  const { lastPrint } = await import('../correct/printed-place.ts')
  const output = join(outputFolder(folder, call), basename(folder))
  const record = await lastPrint(output, desk.world)
  const ask: Ask = async question => (await desk.ask?.(question[desk.language]))?.trim()
  const say = (line: Words) => desk.terminal.progress(line[desk.language])
  const said = present({
    right: textOf(options.right),
    reason: textOf(options.reason),
    approvedBy: textOf(options.by)
  })
  const rest = { date: dayOf(desk.world.now()), notice: options.notice === true }
  return {
    words: () => ask(whichWords),
    about: {
      talk: dialogue(ask, say, { ...said, ...rest }),
      found: (places: readonly WordsPlace[]) => {
        for (const line of placeLines(places, record, call)) desk.terminal.progress(line)
      }
    }
  }
}

const nothingWritten: Words = {
  en: 'Nothing was written.',
  zh: '没有写入更正。'
}

function textOf(value: string | true | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** @throws WrongUsage where no reason is given for other words, and nobody can be asked. */
function requestOf(
  folder: string,
  call: Call
): Omit<CorrectRequest, 'words'> & { readonly words?: string } {
  const { options, desk } = call
  const [right, reason] = [textOf(options.right), textOf(options.reason)]
  if (right !== undefined && reason === undefined && !isAsked(call)) throw noReason
  const { wrong, story, block, by } = options
  const asked = present({ words: textOf(wrong), story: textOf(story), block: textOf(block) })
  if (right === undefined || reason === undefined) return { folder, ...asked }
  const approved = present({ approvedBy: textOf(by) })
  const date = dayOf(desk.world.now())
  const correction = { right, reason, ...approved, date, notice: options.notice === true }
  return { folder, ...asked, correction }
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

function placeLines(
  places: readonly WordsPlace[],
  record: PrintRecord | undefined,
  { desk }: Call
): readonly string[] {
  return places.map((place, at) => {
    const { file, id, part, before, words, after } = place
    const marked = desk.terminal.paint('bold', words)
    const number = record || desk.ask ? `${at + 1}  ` : ''
    const printed = record && printedPlace(place, record)
    const where = printed ? `${printed[desk.language]}  ` : ''
    const name = part === undefined ? id : `${id}.${part}`
    return `${number}${where}${shownPath(file, dirname(file))}  ${name}  …${before}${marked}${after}…`
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
