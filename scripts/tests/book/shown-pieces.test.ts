import { expect, test } from 'vitest'
import { bindBook } from '../../book/bind-book.ts'
import { shownPieces } from '../../book/shown-pieces.ts'
import { block, bookInput, bookTemplates, issue, story } from './small-issue.ts'

const path = 'templates/book/EPUB/parts/article.liquid'
const copy = story('a', { main: '标题' }, [
  block('b1', '<p>甲 &amp; 乙</p>'),
  block('b2', '<p>丙</p>')
])

/** What the book shows when the story's template is changed so. */
async function shown(from: string, to: string): Promise<string[]> {
  const template = (bookTemplates[path] ?? '').replace(from, to)
  const templates = { ...bookTemplates, [path]: template }
  const book = await bindBook({ ...bookInput(issue([copy])), templates }, () => {})
  return (book?.shown.get('a') ?? []).map(({ id, text }) => `${id}: ${text}`)
}

test('the book says what its files show, piece by piece', async () => {
  expect(await shown('', '')).toEqual(['headline.main: 标题', 'b1: 甲 & 乙', 'b2: 丙'])
})

test.each([
  [
    'a paragraph lost',
    '{{ block | markup }}',
    '{% unless forloop.first %}{{ block | markup }}{% endunless %}',
    ['headline.main: 标题', 'b2: 丙']
  ],
  [
    'words of the template’s own',
    '</article>',
    '<p>完</p></article>',
    ['headline.main: 标题', 'b1: 甲 & 乙', 'b2: 丙', '?: 完']
  ]
])('%s does not hide', async (_, from, to, expected) => {
  expect(await shown(from, to)).toEqual(expected)
})

test('a paragraph doubled does not hide', () => {
  const xml = '<article><p id="b-b2">丙</p><p id="b-b2">丙</p></article>'
  const shown = shownPieces(xml, new Map([['b-b2', 'b2']]))
  expect(shown.map(({ id, text }) => `${id}: ${text}`)).toEqual(['b2: 丙', 'b2: 丙'])
})
