import { beforeAll, describe, expect, test } from 'vitest'
import { bindBook } from '../../book/bind-book.ts'
import type { Book, BookInput } from '../../book/book-input.ts'
import type { Problem } from '../../model/problem.ts'
import { picture, richInput } from './rich-issue.ts'
import { block, bookInput, bookTemplates, issue, story } from './small-issue.ts'
import { epubcheck, epubcheckLimitMs, quickCheck } from './validators.ts'

let input: BookInput
let book: Book
const problems: Problem[] = []

beforeAll(async () => {
  input = await richInput()
  book = await bound(input, problems)
})

describe('a rich issue', () => {
  test(
    'passes epubcheck 5.3.0 without an error or a warning, and reports no problem',
    async () => {
      expect(await epubcheck(book.bytes)).toEqual([])
      expect(await quickCheck(book.bytes)).toEqual([])
      expect(problems).toEqual([])
    },
    epubcheckLimitMs
  )

  test('is the same bytes again, in another time zone too', async () => {
    const home = process.env.TZ
    for (const zone of ['Asia/Shanghai', 'America/St_Johns']) {
      process.env.TZ = zone
      expect(new Date(0).getHours()).not.toBe(0)
      const again = await bound(await richInput())
      expect(Buffer.from(again.bytes).equals(Buffer.from(book.bytes))).toBe(true)
    }
    process.env.TZ = home ?? 'UTC'
  })

  test('shows every character of every story once, in order', () => {
    for (const { slug, meta, blocks } of input.issue.stories) {
      const { kicker, main, deck } = meta.headline
      const copy = [kicker, main, deck, meta.byline, ...blocks.map(({ text }) => text)]
      const shown = (book.shown.get(slug) ?? []).filter(({ id }) => !id.startsWith('footnote'))
      const expected = [...copy, meta.source].join('')
      expect(bare(shown.map(({ text }) => text).join(''))).toBe(bare(expected))
    }
    expect(book.shown.get('lead')?.at(-2)).toEqual({ id: 'footnote.1', text: '据统计公报。↩' })
  })

  test('turns the page at the very character, and a story’s own page at its start', () => {
    const lead = file('text/p01-s01.xhtml')
    const mark = (page: number) =>
      `<span epub:type="pagebreak" role="doc-pagebreak" id="page-${page}" aria-label="第${page}版"></span>`
    expect(lead).toContain(`<p id="b-b10">跳转之后${mark(3)}接着说`)
    expect(lead).toContain(`${mark(1)}\n<header>`)
    expect(lead).toContain(`<p><span epub:type="pagebreak" role="doc-pagebreak" id="page-1-2"`)
    expect(lead).toMatch(/id="source"><span [^>]*id="page-3-2" [^>]*><\/span>（据/)
    expect(file('text/p02-s01.xhtml')).toContain(`${mark(2)}\n<header>`)
  })

  test('has contents by page and story, and a page list as the paper counts', () => {
    const nav = file('nav.xhtml')
    expect(links(nav)).toEqual([
      'text/title.xhtml 书名页',
      'text/p01-s01.xhtml 第1版 要闻',
      'text/p01-s01.xhtml 南北协同 入佳境',
      'text/p02-s01.xhtml 第2版',
      'text/p02-s01.xhtml 全市普降喜雨',
      'text/p02-s02.xhtml 扫黑除恶 全民参与',
      'text/errata.xhtml 更正',
      'text/cover.xhtml 封面',
      'text/title.xhtml 书名页',
      '#toc 目录',
      'text/p01-s01.xhtml 正文',
      'text/p01-s01.xhtml#page-1 第1版',
      'text/p01-s01.xhtml#page-3 第3版',
      'text/p01-s01.xhtml#page-1-2 第1版',
      'text/p01-s01.xhtml#page-3-2 第3版',
      'text/p02-s01.xhtml#page-2 第2版'
    ])
  })

  test('has only facts in its metadata', () => {
    const opf = file('package.opf')
    for (const line of [
      '<dc:title>小城日报 2019年5月6日 第1234期</dc:title>',
      '<dc:date>2019-05-06</dc:date>',
      '<meta property="dcterms:modified">2019-05-06T00:00:00Z</meta>',
      '<meta property="belongs-to-collection" id="series">小城日报</meta>',
      '<meta refines="#series" property="group-position">1234</meta>',
      '<dc:source>小城日报 2019年5月6日 第1234期 晨版 纸质版</dc:source>',
      '<dc:source>urn:issn:1000-0003</dc:source>',
      '<meta property="pageBreakSource">小城日报 2019年5月6日 第1234期 晨版 纸质版</meta>',
      '<meta property="schema:accessibilityFeature">alternativeText</meta>',
      'properties="cover-image"'
    ]) {
      expect(opf).toContain(line)
    }
    expect(opf).toMatch(/urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/)
    expect(opf).not.toContain('dc:rights')
    expect(opf).not.toContain('dc:creator')
  })

  test('lists the corrections it makes with links to their places, and no open one', () => {
    const page = file('text/errata.xhtml')
    expect(links(page)).toEqual([
      'p01-s01.xhtml#b-b3 南北协同 入佳境',
      'p02-s01.xhtml#headline-main 全市普降喜雨'
    ])
    expect(page).toContain('<del>下节</del>')
    expect(page).not.toContain('开杯杯')
  })

  test('calls corrections by number, never by what the newsroom calls them', () => {
    const page = file('text/errata.xhtml')
    expect(page).toContain('<ol>')
    expect(page.replace(/<[^>]*>/g, '')).not.toMatch(/\bc[12]\b/)
  })

  test('says which facts are the editors’ reading', () => {
    expect(file('text/title.xhtml')).toContain('<li><b>报名</b> 原文没有报名。</li>')
  })
})

