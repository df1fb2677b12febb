import { z } from 'zod'
import type { DateOrder } from '../model/date-order.ts'
import { canonicalTag } from '../model/language.ts'
import type { Words } from '../model/problem.ts'
import { chineseNumber } from './date-words.ts'
import { writtenDate } from './written-date.ts'

/** Any text, without white space around it; one of nothing else is a mistake. */
export function text() {
  return z
    .string()
    .refine(value => value.trim() !== '', wrong('some text', '文字'))
    .transform(value => value.trim())
}

/** Where words of a YAML file are printed; a field that has no such place is not. */
export type Goes = 'paper' | 'book' | 'paper and book'

/** A text that is printed: all that stands on its line belongs to it. */
export function printed(goes: Goes) {
  return text().meta({ goes })
}

/** A whole number from 1 to 9999, as people count: `3`, `３`, `第3版`, `第三版`. */
export function countingNumber() {
  return z
    .string()
    .refine(
      value => countOf(value) !== undefined,
      wrong('a whole number from 1, such as 3', '从 1 起的整数，如 3')
    )
    .transform(value => countOf(value) ?? 1)
}

/** `true` or `false` (also `yes`, `no`, 是, 否). */
export function yesOrNo() {
  return z
    .string()
    .refine(value => value.toLowerCase() in truths, wrong('true or false', 'true 或 false'))
    .transform(value => truths[value.toLowerCase()] === true)
}

/** A date as people write it → ISO 8601 as exact as is known: a year, a month or a day of the calendar. */
export function calendarDate() {
  return z.string().transform((value, context) => isoDate(value, context))
}

function isoDate(value: string, context: z.RefinementCtx, order?: DateOrder): string {
  const date = writtenDate(value, order)
  if ('iso' in date) return date.iso
  const expected = { en: 'a date such as 2019-05-06', zh: '日期，如 2019-05-06' }
  const params = { expected, because: date.wrong, write: date.write }
  context.addIssue({ code: 'custom', params })
  return z.NEVER
}

/**
 * A date, or `none` where the paper is to have none; only who forgets both is told. `order` is that of the paper's
 * language.
 */
export function dateOrNone(order?: DateOrder) {
  return z
    .string()
    .transform((value, context) =>
      /^(?:none|无)$/i.test(value.trim()) ? undefined : isoDate(value, context, order)
    )
}

/** A language tag of BCP 47, such as `zh-CN`, of a language that has a name, in its canonical form. */
export function languageTag() {
  return z.string().transform((value, context) => {
    const tag = value.trim()
    const canonical = canonicalTag(tag)
    if (canonical !== undefined && languages.of(canonical) !== undefined) return canonical
    const expected = { en: 'a language such as zh-CN', zh: '语言代码，如 zh-CN' }
    const meant = languageWords[tag.toLowerCase()]
    const write = meant === undefined ? expected : { en: `“${meant}”`, zh: `“${meant}”` }
    context.addIssue({ code: 'custom', params: { expected, write } })
    return z.NEVER
  })
}

/** A group of keys; unknown ones are mistakes. */
export function group<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape)
}

function wrong(en: string, zh: string): { params: { expected: Words } } {
  return { params: { expected: { en, zh } } }
}

function countOf(written: string): number | undefined {
  const plain = written.normalize('NFKC').trim()
  const bare = /^第? ?([^第]+?) ?[版页栏行级号]?$/.exec(plain)?.[1] ?? ''
  const count = /^\d+$/.test(bare) ? Number(bare) : chineseNumber(bare)
  return count !== undefined && count >= 1 && count <= 9999 && !bare.startsWith('0')
    ? count
    : undefined
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

const languageWords: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  中文: 'zh-CN',
  汉语: 'zh-CN',
  简体: 'zh-CN',
  简体中文: 'zh-CN',
  繁体: 'zh-TW',
  繁體: 'zh-TW',
  繁体中文: 'zh-TW',
  繁體中文: 'zh-TW',
  chinese: 'zh-CN',
  cn: 'zh-CN',
  英文: 'en',
  英语: 'en',
  english: 'en',
  德文: 'de',
  german: 'de'
})

const truths: Readonly<Record<string, boolean>> = Object.assign(Object.create(null), {
  true: true,
  yes: true,
  on: true,
  是: true,
  有: true,
  off: false,
  无: false,
  不: false,
  false: false,
  no: false,
  否: false
})
