import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { bookJumps, withBookCopy } from '../../edit/book-copy.ts'
import { withLinksOnPaper } from '../../edit/links-on-paper.ts'
import { printedAddress, saysAddress } from '../../edit/printed-address.ts'
import { shownText } from '../../edit/shown-text.ts'
import { cutStory } from '../../makeup/plan/cut-story.ts'
import type { Issue } from '../../model/issue.ts'
import type { LinkMode } from '../../model/links.ts'
import type { Problem } from '../../model/problem.ts'
import type { Story, StoryMeta } from '../../model/story.ts'
import { edit, filed } from './filed.ts'

async function onPaper(
  copy: string,
  mode: LinkMode,
  meta: Partial<StoryMeta> = {},
  language = 'zh-CN'
): Promise<{ story: Story; texts: readonly string[]; notes: readonly string[]; codes: string }> {
  const problems: Problem[] = []
  const { story: edited, problems: before } = await edit(filed(copy, meta), { language })
  const story = await withLinksOnPaper(edited, mode, language, one => problems.push(one))
  return {
    story,
    texts: story.blocks.map(({ text }) => text),
    notes: story.footnotes.map(shownText),
    codes: [...before, ...problems].map(({ code }) => code).join(' ')
  }
}

const copy = [
  '见[公告](https://a.com/x)和[目录](https://b.com/)，注[^1]，再见[公告](https://a.com/x)。',
  '网址 https://c.com/y 与 <https://d.com>，写信给[编辑](mailto:a@b.com?subject=桥)。',
  '[^1]: 据[县志](https://e.com/z)。'
].join('\n\n')

test('Words alone are printed where nothing else is asked for', async () => {
  const { story, notes } = await onPaper(copy, 'words')
  expect(notes).toEqual(['据县志。'])
  expect(story.inBook).toBeUndefined()
})

test('Addresses and notes have one sequence, an address twice one note, one that says itself none', async () => {
  const { texts, notes, story } = await onPaper(copy, 'notes')
  expect(texts).toEqual([
    '见公告1和目录2，注3，再见公告1。',
    '网址https://c.com/y与https://d.com，写信给编辑4。'
  ])
  expect(notes).toEqual(['a.com/x', 'b.com', '据县志（e.com/z）。', 'a@b.com'])
  const ids = toHtml(story.blocks.map(({ node }) => node)).match(/(?<=id=")[^"]*/g)
  expect(ids).toEqual([
    'story-fnref-1',
    'story-fnref-2',
    'story-fnref-3',
    'story-fnref-1-2',
    'story-fnref-4'
  ])
})

test('The book keeps the copy as it was, and its own numbers', async () => {
  const { story } = await onPaper(copy, 'notes')
  const [book] = withBookCopy({ stories: [story] } as unknown as Issue).stories
  expect(book?.blocks[0]?.text).toBe('见公告和目录，注1，再见公告。')
  expect(book?.footnotes.map(shownText)).toEqual(['据县志。'])
})

test.each([
  [0, ''],
  [3, '见公告'],
  [4, '见公告'],
  [10, '见公告和目录，注'],
  [11, '见公告和目录，注1'],
  [12, '见公告和目录，注1，']
])(
  'A story that leaves its page after %i characters of paper leaves it in the book after %s',
  async (offset, before) => {
    const { story } = await onPaper(copy, 'notes')
    const [paper] = story.blocks
    const jump = { story: 'story', from: 1, to: 2, block: paper?.id ?? '', offset }
    const [moved] = bookJumps({ stories: [story] } as unknown as Issue, [jump])
    expect(story.inBook?.blocks[0]?.text.slice(0, moved?.offset)).toBe(before)
  }
)

test('A story that runs on has its addresses at the end of its rest', async () => {
  const { story } = await onPaper(copy, 'notes')
  const cut = { block: story.blocks[1]?.id ?? '', offset: 0 }
  const parts = cutStory(story, cut, { slug: 'story~2', kicker: '上接' })
  expect(parts?.map(({ footnotes }) => footnotes.length)).toEqual([0, 4])
})

