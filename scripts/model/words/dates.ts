/** A date as exact as it is known. */
export interface DateParts {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** `2019-05` → `{ year: 2019, month: 5 }` */
export function datePartsOf(iso: string): DateParts {
  const [year = 0, month, day] = iso.split('-').map(Number)
  return { year, ...(month ? { month } : {}), ...(day ? { day } : {}) }
}

/** 2019年5月6日 */
export function hanDate({ year, month, day }: DateParts): string {
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`
}

/** A date in the words and the order of a language tag: May 6, 2019 in `en-US`, 6 May 2019 in `en-GB`. */
export function localDate({ year, month, day }: DateParts, language: string): string {
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC'
  }).format(date)
}
