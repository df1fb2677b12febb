import { expect, test } from 'vitest'
import { bindBook } from '../../book/bind-book.ts'
import { errataPages } from '../../book/errata-pages.ts'
import { edit, filed } from '../edit/filed.ts'
import { bookInput, issue } from './small-issue.ts'

const erratum = {
  ...{
    wrong: '十二',
    right: '十三',
    reason: '笔误。',
    approvedBy: '',
    date: '',
    story: '题',
    page: ''
  },
  ...{ language: 'zh-CN', href: 'p01-s01.xhtml#b-b1' }
}

test('an issue has one page of corrections, or none', () => {
  expect(errataPages([])).toEqual([])
  const few = Array.from({ length: 100 }, () => erratum)
  expect(errataPages(few)).toEqual([{ path: 'text/errata.xhtml', first: 1, errata: few }])
})

test('a long one is parted, each entry once and numbered on', () => {
  const many = Array.from({ length: 700 }, (_, at) => ({ ...erratum, wrong: `${at}` }))
  const pages = errataPages(many)
  expect(pages.map(({ path }) => path)).toEqual([
    ...['text/errata.xhtml', 'text/errata-2.xhtml', 'text/errata-3.xhtml']
  ])
  expect(pages.flatMap(({ errata }) => errata)).toEqual(many)
  for (const { first, errata } of pages) expect(errata[0]).toBe(many[first - 1])
})

test('the parted pages are read one after the other', async () => {
  const words = '记'.repeat(60_000)
  const given = [1, 2].map(at => ({
    ...{ id: `c${at}`, story: 'story', block: `b${at}`, wrong: '十二', right: '十三' },
    ...{ reason: words, place: { file: 'manuscript/x/corrections.yaml' }, notice: false }
  }))
  const copy = filed('降雨十二毫米。 {#b1}\n\n降雪十二毫米。 {#b2}')
  const { story } = await edit(copy, { corrections: given })
  const book = await bindBook(bookInput(issue([story])), problem => expect(problem).toBe(undefined))
  const texts = new Map(
    book?.files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])
  )
  expect(texts.get('EPUB/text/errata.xhtml')).toContain('<ol>')
  expect(texts.get('EPUB/text/errata-2.xhtml')).toContain('<ol start="2">')
  expect(texts.get('EPUB/package.opf')).toMatch(/idref="errata"\/>\s*<itemref idref="errata-2"/)
})
