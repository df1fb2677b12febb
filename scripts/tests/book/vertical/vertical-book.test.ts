import { beforeAll, describe, expect, test } from 'vitest'
import { bindBook } from '../../../book/bind-book.ts'
import type { Book } from '../../../book/book-input.ts'
import { proveBook } from '../../../book/prove-book.ts'
import type { Problem } from '../../../model/problem.ts'
import type { Story } from '../../../model/story.ts'
import { present } from '../../press/sample.ts'
import { ace } from '../ace.ts'
import { block, bookInput, issue, story } from '../small-issue.ts'
import { epubcheck, epubcheckLimitMs } from '../validators.ts'

const stories: readonly Story[] = [
  story('one', { main: '第3届读书节“开幕”' }, [
    block('a', '<p>5月16日，她说：“都叫我‘活地图’，2019年起。”</p>'),
    block('b', '<table><tr><td>12</td></tr></table>')
  ]),
  story('two', { main: 'The ferry is back' }, [block('c', '<p>It runs “again” in 12 towns.</p>')], {
    language: 'en'
  })
]
let level: Book
let vertical: Book

beforeAll(async () => {
  const input = bookInput(issue(stories))
  level = present(await bindBook(input, throwing))
  vertical = present(await bindBook({ ...input, turnedCss: '' }, throwing))
})

describe('the vertical edition', () => {
  test('has an identifier and a title of its own, and is turned from right to left', () => {
    expect(vertical.record.identifier).not.toBe(level.record.identifier)
    expect(file(vertical, 'package.opf')).toMatch(/<dc:title>.* 竖排本<\/dc:title>/)
    expect(file(vertical, 'package.opf')).toContain('page-progression-direction="rtl"')
    expect(file(level, 'package.opf')).not.toMatch(/progression|竖排|vertical/)
    expect(file(vertical, 'text/title.xhtml')).toContain('竖排本')
  })

  test('leaves a story level whose language is not read from top to bottom', () => {
    const [turned, across] = ['text/p01-s01.xhtml', 'text/p01-s02.xhtml'].map(path => ({
      level: file(level, path),
      vertical: file(vertical, path)
    }))
    expect(turned?.vertical).toContain('href="../vertical.css"')
    // Readers give documents of such a book the direction in which its pages are turned.
    expect(across?.vertical).toBe(across?.level.replace('<article', '<article dir="ltr"'))
    expect(across?.vertical).toContain('href="../book.css"')
    expect(file(vertical, 'book.css')).toBe(file(level, 'book.css'))
  })

  test('says for who looks for books that its lines are vertical, and Ace agrees', async () => {
    const feature = '"schema:accessibilityFeature">verticalWriting<'
    expect(file(vertical, 'package.opf')).toContain(feature)
    expect(file(level, 'package.opf')).not.toContain(feature)
    expect((await ace(vertical.bytes)).violations).toEqual([])
  })

  test('is the same bytes again, in another time zone too', async () => {
    const home = process.env.TZ
    process.env.TZ = 'America/St_Johns'
    const again = present(await bindBook({ ...bookInput(issue(stories)), turnedCss: '' }, throwing))
    process.env.TZ = home ?? 'UTC'
    expect(Buffer.from(again.bytes).equals(Buffer.from(vertical.bytes))).toBe(true)
  })

  test(
    'passes epubcheck 5.3.0',
    async () => {
      expect(await epubcheck(vertical.bytes)).toEqual([])
    },
    epubcheckLimitMs
  )

  test('is proved: brackets for quotations are no difference', () => {
    expect(proved({ ...level, vertical })).toEqual([])
    expect(file(vertical, 'text/p01-s01.xhtml')).toContain('『都叫我「活地图」，2019年起。』')
  })

  test.each([
    ['a number that is gone', '16', '1'],
    ['a single bracket for a double one', '『都叫我', '「都叫我'],
    ['a bracket for another mark', '，2019', '」2019'],
    ['a bracket the wrong way round', '活地图」', '活地图「']
  ])('%s is found by the proof', (_, right, wrong) => {
    const shown = new Map(
      [...vertical.shown].map(([slug, pieces]) => [
        slug,
        pieces.map(({ id, text }) => ({ id, text: text.replace(right, wrong) }))
      ])
    )
    expect(proved({ ...level, vertical: { ...vertical, shown } })).toEqual(['proof/book-differs'])
  })
})

function proved(book: Book): readonly string[] {
  const problems: Problem[] = []
  proveBook(book, stories, 'zh-CN', problem => problems.push(problem))
  return problems.map(({ code }) => code)
}

function file({ files }: Book, path: string): string {
  return new TextDecoder().decode(files.find(one => one.path === `EPUB/${path}`)?.bytes)
}

function throwing(problem: Problem): void {
  throw new Error(problem.message.en)
}
