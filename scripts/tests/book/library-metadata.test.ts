import { beforeAll, describe, expect, test } from 'vitest'
import { bindBook } from '../../book/bind-book.ts'
import type { Book } from '../../book/book-input.ts'
import { bookMoment } from '../../book/book-moment.ts'
import type { Issue } from '../../model/issue.ts'
import { libraryFacts } from './library-facts.ts'
import { richInput } from './rich-issue.ts'
import { block, bookInput, issue, story } from './small-issue.ts'
import { epubcheck, epubcheckLimitMs, quickCheck } from './validators.ts'

let book: Book
let opf: string

beforeAll(async () => {
  const rich = await richInput()
  const full: Issue = { ...rich.issue, facts: { ...rich.issue.facts, ...libraryFacts } }
  book = await bound({ ...rich, issue: full, modified: bookMoment(full) })
  opf = packageOf(book)
})

describe('the package document of an issue that says all', () => {
  test.each([
    '<dc:date>2026-11-27T18:30:00+08:00</dc:date>',
    '<meta property="dcterms:issued">2019-05-06</meta>',
    '<meta property="dcterms:modified">2026-11-27T10:30:00Z</meta>',
    '<meta property="schema:bookEdition">2</meta>',
    '<dc:title>小城日报 2019年5月6日 第1,234期</dc:title>',
    '<dc:creator>小城日报编辑部</dc:creator>',
    '<dc:creator>李四</dc:creator>',
    '<dc:publisher>小城日报社</dc:publisher>',
    '<meta property="schema:locationCreated">小城</meta>',
    '<dc:subject>地方新闻</dc:subject>',
    '<dc:subject>水利</dc:subject>',
    '<dc:description>第1版 要闻：南北协同 入佳境；第2版：全市普降喜雨</dc:description>',
    '<dc:rights>版权归小城日报社</dc:rights>',
    '<meta property="dcterms:license">https://creativecommons.org/licenses/by/4.0/</meta>',
    '<dc:source>小城日报 2019年5月6日 第1,234期 晨版 纸质版</dc:source>',
    '<dc:source>urn:issn:0028-0836</dc:source>',
    '<dc:source>CN 22-0003/G2</dc:source>',
    '<meta refines="#series" property="group-position">1234</meta>',
    '<meta refines="#series" property="dcterms:identifier">urn:issn:0028-0836</meta>',
    '<meta refines="#series" property="dcterms:accrualPeriodicity">日报</meta>',
    '<meta refines="#series" property="schema:url">https://example.org/papers/</meta>',
    '<meta property="pageBreakSource">小城日报 2019年5月6日 第1,234期 晨版 纸质版</meta>',
    '<meta property="dcterms:conformsTo" id="claim">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</meta>',
    '<meta property="a11y:certifiedBy" refines="#claim" id="certifier">某检测中心</meta>',
    '<meta property="dcterms:date" refines="#certifier">2026-11-26</meta>',
    '<meta property="a11y:exemption">eaa-microenterprise</meta>'
  ])('has %s', line => {
    expect(opf).toContain(line)
  })

  test(
    'passes epubcheck 5.3.0 without an error or a warning',
    async () => {
      expect(await epubcheck(book.bytes)).toEqual([])
      expect(await quickCheck(book.bytes)).toEqual([])
    },
    epubcheckLimitMs
  )

  test('has a title page that says the printed edition and the book’s apart', () => {
    const page = textOf(book, 'text/title.xhtml')
    const lines = [...page.matchAll(/<p>([^<]+)<\/p>/g)].map(([, line]) => line)
    expect(lines).toEqual([
      '2019年5月6日',
      '第1,234期',
      '晨版',
      '电子版第2版',
      '电子版日期 2026年11月27日',
      '出版者：小城日报社',
      '出版地：小城',
      '刊期：日报',
      '责任者：小城日报编辑部，李四',
      '编辑：王五',
      'ISSN：0028-0836',
      '国内统一刊号：CN 22-0003/G2',
      '版权归小城日报社',
      '许可：https://creativecommons.org/licenses/by/4.0/'
    ])
  })
})

test('a description that is given stands for the one that is counted', async () => {
  const given = { description: '一期\n两行' }
  const one = story('a', { main: '题' }, [block('b', '<p>文</p>')])
  expect(packageOf(await bound(bookInput(issue([one], given))))).toContain(
    '<dc:description>一期 两行</dc:description>'
  )
})

test('a page of adverts alone is described by its name, and an English page in English', async () => {
  const place = { file: 'issue.yaml' }
  const pages = [
    { number: 1, name: 'News', pins: [], place },
    { number: 2, pins: [], place }
  ]
  const copy = [
    story('ad', { main: 'Buy' }, [block('b', '<p>Now</p>')], { kind: 'advert', page: 1 }),
    story('a', { main: 'Rain\nat last' }, [block('c', '<p>It fell.</p>')], { page: 1 }),
    story('sale', { main: 'Sale' }, [block('d', '<p>Today</p>')], { kind: 'advert', page: 2 })
  ]
  expect(packageOf(await bound(bookInput(issue(copy, { language: 'en', pages }))))).toContain(
    '<dc:description>Page 1 News: Rain at last; Page 2</dc:description>'
  )
})

test('of what the issue does not say nothing is in the package document', async () => {
  const one = story('a', { main: '题' }, [block('b', '<p>文</p>')])
  const poor = packageOf(await bound(bookInput(issue([one]))))
  const absent = [
    ...['creator', 'publisher', 'subject', 'rights', 'source', 'contributor'].map(n => `dc:${n}`),
    ...['bookEdition', 'locationCreated', 'schema:url', 'license', 'accrual', 'conformsTo'],
    ...['certified', 'exemption', 'undefined', 'pageBreakSource', '><']
  ]
  expect(absent.filter(word => poor.includes(word))).toEqual([])
})

async function bound(input: Parameters<typeof bindBook>[0]): Promise<Book> {
  const made = await bindBook(input, problem => {
    throw new Error(problem.code)
  })
  if (!made) throw new Error('not bound')
  return made
}

function packageOf(of: Book): string {
  return textOf(of, 'package.opf')
}

function textOf({ files }: Book, name: string): string {
  return new TextDecoder().decode(files.find(({ path }) => path === `EPUB/${name}`)?.bytes)
}
