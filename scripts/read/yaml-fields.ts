import { z } from 'zod'
import type { Words } from '../model/problem.ts'

/** Any text, without white space around it; one of nothing else is a mistake. */
export function text() {
  return z
    .string()
    .refine(
      value => value.trim() !== '',
      wrong('some text (or delete the line)', '文字（不用则删去此行）')
    )
    .transform(value => value.trim())
}

/** A whole number from 1 to 9999, as people count. */
export function countingNumber() {
  return z
    .string()
    .refine(
      value => /^[1-9]\d{0,3}$/.test(value),
      wrong('a whole number from 1, such as 3', '从 1 起的整数，如 3')
    )
    .transform(Number)
}

/** `true` or `false` (also `yes`, `no`, 是, 否). */
export function yesOrNo() {
  return z
    .string()
    .refine(value => value in truths, wrong('true or false', 'true 或 false'))
    .transform(value => truths[value] === true)
}

/** ISO 8601 as exact as is known: a year, a month or a day that is in the calendar. */
export function calendarDate() {
  return z.string().refine(isDate, wrong('a date such as 2019-05-06', '日期，如 2019-05-06'))
}

/** A language tag of BCP 47, such as `zh-CN`. */
export function languageTag() {
  return z.string().refine(isLanguage, wrong('a language such as zh-CN', '语言代码，如 zh-CN'))
}

/** A group of keys; unknown ones are mistakes. */
export function group<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape)
}

function wrong(en: string, zh: string): { params: { expected: Words } } {
  return { params: { expected: { en, zh } } }
}

function isDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? []
  if (year === undefined) return false
  const iso = `${year}-${month}-${day}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

const truths: Readonly<Record<string, boolean>> = Object.assign(Object.create(null), {
  true: true,
  yes: true,
  是: true,
  false: false,
  no: false,
  否: false
})
