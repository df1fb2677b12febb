import { nearestWord } from '../../kit/nearest-word.ts'
import { dateOrderOf } from '../../model/date-order.ts'
import type { Words } from '../../model/problem.ts'
import { writtenDate } from '../../read/written-date.ts'

/** What a person says of a new issue, as it was typed; an empty answer leaves it to the starter. */
export interface TypedWishes {
  readonly language?: string
  readonly paper?: string
  readonly date?: string
  readonly format?: string
  readonly pages?: string
  readonly style?: string
}

/** What there is to choose from. */
export interface Choices {
  readonly formats: readonly string[]
  readonly styles: readonly string[]
  readonly pages: readonly number[]
}

/** The languages that starters are written in, and the tags that they may bear. */
export const starterLanguages = ['zh', 'en', 'en-GB', 'en-US'] as const

/** The tag that an issue's own file bears. */
export function languageOf(typed: string): string {
  return typed === 'zh' ? 'zh-CN' : typed
}

/** What is wrong with an answer, or what it stands for. */
export type Read<Value> = { readonly value: Value } | { readonly wrong: Words }

/** A date, read as people of the language write it → ISO 8601. */
export function readDate(typed: string, language: string): Read<string> {
  const date = writtenDate(typed, dateOrderOf(language))
  if ('iso' in date) return { value: date.iso }
  const { wrong, write } = date
  return {
    wrong: {
      en: `“${typed}” is no date: ${wrong.en}. Write ${write.en}.`,
      zh: `“${typed}”不是日期：${wrong.zh}。请写${write.zh}。`
    }
  }
}

/** A name of a list, spelt as there. */
export function readName(typed: string, known: readonly string[]): Read<string> {
  const own = known.find(name => name === typed.trim().toLowerCase())
  if (own !== undefined) return { value: own }
  const meant = nearestWord(typed, known)
  return {
    wrong: {
      en: `There is no “${typed}”.${meant ? ` Did you mean ${meant}?` : ''} There are: ${known.join(', ')}.`,
      zh: `没有“${typed}”。${meant ? `是否应为 ${meant}？` : ''}可用的有：${known.join('、')}。`
    }
  }
}

/** A number of pages that there is a starter for: `4`, `４`, `4 pages`, 四版. */
export function readPages(typed: string, known: readonly number[]): Read<number> {
  const plain = typed.normalize('NFKC').replace(/ ?(?:pages?|个?版)$/i, '')
  const count = Number({ 一: 1, 四: 4, 八: 8 }[plain] ?? plain)
  if (known.includes(count)) return { value: count }
  return {
    wrong: {
      en: `There are starters of ${known.join(', ')} pages; any other number is written in issue.yaml.`,
      zh: `样子有 ${known.join('、')} 版的；别的版数请在 issue.yaml 里改。`
    }
  }
}
