import { toString as textOf } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import type { Problem } from '../../model/problem.ts'
import { readStory } from '../../read/story.ts'
import { summary } from './summary.ts'

async function read(text: string) {
  const problems: Problem[] = []
  const bytes = new TextEncoder().encode(text)
  const file = { bytes, file: 'a.md', slug: 'a' }
  const story = await readStory(file, problem => problems.push(problem))
  return { story, problems, summaries: problems.map(summary) }
}

const story = (copy: string) => `---\nheadline: 题\n---\n${copy}`

test('a story is read with its head, its copy and the place of each', async () => {
  const text =
    '---\nkind: feature\nheadline: 南北协同入佳境\ndeck: ——纪实\npriority: 1\npage: 2\n---\n\n5月的*辽源*\n'
  const { story, summaries } = await read(text)
  expect(summaries).toEqual([])
  expect(story?.meta).toEqual({
    kind: 'feature',
    headline: { main: '南北协同入佳境', deck: '——纪实' },
    priority: 1,
    page: 2
  })
  expect(story?.copy).toBe('\n5月的*辽源*\n')
  expect(story?.copyLine).toBe(8)
  expect(story?.places['headline.main']).toEqual({ file: 'a.md', line: 3, column: 11 })
  expect(story?.places['headline.deck']).toEqual({ file: 'a.md', line: 4, column: 7 })
  const { start } = story?.tree.children[0]?.position ?? {}
  expect(start).toEqual({ line: 9, column: 1, offset: text.indexOf('5月') })
})

test('a headline may be a map of its parts, with the author’s own line break', async () => {
  const { story } = await read(
    '---\nheadline:\n  kicker: 社论\n  main: |\n    扫黑除恶\n    全民参与\n---\n文'
  )
  expect(story?.meta.headline).toEqual({ kicker: '社论', main: '扫黑除恶\n全民参与' })
  expect(story?.places['headline.kicker']).toEqual({ file: 'a.md', line: 3, column: 11 })
})

test.each([
  '记者:张三',
  '举报电话:0431-12389,0431-82097213',
  '电话举报:市扫黑办:3280039',
  '中:a[乙]{丙=丁}说',
  '说 ::qr[码] 在句中'
])('no text is lost after the half-width colons of %j', async copy => {
  const { story: read_, summaries } = await read(story(copy))
  expect(summaries).toEqual([])
  expect(textOf(read_?.tree)).toBe(copy)
})

test('emphasis works beside Chinese punctuation', async () => {
  const { story: read_ } = await read(story('他**“重要”**说'))
  const [paragraph] = read_?.tree.children ?? []
  const types =
    paragraph && 'children' in paragraph ? paragraph.children.map(node => node.type) : []
  expect(types).toEqual(['text', 'strong', 'text'])
})

