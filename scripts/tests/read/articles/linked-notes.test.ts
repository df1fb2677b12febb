import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { bindBook } from '../../../book/bind-book.ts'
import { maskedCopy } from '../../../read/articles/masked-copy.ts'
import { bookInput } from '../../book/small-issue.ts'
import { folderOf } from './folder-of.ts'

const others = {
  'bridge.md': '---\ntitle: The old bridge\naliases: [The arch, Stone bridge]\n---\nA bridge.\n',
  'sub/Water wheel.md': '---\ntitle: Wheel\n---\nA wheel of the [[race]], [[../bridge]].\n',
  'sub/race.md': '---\ntitle: The upper race\n---\nA race.\n',
  'race.md': '---\ntitle: The race\n---\nAnother race.\n',
  'sub/202405011231 Mill.md': '---\ntitle: Mill\n---\nA mill.\n',
  'wiki___Weir.md': '---\ntitle: A weir\n---\nA weir.\n',
  'one.md': '---\ntitle: Twice\n---\nOne.\n',
  'two.md': '---\ntitle: Twice\n---\nTwo.\n'
}

/** The article `a.md` of this copy among the others: its blocks, its notes, what is told but of front matter. */
async function read(copy: string) {
  const { issue, problems } = await folderOf({ ...others, 'a.md': `---\ntitle: T\n---\n${copy}\n` })
  const story = issue?.stories.find(({ slug }) => slug === 'a')
  const nodes = [...(story?.blocks ?? []).map(({ node }) => node), ...(story?.footnotes ?? [])]
  return {
    html: nodes
      .map(node => toHtml(node))
      .join('')
      .replace(/ data-block="[^"]*"/g, '')
      .replaceAll('&#x26;', '&'),
    told: problems
      .filter(({ code }) => !/keys-aside|headline-from-name/.test(code))
      .map(({ code, message, place }) => `${code} ${place?.line ?? ''} ${message.en}`)
  }
}

test.each([
  ['bridge', 'bridge'],
  ['Bridge.md', 'bridge'],
  ['The old bridge', 'bridge'],
  ['stone bridge', 'bridge'],
  ['bridge#Stones', 'bridge'],
  ['bridge#^a1b2c3', 'bridge'],
  ['sub/Water wheel', 'Water-wheel'],
  ['/sub/Water wheel', 'Water-wheel'],
  ['./sub/race', 'sub-race'],
  ['race', 'race'],
  ['Water-wheel', 'Water-wheel'],
  ['202405011231', '202405011231-Mill'],
  ['wiki/Weir', 'wiki___Weir'],
  ['Weir', 'wiki___Weir'],
  ['Twice', undefined],
  ['ridge', undefined],
  ['constructor', undefined]
])('[[%s]] leads to %s', async (name, slug) => {
  const { html, told } = await read(`See [[${name}|it]].`)
  const href = slug === undefined ? '' : ` href="${slug}.md"`
  expect(html).toBe(`<p>See <a${href}>it</a>.</p>`)
  expect(told).toEqual(
    slug === undefined
      ? [
          `articles/links-aside  Links that lead to none of the articles are words alone: [[${name}]].`
        ]
      : []
  )
})

test('of two files of one name the nearest to the note is meant', async () => {
  const { issue } = await folderOf(others)
  const wheel = issue?.stories.find(({ slug }) => slug === 'Water-wheel')
  expect(hrefsIn(toHtml(wheel?.blocks[0]?.node ?? []))).toEqual(['sub-race.md', 'bridge.md'])
})

const link = (words: string) => `<a href="bridge.md">${words}</a>`

test.each([
  [
    '[[bridge]] and **[[bridge]]**',
    `<p>${link('bridge')} and <strong>${link('bridge')}</strong></p>`
  ],
  ['[[bridge#Stones]]', `<p>${link('bridge: Stones')}</p>`],
  ['[[bridge|the **old** one]]', `<p>${link('the <strong>old</strong> one')}</p>`],
  ['## On [[bridge|it]]', `<h2>On ${link('it')}</h2>`],
  ['- [[bridge]]', `<ul><li>${link('bridge')}</li></ul>`],
  ['> [[bridge]]', `<blockquote><p>${link('bridge')}</p></blockquote>`],
  [
    '| a |\n|---|\n| [[bridge\\|b]] |',
    `<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>${link('b')}</td></tr></tbody></table>`
  ],
  ['`[[bridge]]`', '<p><code>[[bridge]]</code></p>'],
  ['```\n[[bridge]]\n```', '<pre><code>[[bridge]]</code></pre>'],
  ['<div>[[bridge|in HTML]]</div>', '<p>in HTML</p>'],
  ['[a [[bridge]]](https://a.org)', '<p><a href="https://a.org/">a bridge</a></p>'],
  ['[[1]](https://a.org)', '<p><a href="https://a.org/">[1]</a></p>'],
  ['[[https://a.org/x|A]]', '<p><a href="https://a.org/x">A</a></p>'],
  ['[[bridge|at <https://a.org>]]', '<p>at <a href="https://a.org/">https://a.org</a></p>'],
  ['**[[bridge|a** b]]', '<p><strong>a</strong> b</p>'],
  ['==[[bridge]]== [[#^a1b2c3]]', `<p>${link('bridge')}</p>`]
])('%s becomes %s, and nothing of it is lost', async (copy, html) => {
  expect(await read(copy)).toEqual({ html, told: [] })
})

test('a part of the same note leads to its subhead', async () => {
  const { html, told } = await read('## Stones & sand\n\nSee [[#Stones & sand]].')
  expect(html).toMatch(/<p>See <a href="#\w+">Stones & sand<\/a>\.<\/p>/)
  expect(told).toEqual([])
})

test('signs of a font of signs in a note are no marks of links', () => {
  const { text, links } = maskedCopy('\ue100\ue200 [[a]] \ue105\ue201', false)
  expect(links).toEqual([{ start: 3, end: 8, leadsTo: '[[a]]' }])
  expect(text).toHaveLength(11)
})

test('what is wrong behind a link is told in its place', async () => {
  const { issue, problems } = await folderOf({
    ...others,
    'a.md': '---\ntitle: T\n---\nSee [[bridge|it]] and [b]().\n'
  })
  expect(issue).toBeDefined()
  expect(problems.find(({ code }) => code === 'copy/link-address')?.place).toMatchObject({
    line: 4,
    column: 23
  })
})

test('in the book it leads to the file of that story', async () => {
  const { issue } = await folderOf({
    'a.md': '# A\n\nSee [[The arch]].\n',
    'bridge.md': others['bridge.md']
  })
  if (!issue) throw new Error('no issue')
  const book = await bindBook(bookInput(issue), () => {})
  const texts = (book?.files ?? []).map(({ path, bytes }) => [
    path,
    new TextDecoder().decode(bytes)
  ])
  const file = (words: string) =>
    texts.find(([path, text]) => /text/.test(path ?? '') && text?.includes(words))
  const [target = ''] = file('A bridge.') ?? []
  expect(hrefsIn(file('>The arch<')?.[1] ?? '')).toContain(target.replace(/^.*\//, ''))
})

function hrefsIn(html: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = '']) => href)
}
