import { beforeAll, describe, expect, test } from 'vitest'
import { bindBook } from '../../book/bind-book.ts'
import { bookMoment } from '../../book/book-moment.ts'
import { staleDate } from '../../book/stale-date.ts'
import type { BookRecord } from '../../model/book-record.ts'
import type { Correction, MadeCorrection } from '../../model/correction.ts'
import type { IssueFacts } from '../../model/issue.ts'
import { block, bookInput, issue, story } from './small-issue.ts'

const rain = story('rain', { main: '全市普降喜雨' }, [block('b', '<p>昨夜下了雨。</p>')])
const fair = story('rain', { main: '全市普降喜雨' }, [block('b', '<p>昨夜没有雨。</p>')])

/** The record of a book of one story at a moment. */
async function recordOf(
  facts: Partial<IssueFacts> = {},
  copy = rain,
  kept: readonly BookRecord[] = []
): Promise<BookRecord> {
  const of = issue([copy], facts)
  const book = await bindBook(bookInput(of, { kept, modified: bookMoment(of) }), problem => {
    throw new Error(problem.code)
  })
  if (!book) throw new Error('not bound')
  return book.record
}

let first: BookRecord
beforeAll(async () => {
  first = await recordOf()
})

describe('the time that a book bears', () => {
  const dated = (date: string) => correction({ date }).correction
  test.each<[string, Partial<IssueFacts>, readonly Correction[], string]>([
    ['the paper’s date', {}, [], '2019-05-06T00:00:00Z'],
    ['the first day of a month', { date: '2019-05' }, [], '2019-05-01T00:00:00Z'],
    ['the day of release', { released: '2026-11-27' }, [], '2026-11-27T00:00:00Z'],
    [
      'a release before the paper’s own date',
      { released: '2019-05-05' },
      [],
      '2019-05-05T00:00:00Z'
    ],
    [
      'a moment of release, in UTC',
      { released: '2026-11-27T18:30:00+08:00' },
      [],
      '2026-11-27T10:30:00Z'
    ],
    [
      'a later correction',
      { released: '2026-11-27' },
      [dated('2026-12-01')],
      '2026-12-01T00:00:00Z'
    ],
    [
      'no earlier correction',
      { released: '2026-11-27' },
      [dated('2026-11-01')],
      '2026-11-27T00:00:00Z'
    ]
  ])('is %s', (_, facts, corrections, moment) => {
    expect(bookMoment(issue([rain], facts, corrections))).toBe(moment)
  })
})

describe('the identifier', () => {
  test('is that of the facts first accepted, though name, date, number and folder are mended', async () => {
    const mended = { paper: '小城晚报', id: 'y', date: '2019-05-07', issueNumber: '12' }
    expect((await recordOf(mended, rain, [first])).identifier).toBe(first.identifier)
    expect((await recordOf(mended)).identifier).not.toBe(first.identifier)
  })

  test('is another’s for another edition of the book, and not for another name in the masthead', async () => {
    expect((await recordOf({ bookEdition: 2 }, rain, [first])).identifier).not.toBe(
      first.identifier
    )
    expect((await recordOf({ bookEdition: 1 })).identifier).toBe(first.identifier)
    expect((await recordOf({ edition: '晨版' })).identifier).toBe(first.identifier)
  })

  test('is another’s for the next issue, though it is made in the same folder', async () => {
    expect((await recordOf({ date: '2019-05-07' })).identifier).not.toBe(first.identifier)
    expect((await recordOf({ issueNumber: '2' })).identifier).not.toBe(first.identifier)
  })
})

describe('an accepted book', () => {
  test('is the same again, and other words or another picture of its pages make another', async () => {
    expect(await recordOf()).toEqual(first)
    expect((await recordOf({}, fair)).content).not.toBe(first.content)
    expect((await recordOf({ publisher: '小城日报社' })).content).not.toBe(first.content)
  })

  test('has the same content at another time', async () => {
    const dated = issue([rain], {}, [correction({ date: '2026-01-01' }).correction])
    const input = bookInput(dated, { modified: bookMoment(dated) })
    const again = await bindBook(input, () => undefined)
    expect(again?.record.modified).toBe('2026-01-01T00:00:00Z')
    expect(again?.record.content).toBe(first.content)
  })

  test.each(['warning', 'error'] as const)(
    'stands against other words at its time (%s)',
    async severity => {
      const told = staleDate(await recordOf({}, fair), [first], issue([fair]), severity)
      expect(told).toMatchObject({
        code: 'book/stale-date',
        severity,
        place: { file: 'manuscript/x/issue.yaml' },
        hint: {
          en: expect.stringContaining('released: …'),
          zh: expect.stringContaining('released: …')
        }
      })
    }
  )

  test('names the corrections that do not say when they were made', async () => {
    const kept = { ...first, corrections: ['r-0'] }
    const all = [{ id: 'r-0' }, { id: 'r-1' }, { id: 'r-2', date: '2019-01-01' }]
    const mended = { ...fair, mended: all.map(correction) }
    const told = staleDate(await recordOf({}, fair), [kept], issue([mended]), 'error')
    expect(told?.place).toEqual({ file: 'corrections.yaml', line: 3 })
    expect(told?.hint.en).toContain('“r-1”')
    expect(told?.hint.en).not.toMatch(/r-[02]/)
  })

  test('says a time where two editions come out on one day', async () => {
    const released = '2026-11-27'
    const kept = await recordOf({ released })
    const facts = { released, places: { released: { file: 'issue.yaml', line: 4, column: 11 } } }
    const told = staleDate(
      await recordOf({ released }, fair),
      [kept],
      issue([fair], facts),
      'error'
    )
    expect(told?.place).toEqual({ file: 'issue.yaml', line: 4, column: 11 })
    expect(told?.hint.zh).toContain('2026-11-27T18:30+08:00')
    const later = await recordOf({ released: '2026-11-27T18:30:00+08:00' }, fair)
    expect(staleDate(later, [kept], issue([fair]), 'error')).toBeUndefined()
  })

  test('lets pass itself, a younger one, and another edition by number', async () => {
    const younger = await recordOf({ released: '2026-11-27' }, fair)
    const second = await recordOf({ bookEdition: 2 }, fair)
    for (const record of [first, younger, second])
      expect(staleDate(record, [first], issue([fair]), 'error')).toBeUndefined()
    expect(staleDate(first, [first, younger], issue([rain]), 'error')).toBeUndefined()
  })

  test('is not followed by one that is older than the last', async () => {
    const kept = [first, await recordOf({ released: '2026-11-27' }, fair)]
    const other = await recordOf({ released: '2026-11-26', publisher: '社' })
    expect(staleDate(other, kept, issue([rain]), 'warning')?.code).toBe('book/stale-date')
  })
})

function correction(more: Partial<Correction>): MadeCorrection {
  const place = { file: 'corrections.yaml', line: 3 }
  const words = { wrong: '有', right: '没有', reason: '误' }
  return {
    correction: { id: 'r-1', story: 'rain', ...words, notice: false, place, ...more },
    in: 'block',
    id: 'b',
    run: 0,
    offset: 0,
    length: 2,
    before: '有',
    after: '没有'
  }
}