test.each<[string, string, readonly string[]]>([
  ['no front matter', '辽源', ['story/no-front-matter error a.md:1:1']],
  ['nothing', ' \n\n', ['story/empty error a.md:1:1']],
  [
    'a front matter without a first line',
    'headline: 题\n---\n文',
    ['story/no-front-matter error a.md:1:1']
  ],
  [
    'a front matter without its lines',
    '标题：题\n\n文',
    ['story/no-front-matter error a.md:1:1', 'yaml/malformed error a.md:1:1']
  ],
  [
    'an open front matter',
    '---\nheadline: 题\n\n文\n\n---\n\n文',
    ['story/front-matter-open error a.md:2:1']
  ],
  [
    'a front matter and nothing else',
    '---\nheadline: 题\n',
    ['story/front-matter-open error a.md:2:1', 'story/empty error a.md:3:1']
  ],
  [
    'Chinese dashes',
    '———\nheadline: 题\n———\n文',
    ['story/front-matter-dashes error a.md:1:1', 'story/front-matter-dashes error a.md:3:1']
  ],
  ['two hyphens', '---\nheadline: 题\n--\n文', ['story/front-matter-dashes error a.md:3:1']],
  [
    'front matter that would be run',
    '---js\n{}\n---\n文',
    ['story/front-matter-language error a.md:1:1']
  ],
  ['blank lines above the front matter, which is right', '\n\n---\nheadline: 题\n---\n文', []],
  ['no headline', '---\nkind: news\n---\n文', ['story/no-headline error a.md:2:1']],
  [
    'picture news without a picture',
    '---\nkind: photo\nheadline: 题\n---\n文',
    ['story/no-picture error a.md:2:7']
  ],
  ['picture news without a headline, which is right', '---\nkind: photo\n---\n![文](a.jpg)', []],
  [
    'picture news with a byline and no headline',
    '---\nkind: photo\nbyline: 甲\n---\n![文](a.jpg)',
    ['story/no-headline error a.md:2:1']
  ],
  [
    'a column with a short name, which is right',
    '---\nheadline: 题\ncolumn: 长河夜话\n---\n文',
    []
  ],
  [
    'a column with a long name',
    '---\nheadline: 题\ncolumn: 长河夜话写给每一个晚归的人\n---\n文',
    ['story/column-long warning a.md:3:9']
  ],
  [
    'a column that its kicker names too',
    '---\nheadline: 题\ncolumn: 长河夜话\nkicker: 长河夜话之三\n---\n文',
    ['story/column-twice warning a.md:3:9']
  ],
  [
    'a column over a picture without a headline',
    '---\nkind: photo\ncolumn: 长河夜话\n---\n![文](a.jpg)',
    ['story/no-headline error a.md:2:1']
  ],
  ['a blank headline', '---\nheadline:\n---\n文', ['story/no-headline error a.md:2:10']],
  ['a wrong kind', '---\nkind: poem\nheadline: 题\n---\n文', ['yaml/unknown-value error a.md:2:7']],
  ['no copy', story('\n\n'), ['story/empty error a.md:4:1']],
  ['nothing but a comment', story('<!-- 待写 -->'), ['story/empty error a.md:4:1']],
  ['an unknown leaf', story('文\n\n::广告[甲]'), ['story/unknown-directive error a.md:6:1']],
  ['an unknown container', story(':::bok\n文\n:::'), ['story/unknown-directive error a.md:4:1']],
  ['a leaf for a container', story('::box'), ['story/unknown-directive error a.md:4:1']],
  ['an open container', story('文\n\n:::box\n文\n'), ['story/directive-open error a.md:6:1']],
  [
    'an open container in another',
    story('::::box\n:::verse\n文\n::::\n'),
    ['story/directive-open error a.md:5:1']
  ],
  [
    'an open container around another',
    story('::::box\n:::verse\n文\n:::\n'),
    ['story/directive-open error a.md:4:1']
  ],
  [
    'an open container in a quotation',
    story('> :::box\n> 文\n\n后'),
    ['story/directive-open error a.md:4:3']
  ],
  ['an end without a beginning', story('文\n:::\n'), ['story/directive-broken error a.md:5:1']],
  ['text after a name', story(':::box 标题\n文\n:::'), ['story/directive-broken error a.md:4:1']],
  ['full-width colons', story('> ：：：box\n> 文'), ['story/directive-broken error a.md:4:3']]
])('reports %s', async (_, text, problems) => {
  const { summaries } = await read(text)
  expect(summaries).toEqual(problems)
})

test.each([
  ['::二维码', 'Did you mean “::qr”?'],
  [':::hotline\n甲\n:::', 'Did you mean “:::hotlines”?'],
  ['::box', 'It is written “:::box … :::”.'],
  [':::qr\n甲\n:::', 'It is written “::qr”.'],
  ['::广告', 'Known: ::qr ::picture ::rule.']
])('of %j it says what was meant', async (copy, hint) => {
  const { problems } = await read(story(copy))
  expect(problems[0]?.hint.en).toBe(hint)
})

test('copy full of emphasis is read', async () => {
  const { story: read_, summaries } = await read(story('记者:**张三**，'.repeat(300)))
  expect(summaries).toEqual([])
  expect(textOf(read_?.tree)).toBe('记者:张三，'.repeat(300))
})

test.each([
  [':::box 标题\n文\n:::', 'Write “:::box” alone on its line, and “标题” in the line below.'],
  ['：：：box\n文\n：：：', 'Write “:::box”.'],
  ['::: box\n文\n:::', 'Write “:::box”.'],
  ['文\n\n：：qr[码]{value="a"}', 'Write “::qr[码]{value="a"}”.'],
  ['::qr 扫码', 'Write the words in square brackets: “::qr[扫码]”.'],
  [
    '文\n\n:::',
    'Nothing is open here that “:::” could end: delete the line, or write “:::name” where its text begins.'
  ]
])('of the broken directive %j it is said what to write', async (copy, hint) => {
  const { problems } = await read(story(copy))
  expect(problems[0]?.hint.en).toBe(hint)
})
