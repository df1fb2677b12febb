import { expect, test } from 'vitest'
import { bookOfPages } from '../../../book/book-of-pages.ts'
import type { Problem } from '../../../model/problem.ts'
import { block, bookInput, issue, story } from '../small-issue.ts'

test.each([
  ['zh-CN', true, []],
  ['zh-Hant', true, []],
  ['en', false, ['book/not-vertical']]
])('of an issue in %s a vertical edition is made: %s', async (language, isMade, expected) => {
  const made = issue([story('one', { main: '春天' }, [block('a', '<p>好。</p>')])])
  const { templates, css } = bookInput(made)
  const problems: Problem[] = []
  const book = await bookOfPages(
    {
      issue: { ...made, facts: { ...made.facts, language } },
      ...{ pages: [], jumps: [], kept: [], templates, css, verticalCss: 'p { margin: 0 }' },
      ...{ cover: undefined, covers: { get: (_, make) => make() } }
    },
    problem => problems.push(problem)
  )
  expect(book?.vertical !== undefined).toBe(isMade)
  expect(problems.map(({ code }) => code)).toEqual(expected)
  expect(problems.every(({ severity }) => severity === 'warning')).toBe(true)
})
