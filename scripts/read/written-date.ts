import type { DateOrder } from '../model/date-order.ts'
import type { Words } from '../model/problem.ts'
import { chineseNumber, monthNumber, weekdayNumber } from './date-words.ts'

/** A date as ISO 8601 has it, as exact as it is known, or why it is none. */
export type WrittenDate =
  | { readonly iso: string }
  | { readonly wrong: Words; readonly write: Words }

/**
 * Reads a date as people write it: 2026-03-18, 2026年3月18日, 二〇二六年三月, 18 March 2026,
 * March 18, 2026, 2026/3/18, 18.3.2026, 20260318; a day of the week beside it must be the right one. 3/4/2026 is
 * read in the order of its language, where that has one.
 */
export function writtenDate(filed: string, order?: DateOrder): WrittenDate {
  const { text, weekday } = withoutWeekday(plainForm(filed))
  const parts = yearFirst(text) ?? monthInWords(text) ?? yearLast(text, order)
  if (!parts) return unreadable
  if ('either' in parts) return ambiguous(parts.either)
  const wrong = calendarFault(parts)
  if (wrong) return wrong
  const iso = isoOf(parts)
  const right = weekday === undefined || parts.day === undefined ? weekday : dayOf(iso)
  return right === weekday ? { iso } : wrongWeekday(iso)
}

interface DateParts {
  readonly year: number
  readonly month?: number | undefined
  readonly day?: number | undefined
}

/** Full-width digits and signs as half-width ones, Chinese numerals before 年, 月, 日 as digits. */
function plainForm(filed: string): string {
  const narrow = filed
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  return narrow.replace(/[〇零○一二三四五六七八九十廿卅]+(?= ?[年月日号])/g, numeral =>
    String(chineseNumber(numeral) ?? numeral)
  )
}

function withoutWeekday(text: string): { text: string; weekday: number | undefined } {
  const match =
    /[ (,]*(?:星期|礼拜|周)([一二三四五六日天])\)?$/.exec(text) ??
    /^([A-Za-z]{3,9})\.?,? (?=\S)/.exec(text) ??
    /[ (,]+([A-Za-z]{3,9})\.?\)?$/.exec(text)
  const weekday = weekdayNumber(match?.[1] ?? '')
  if (!match || weekday === undefined) return { text, weekday: undefined }
  return { text: text.replace(match[0], '').trim(), weekday }
}

function yearFirst(text: string): DateParts | undefined {
  const match =
    /^(\d{4}) ?年? ?(?:(\d{1,2}) ?月(?:份)? ?(?:(\d{1,2}) ?[日号]?)?)?$/.exec(text) ??
    /^(\d{4}) ?[-/.] ?(\d{1,2})(?: ?[-/.] ?(\d{1,2}))?$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  return match ? partsOf(match[1], match[2], match[3]) : undefined
}

/** 18 March 2026, the 18th of March, 2026, March 18th 2026, March 2026. */
function monthInWords(text: string): DateParts | undefined {
  const dayFirst = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Za-z]+)\.?,? (\d{4})$/i.exec(
    text
  )
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = /^([A-Za-z]+)\.?,? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/i.exec(text)
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2])
  const yearFirst = /^(\d{4}),? ([A-Za-z]+)\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?$/i.exec(text)
  return yearFirst ? named(yearFirst[1], yearFirst[2], yearFirst[3]) : undefined
}

function named(year?: string, month?: string, day?: string): DateParts | undefined {
  const number = monthNumber(month ?? '')
  return number === undefined ? undefined : partsOf(year, String(number), day)
}

/** 18/3/2026 is a day in March wherever it is written; 3/4/2026 only where the language leaves no doubt. */
function yearLast(
  text: string,
  order: DateOrder | undefined
): DateParts | { either: readonly DateParts[] } | undefined {
  const [, one, other, year] = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})$/.exec(text) ?? []
  if (year === undefined) return undefined
  const dayFirst = partsOf(year, other, one)
  const monthFirst = partsOf(year, one, other)
  if (Number(one) > 12 || one === other) return dayFirst
  if (Number(other) > 12) return monthFirst
  if (order !== undefined) return order === 'day first' ? dayFirst : monthFirst
  return { either: [dayFirst, monthFirst] }
}

function partsOf(year?: string, month?: string, day?: string): DateParts {
  const number = (digits?: string) => (digits === undefined ? undefined : Number(digits))
  return { year: Number(year), month: number(month), day: number(day) }
}

function isoOf({ year, month, day }: DateParts): string {
  const two = (number?: number) => (number === undefined ? [] : [String(number).padStart(2, '0')])
  return [String(year).padStart(4, '0'), ...two(month), ...two(day)].join('-')
}

function calendarFault({ year, month = 1, day = 1 }: DateParts): WrittenDate | undefined {
  const write = example
  if (month < 1 || month > 12)
    return { write, wrong: { en: `there is no month ${month}`, zh: `没有${month}月` } }
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day >= 1 && day <= last) return undefined
  return {
    write,
    wrong: {
      en: `${monthName(year, month)} has ${last} days`,
      zh: `${year}年${month}月只有${last}天，没有${day}日`
    }
  }
}

function monthName(year: number, month: number): string {
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, 1)
  )
}

function ambiguous(readings: readonly DateParts[]): WrittenDate {
  const [dayFirst = '', monthFirst = ''] = readings.map(isoOf)
  return {
    wrong: {
      en: `it may be ${dayFirst} or ${monthFirst}`,
      zh: `可能是 ${dayFirst}，也可能是 ${monthFirst}`
    },
    write: { en: `${dayFirst} or ${monthFirst}`, zh: `${dayFirst} 或 ${monthFirst}` }
  }
}

function dayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay()
}

function wrongWeekday(iso: string): WrittenDate {
  const name = (locale: string) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
      new Date(`${iso}T00:00:00Z`)
    )
  return {
    wrong: { en: `${iso} is a ${name('en')}`, zh: `${iso} 是${name('zh-CN')}` },
    write: { en: `${iso} alone, or the day that is meant`, zh: `${iso}，或改正日期` }
  }
}

const example: Words = { en: 'a date such as 2019-05-06', zh: '日期，如 2019-05-06' }

const unreadable: WrittenDate = {
  wrong: {
    en: 'the year has four digits, the month is a number or a word, the day may be left out',
    zh: '年份写四位，依年、月、日排列，月、日可以不写'
  },
  write: example
}
