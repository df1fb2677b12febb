import { expect, test } from 'vitest'
import type { PrintRecord } from '../../../desk/changes/print-record.ts'
import { stateSign, writtenSign } from '../../../desk/changes/state-sign.ts'

const record = { version: 1, issue: 'x', sheets: 's', pages: [], corrections: [] } as const
const page = { page: 1, print: 'p', furniture: ['日报'], frames: [] }
const copy = (text: string) => [
  { story: 'rain', headline: '雨', pieces: [{ id: 'b1', field: 'paragraph', text }] }
]
const of = (more: Partial<PrintRecord> = {}, text = '下雨。') =>
  stateSign({ ...record, pages: [page], ...more }, copy(text))

test('a sign flips with one character, a page, its furniture or the sheets, and with nothing of the time', () => {
  const others = [
    of({}, '下雪。'),
    of({ sheets: 't' }),
    of({ pages: [{ ...page, print: 'q' }] }),
    of({ pages: [{ ...page, furniture: ['晚报'] }] })
  ]
  expect(new Set([of(), ...others]).size).toBe(5)
  expect(of({ corrections: [{ id: 'c1', story: 'rain', after: '雨' }] })).toBe(of())
})

test('a sign is read as people write it, and what is none is not', () => {
  const sign = of()
  expect(sign).toMatch(/^[34679ACDEFHJKMNPRTWXY]{4}-[34679ACDEFHJKMNPRTWXY]{4}$/)
  expect(writtenSign(` ${sign.toLowerCase()} `)).toBe(sign)
  expect(writtenSign(sign.replace('-', ''))).toBe(sign)
  expect(writtenSign('ＤＡ３Ｊ—ＦＪ４Ｘ')).toBe('DA3J-FJ4X')
  expect(['', 'DA3J', 'DA3J-FJ40', 'DA3J-FJ4X9'].map(writtenSign)).toEqual(
    Array.from({ length: 4 }, () => undefined)
  )
})
