import { writtenDate } from '../written-date.ts'
import type { Reading } from './reading.ts'

/** A day as people write it → `2026-11-27`. */
export function dayOf(filed: string): Reading {
  const date = writtenDate(filed)
  if ('wrong' in date) return { because: date.wrong, write: date.write }
  if (date.iso.length === 10) return { value: date.iso }
  return {
    because: { en: 'the day is to be named, not the month or year alone', zh: '要写到日' },
    write: { en: 'a day such as 2026-11-27', zh: '日期，如 2026-11-27' }
  }
}

/** A day, or a moment with its time zone: two editions of one day are told apart by it. */
export function releasedOf(filed: string): Reading {
  const [, date = '', clock, zone] =
    /^(\d{4}-\d{2}-\d{2})[T ]+(\d{1,2}:\d{2}(?::\d{2})?) ?(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      filed.normalize('NFKC').trim()
    ) ?? []
  if (clock === undefined) return dayOf(filed)
  const day = dayOf(date)
  if (!('value' in day)) return day
  const time = `${clock.padStart(clock.length + (/^\d:/.test(clock) ? 1 : 0), '0')}:00`.slice(0, 8)
  const right = `${day.value}T${time}${zone ? plainZone(zone) : '+08:00'}`
  const isTime =
    time < '24' && !Number.isNaN(Date.parse(right)) && /[+-](?:0\d|1[0-4]):|Z$/.test(right)
  if (isTime && zone) return { value: right }
  return {
    because: isTime
      ? { en: 'a time is to say its zone', zh: '写了时刻，就要写时区' }
      : { en: 'there is no such time', zh: '没有这个时刻' },
    write: isTime
      ? { en: `${right} or the day alone`, zh: `${right}，或只写日期` }
      : { en: 'a time such as 2026-11-27T18:30+08:00', zh: '时刻，如 2026-11-27T18:30+08:00' }
  }
}

function plainZone(zone: string): string {
  return zone.toUpperCase().replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')
}