test('Two numbers in a row have a comma between them', async () => {
  const { texts } = await onPaper('见[公告](https://a.com/x)[^1]。\n\n[^1]: 注。', 'notes')
  expect(texts).toEqual(['见公告1,2。'])
})

test('Links of English copy stand in a note behind a blank', async () => {
  const note = 'A plan[^1].\n\n[^1]: See [it](https://a.com/x).'
  expect((await onPaper(note, 'notes', {}, 'en')).notes).toEqual(['See it (a.com/x).'])
})

test.each([
  [{}, '扫码看：公告'],
  [{ permalink: 'https://own.com/p' }, '扫码看本文网页']
])('One code a story, with %j: %s', async (meta, caption) => {
  const { texts, story } = await onPaper(copy, 'qr', meta)
  expect(texts.at(-1)).toBe(caption)
  expect(story.blocks.filter(({ kind }) => kind === 'qr').length).toBe(1)
})

test.each([
  ['没有链接。', ['没有链接。']],
  ['::qr[扫码]{value="https://x.com"}\n\n[甲](https://a.com)', ['扫码', '甲']],
  ['见 https://www.a.com/x/y 吧', ['见https://www.a.com/x/y吧', '扫码看：www.a.com']]
])('%s has on paper with a code: %j', async (copy, expected) => {
  expect((await onPaper(copy, 'qr')).texts).toEqual(expected)
})

test('A story says otherwise than its issue; an advert says where it leads by itself', async () => {
  const link = '[甲](https://a.com/x)'
  expect((await onPaper(link, 'notes', { links: 'words' })).notes).toEqual([])
  expect((await onPaper(link, 'words', { links: 'notes' })).notes).toEqual(['a.com/x'])
  expect((await onPaper(link, 'notes', { kind: 'advert' })).notes).toEqual([])
})

test.each(['notes', 'qr'] as const)(
  'An address of 2,000 characters is told, and not printed: %s',
  async mode => {
    const { texts, notes, codes } = await onPaper(`[甲](https://a.com/${'x'.repeat(2000)})`, mode)
    expect({ texts, notes, codes }).toEqual({
      texts: ['甲'],
      notes: [],
      codes: 'copy/link-too-long'
    })
  }
)

test.each([
  ['https://example.com/', 'example.com'],
  ['https://example.com/a/', 'example.com/a/'],
  ['http://example.com/a', 'http://example.com/a'],
  ['http://www.example.com/a', 'www.example.com/a'],
  ['https://localhost/a', 'https://localhost/a'],
  ['https://example.com:8080/a', 'https://example.com:8080/a'],
  ['https://user@example.com/a', 'https://user@example.com/a'],
  ['https://zh.wikipedia.org/wiki/%E6%8A%A5%E7%BA%B8?a=%20b', 'zh.wikipedia.org/wiki/报纸?a=%20b'],
  ['https://xn--fsqu00a.xn--0zwm56d/a', '例子.测试/a'],
  ['mailto:a+b@c.com?subject=x', 'a+b@c.com'],
  ['tel:+86-437-3280039', '+86-437-3280039']
])('%s is printed as %s', (href, printed) => {
  expect(printedAddress(href)).toBe(printed)
  expect(saysAddress(printed, href)).toBe(true)
})

test('A headline, a deck and a byline are printed without the marks of links', async () => {
  const headline = { main: '老桥[重开](https://a.com/x)了', deck: '见 <https://a.com/d>' }
  const { story, codes } = await edit(filed('甲', { headline, byline: '[张三](mailto:a@b.com)' }))
  expect(story.meta).toMatchObject({
    headline: { main: '老桥重开了', deck: '见https://a.com/d' },
    byline: '张三'
  })
  expect(codes).toEqual([])
})
