import { expect, test } from 'vitest'
import { bookOfPages } from '../../../book/book-of-pages.ts'
import type { BookRecord } from '../../../model/book-record.ts'
import type { Problem } from '../../../model/problem.ts'
import { present } from '../../press/sample.ts'
import { block, bookInput, issue, story } from '../small-issue.ts'

test.each(['warning', 'error'] as const)(
  'a vertical edition that holds other than the accepted one at its time is told of (%s)',
  async severity => {
    const made = await bound([])
    const { record } = present(made.book)
    const vertical = present(made.book?.vertical).record
    const other = { ...vertical, content: '0'.repeat(64) }
    const again = await bound([record, vertical], severity === 'error')
    expect(again.problems).toEqual([])
    const stale = await bound([record, other], severity === 'error')
    expect(stale.problems).toMatchObject([{ code: 'book/stale-date', severity }])
    // The book itself is as stale: one day mends both.
    const both = [{ ...record, content: other.content }, other]
    expect((await bound(both, severity === 'error')).problems).toHaveLength(1)
  }
)

test.each([
  ['zh-CN', true, []],
  ['zh-Hant', true, []],
  ['en', false, ['book/not-vertical']]
])('of an issue in %s a vertical edition is made: %s', async (language, isMade, expected) => {
  const { book, problems } = await bound([], false, language)
  expect(book?.vertical !== undefined).toBe(isMade)
  expect(problems.map(({ code }) => code)).toEqual(expected)
  expect(problems.every(({ severity }) => severity === 'warning')).toBe(true)
})

async function bound(kept: readonly BookRecord[], isAccepted = false, language = 'zh-CN') {
  const made = issue([story('one', { main: '春天' }, [block('a', '<p>好。</p>')])])
  const { templates, css } = bookInput(made)
  const problems: Problem[] = []
  const book = await bookOfPages(
    {
      issue: { ...made, facts: { ...made.facts, language } },
      ...{ pages: [], jumps: [], kept, isAccepted, templates, css },
      ...{ verticalCss: 'p { margin: 0 }', cover: undefined },
      covers: { get: (_, make) => make() }
    },
    problem => problems.push(problem)
  )
  return { book, problems }
}
