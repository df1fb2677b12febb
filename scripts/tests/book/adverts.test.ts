import { beforeAll, describe, expect, test } from 'vitest'
import { bindBook } from '../../book/bind-book.ts'
import type { Book } from '../../book/book-input.ts'
import type { Problem } from '../../model/problem.ts'
import type { Story } from '../../model/story.ts'
import { block, bookInput, hast, issue, story } from './small-issue.ts'
import { quickCheck } from './validators.ts'

const news = story('news', { main: '新闻' }, [block('b1', '<p>见<a href="shoes.md">鞋</a>。</p>')])
const leader = story('leader', { main: '社论标题' }, [block('b1', '<p>论。</p>')], {
  kind: 'editorial'
})
const shoes = advert('shoes', { page: 1 })
const lamps = advert('lamps', { language: 'en' })

let book: Book
const problems: Problem[] = []

beforeAll(async () => {
  const pageOf = new Map([shoes, news, lamps, leader].map(({ slug }) => [slug, 1]))
  const start = { page: 2, label: '第2版', story: 'hats', at: { kind: 'start' } } as const
  const input = bookInput(issue([shoes, news, lamps, leader, advert('hats')]), {
    pageOf: new Map([...pageOf, ['hats', 2]]),
    breaks: [{ ...start, id: 'page-2' }]
  })
  const made = await bindBook(input, problem => problems.push(problem))
  if (!made) throw new Error(JSON.stringify(problems))
  book = made
})

describe('The adverts of a page', () => {
  test('stand in one file, the last of their page', () => {
    const names = book.files.map(({ path }) => path).filter(path => /\/p\d/.test(path))
    expect(names).toEqual([
      'EPUB/text/p01-adverts.xhtml',
      'EPUB/text/p01-s01.xhtml',
      'EPUB/text/p01-s02.xhtml',
      'EPUB/text/p02-adverts.xhtml'
    ])
    expect(file('package.opf').match(/(?<=idref=")p[^"]+/g)).toEqual([
      'p01-s01',
      'p01-s02',
      'p01-adverts',
      'p02-adverts'
    ])
  })

  test('are labelled as on paper, each in its language, the first by the heading of the file', () => {
    const adverts = file('text/p01-adverts.xhtml')
    expect(adverts).toContain('<h1 class="advert-label" id="adverts">广告</h1>')
    expect(adverts.match(/(?<=<p class="advert-label">)[^<]+/g)).toEqual(['Advertisement'])
    expect(adverts.match(/<h2 [^>]*/g)).toEqual([
      '<h2 id="advert-1-headline-main"',
      '<h2 id="advert-2-headline-main"'
    ])
    expect(adverts).toContain('<div class="advertisement spaced" lang="en" xml:lang="en">')
  })

  test('stand in the contents under that word', () => {
    const links = [...file('nav.xhtml').matchAll(/href="(text\/p[^"]+)"[^>]*>([^<]+)/g)]
    expect(links.map(([, href, label]) => `${href} ${label}`).slice(0, 9)).toEqual([
      'text/p01-s01.xhtml 第1版',
      'text/p01-s01.xhtml 新闻',
      'text/p01-s02.xhtml 社论标题',
      'text/p01-adverts.xhtml 广告',
      'text/p01-adverts.xhtml#advert-1 shoes',
      'text/p01-adverts.xhtml#advert-2 lamps',
      'text/p02-adverts.xhtml 第2版',
      'text/p02-adverts.xhtml 广告',
      'text/p02-adverts.xhtml#advert-1 hats'
    ])
    expect(file('toc.ncx')).toContain('<meta name="dtb:depth" content="3"/>')
  })

  test('begin their page before its first word', () => {
    expect(file('text/p02-adverts.xhtml')).toMatch(/id="page-2"[^>]*><\/span>\s*<h1/)
  })

  test('are led to, and say what they say alone', () => {
    expect(file('text/p01-s01.xhtml')).toContain('<a href="p01-adverts.xhtml#advert-1">鞋</a>')
    expect(book.shown.get('lamps')).toEqual([
      { id: 'headline.main', text: 'lamps' },
      { id: 'b1', text: 'lamps1' },
      { id: 'footnote.1', text: 'note↩' }
    ])
    const adverts = file('text/p01-adverts.xhtml')
    const ids = adverts.match(/(?<= id=")[^"]+/g) ?? []
    expect(new Set(ids).size).toBe(ids.length)
    expect(adverts).toContain('<a id="advert-2-x-3" href="#advert-2-fn-1" epub:type="noteref"')
  })

  test('make a valid book', async () => {
    expect(problems).toEqual([])
    expect(await quickCheck(book.bytes)).toEqual([])
  })
})

test('A story carries its kind, and no label that the paper does not print', () => {
  const page = file('text/p01-s02.xhtml')
  expect(page).toContain('<article class="editorial" aria-labelledby="headline-main">')
  expect(page.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')).toBe(' 社论标题 社论标题 论。 ')
})

function advert(slug: string, more: Partial<Story['meta']> = {}): Story {
  const note =
    '<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref>1</a></sup>'
  const back = '<p>note<a href="#user-content-fnref-1" data-footnote-backref>↩</a></p>'
  const blocks = [block('b1', `<p>${slug}${note}</p>`)]
  return story(slug, { main: slug }, blocks, { kind: 'advert', footnotes: [hast(back)], ...more })
}

function file(name: string): string {
  const found = book.files.find(({ path }) => path === `EPUB/${name}`)
  return new TextDecoder().decode(found?.bytes)
}
