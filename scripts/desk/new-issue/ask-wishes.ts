import type { Words } from '../../model/problem.ts'
import {
  type Choices,
  languageOf,
  type Read,
  readDate,
  readName,
  readPages,
  type TypedWishes
} from './issue-wishes.ts'

/** Someone at the terminal: a question, and the line that was answered; undefined where nobody answers any more. */
export type Ask = (question: Words) => Promise<string | undefined>

/** What stands where nothing is answered. */
export interface Usual {
  readonly paper: string
  readonly date: string
  readonly pages: number
  readonly formatOf: (pages: number) => string
  readonly style: string
}

/**
 * Asks for what a new issue is to be, each with what stands where Enter alone is pressed; an answer that cannot be is
 * asked for again. What is known is not asked. Undefined where nobody answers any more.
 */
export async function askWishes(
  known: TypedWishes & { readonly language: string },
  usual: Usual,
  choices: Choices,
  ask: Ask,
  say: (line: Words) => void
): Promise<TypedWishes | undefined> {
  const language = languageOf(known.language)
  async function answered<Value>(
    question: Words,
    otherwise: Value,
    read: (typed: string) => Read<Value>
  ): Promise<Value | undefined> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const typed = (await ask(withUsual(question, String(otherwise))))?.trim()
      if (typed === undefined) return undefined
      const found = typed === '' ? { value: otherwise } : read(typed)
      if ('value' in found) return found.value
      say(found.wrong)
    }
    return undefined
  }
  const paper = known.paper ?? (await answered(questions.paper, usual.paper, value => ({ value })))
  if (paper === undefined) return undefined
  const date =
    known.date ?? (await answered(questions.date, usual.date, typed => readDate(typed, language)))
  if (date === undefined) return undefined
  const pages =
    known.pages ??
    (await answered(listed(questions.pages, choices.pages), usual.pages, typed =>
      readPages(typed, choices.pages)
    ))
  if (pages === undefined) return undefined
  const format =
    known.format ??
    (await answered(
      listed(questions.format, choices.formats),
      usual.formatOf(Number(pages)),
      typed => readName(typed, choices.formats)
    ))
  if (format === undefined) return undefined
  const style =
    known.style ??
    (await answered(listed(questions.style, choices.styles), usual.style, typed =>
      readName(typed, choices.styles)
    ))
  if (style === undefined) return undefined
  return { ...known, paper, date, pages: String(pages), format, style }
}

const mostTries = 5

const questions = {
  paper: { en: 'Name of the paper', zh: '报名' },
  date: { en: 'Date', zh: '日期' },
  pages: { en: 'Pages', zh: '版数' },
  format: { en: 'Format', zh: '规格' },
  style: { en: 'Style', zh: '样式' }
} as const satisfies Readonly<Record<string, Words>>

function listed({ en, zh }: Words, choices: readonly (string | number)[]): Words {
  return { en: `${en} (${choices.join(', ')})`, zh: `${zh}（${choices.join('、')}）` }
}

function withUsual({ en, zh }: Words, usual: string): Words {
  return { en: `${en} [${usual}]:`, zh: `${zh}［${usual}］：` }
}
