import { describe, expect, test } from 'vitest'
import { bindBook } from '../../book/bind-book.ts'
import type { Problem } from '../../model/problem.ts'
import { hostile } from './hostile.ts'
import { block, bookInput, issue, story } from './small-issue.ts'
import { epubcheck, epubcheckLimitMs, quickCheck } from './validators.ts'

describe('copy that breaks other books', () => {
  test.each(hostile)('$name: the book is valid and shows the text', async ({ html, shows }) => {
    const copy = story('a', { main: '标题' }, [block('b', html)])
    const book = await bindBook(bookInput(issue([copy])), () => {})
    expect(await quickCheck(book?.bytes ?? new Uint8Array())).toEqual([])
    expect(book?.shown.get('a')?.find(({ id }) => id === 'b')?.text).toBe(shows)
    expect(book?.shown.get('a')?.map(({ id }) => id)).toEqual(['headline.main', 'b'])
  })

  test(
    'all of it in one book passes epubcheck',
    async () => {
      const stories = hostile.map(({ html, name }, index) =>
        story(`s${index}`, { main: name, deck: '' }, [block('b', html), block('1 第#', html)])
      )
      const book = await bindBook(bookInput(issue(stories)), () => {})
      expect(await epubcheck(book?.bytes ?? new Uint8Array())).toEqual([])
    },
    epubcheckLimitMs
  )

  test(
    'headlines and facts of any kind pass epubcheck',
    async () => {
      const nasty = '<&">]]>-- \u0000👩‍👧\u2028{{ x }}'
      const stories = [
        story('a', { main: nasty, kicker: nasty, deck: '\n' }, [], {
          byline: nasty,
          source: nasty
        }),
        story('__proto__', { main: '' }, [block('b', '<p>甲</p>')]),
        story('constructor', { main: '长'.repeat(500) }, [block('b', '<p>乙</p>')], {
          language: 'en'
        })
      ]
      const facts = { paper: nasty, rights: nasty, publisher: nasty, inferred: { paper: nasty } }
      const book = await bindBook(bookInput(issue(stories, facts)), () => {})
      expect(await epubcheck(book?.bytes ?? new Uint8Array())).toEqual([])
    },
    epubcheckLimitMs
  )

  test('an issue without stories is still a book', async () => {
    const book = await bindBook(bookInput(issue([])), () => {})
    expect(await quickCheck(book?.bytes ?? new Uint8Array())).toEqual([])
  })
})

describe('what the book cannot hold', () => {
  test.each([
    ['<p>甲\u0001</p>', 'book/forbidden-character', 'warning', 'A control character'],
    [
      '<p><a href="file:///x">甲</a></p>',
      'book/link-nowhere',
      'warning',
      '“file:///x” leads nowhere'
    ],
    ['<p><img src="pictures/x.jpg">甲</p>', 'book/no-picture', 'error', '“pictures/x.jpg” is not']
  ])('%j is told with its place', async (html, code, severity, words) => {
    const problems: Problem[] = []
    const copy = story('a', { main: '标题' }, [block('b', html)])
    await bindBook(bookInput(issue([copy])), problem => problems.push(problem))
    const place = { file: 'manuscript/x/story.md', line: 7, column: 1 }
    expect(problems).toEqual([expect.objectContaining({ code, severity, place })])
    expect(problems[0]?.message.en).toContain(words)
  })
})