describe('a poor issue', () => {
  const poor = bookInput(issue([story('a', { main: '标题' }, [block('b', '<p>文</p>')])]))

  test('claims no pictures, no page breaks and nothing it was not told', async () => {
    const opf = textOf(await bound(poor), 'package.opf')
    for (const word of ['visual', 'alternativeText', 'pageBreak', 'pageNavigation', 'cover']) {
      expect(opf).not.toContain(word)
    }
    for (const word of ['dc:publisher', 'dc:source', 'dc:rights', 'dc:contributor']) {
      expect(opf).not.toContain(word)
    }
  })

  test('has another identifier for another edition', async () => {
    const id = async (bookEdition: number) => {
      const again = { ...poor.issue, facts: { ...poor.issue.facts, bookEdition } }
      const opf = textOf(await bound({ ...poor, issue: again }), 'package.opf')
      return /urn:uuid:[\da-f-]+/.exec(opf)?.[0]
    }
    expect(await id(1)).toBe(await id(1))
    expect(await id(2)).not.toBe(await id(1))
  })

  test('speaks English in an English paper', async () => {
    const facts = { ...poor.issue.facts, language: 'en', date: '2019-05' }
    const again = await bound({ ...poor, issue: { ...poor.issue, facts } })
    expect(textOf(again, 'package.opf')).toContain('<dc:title>小城日报 May 2019</dc:title>')
    expect(links(textOf(again, 'nav.xhtml'))).toContain('text/p01-s01.xhtml Page 1')
  })

  test('says of each file, and of words in it, in what language they are', async () => {
    const facts = { ...poor.issue.facts, language: 'fr', rights: 'Tous droits réservés' }
    const english = story('b', { main: 'Rain' }, [block('c', '<p>It rained.</p>')], {
      language: 'en'
    })
    const stories = [...poor.issue.stories, english]
    const again = await bound({ ...poor, issue: { ...poor.issue, stories, facts } })
    const language = (name: string) => /<html[^>]* lang="([^"]+)"/.exec(textOf(again, name))?.[1]
    const names = ['text/title.xhtml', 'nav.xhtml', 'text/p01-s01.xhtml', 'text/p01-s02.xhtml']
    expect(names.map(language)).toEqual(['en', 'en', 'fr', 'en'])
    expect(textOf(again, 'text/title.xhtml')).toContain('<h1 id="paper" lang="fr" xml:lang="fr">')
    expect(textOf(again, 'text/title.xhtml')).toContain('lang="fr" xml:lang="fr">Tous droits')
    expect(textOf(again, 'nav.xhtml')).toContain('lang="fr" xml:lang="fr">标题</a>')
    expect(textOf(again, 'nav.xhtml')).toContain('p01-s02.xhtml">Rain</a>')
    expect(await quickCheck(again.bytes)).toEqual([])
  })

  test('does not claim descriptions when one picture has none', async () => {
    const photo = await picture('p.webp', 20, 20, 'webp')
    const shows = block('b', '<figure class="picture"><img src="p.webp"></figure>', 'picture')
    const copy = story('a', { main: '标题' }, [shows], { pictures: [photo] })
    const again = await bound(bookInput(issue([copy])))
    expect(again.files.map(({ path }) => path)).toContainEqual(expect.stringMatching(/\.jpg$/))
    expect(textOf(again, 'package.opf')).not.toContain('alternativeText')
    expect(await quickCheck(again.bytes)).toEqual([])
  })
})

test('an issue without a date has none in its package document and on its title page', async () => {
  const { date: _, ...facts } = issue([]).facts
  const one = story('only', { main: '题' }, [block('b1', '<p>文</p>')])
  const undated = await bound(bookInput({ ...issue([one]), facts }))
  const opf = textOf(undated, 'package.opf')
  expect(opf).not.toMatch(/dc:date|group-position|undefined/)
  expect(opf).toContain('<dc:title>小城日报</dc:title>')
  expect(await quickCheck(undated.bytes)).toEqual([])
})

describe('a template with a mistake', () => {
  test.each([
    ['<p>{{ titel | text }}</p>', 'template/unknown-value', { line: 1, column: 7 }],
    ['<p><em>{{ title | text }}</p>', 'book/broken-template', {}],
    ['<p>{{ title | text }}&nbsp;</p>', 'book/broken-template', {}]
  ])('%s is a problem, not a broken book', async (source, code, place) => {
    const path = 'templates/book/EPUB/text/story.xhtml.liquid'
    const told: Problem[] = []
    const poor = bookInput(issue([story('a', { main: '标题' }, [])]))
    await bindBook({ ...poor, templates: { ...bookTemplates, [path]: source } }, p => told.push(p))
    expect(told).toEqual([
      expect.objectContaining({
        code,
        severity: 'error',
        place: expect.objectContaining({ file: path, ...place })
      })
    ])
  })
})

async function bound(of: BookInput, told: Problem[] = []): Promise<Book> {
  const made = await bindBook(of, problem => told.push(problem))
  if (!made) throw new Error(JSON.stringify(told))
  return made
}

function file(name: string): string {
  return textOf(book, name)
}

function textOf({ files }: Book, name: string): string {
  return new TextDecoder().decode(files.find(({ path }) => path === `EPUB/${name}`)?.bytes)
}

function links(xml: string): string[] {
  return [...xml.matchAll(/href="([^"]+)">([^<]+)</g)].map(([, href, label]) => `${href} ${label}`)
}

function bare(text: string): string {
  return text.replace(/\s/g, '')
}
