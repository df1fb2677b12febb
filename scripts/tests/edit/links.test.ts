import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { bareAddresses } from '../../edit/bare-addresses.ts'
import { editIssue } from '../../edit/issue.ts'
import { outsideAddress } from '../../edit/outside-address.ts'
import { storyFinder } from '../../edit/story-addresses.ts'
import type { Problem } from '../../model/problem.ts'
import type { FiledStory } from '../../model/story.ts'
import { parseCopy } from '../../read/parse-copy.ts'
import { edit, filed } from './filed.ts'

describe('An address that stands in copy by itself', () => {
  test.each([
    ['见https://example.com。下一句', 'https://example.com'],
    ['（https://example.com/a）', 'https://example.com/a'],
    ['(see https://example.com/a_(b)).', 'https://example.com/a_(b)'],
    ['访问https://example.com的网站', 'https://example.com'],
    ['https://zh.wikipedia.org/wiki/报纸，', 'https://zh.wikipedia.org/wiki/报纸'],
    ['https://例子.测试/路径?查询=值；', 'https://例子.测试/路径?查询=值'],
    ['见 www.example.org/a?b=1&c=2!', 'www.example.org/a?b=1&c=2'],
    ['发到a.b+c@example.co.uk。', 'a.b+c@example.co.uk'],
    ["'https://example.com/a'", 'https://example.com/a'],
    ['http://localhost:3000/x', undefined],
    ['比分3:2，a@b，https://，file:///x', undefined]
  ])('%s is %s', (text, expected) => {
    const found = bareAddresses(text).map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual(expected === undefined ? [] : [expected])
  })

  test('is a link with all its characters, untouched by house style', async () => {
    const { story, codes } = await edit("见https://example.com/a--b...c?x='1'&y=2,3；再见")
    expect(story.blocks[0]?.text).toBe("见https://example.com/a--b...c?x='1'&y=2,3；再见")
    expect(hrefs(story.blocks[0]?.node)).toEqual(['https://example.com/a--b...c?x=%271%27&y=2,3'])
    expect(codes).toEqual([])
  })

  test('is no link in code or in a link', async () => {
    const { story } = await edit('`https://example.com/a` 与 [见 https://b.com](https://c.com)')
    expect(hrefs(story.blocks[0]?.node)).toEqual(['https://c.com/'])
  })
})

test.each([
  ['[甲]()', '<p><a>甲</a></p>', 'warning copy/link-address 1:1'],
  ['甲[]()', '<p>甲</p>', 'warning copy/link-address 1:2'],
  ['[甲](https://a.com/x y)', '<p><a href="https://a.com/x%20y">甲</a></p>'],
  ['[甲](https://a.com/%zz)', '<p><a href="https://a.com/%25zz">甲</a></p>'],
  ['[甲](https://a.com "题")', '<p><a href="https://a.com/" title="题">甲</a></p>'],
  ['[甲[乙]丙](https://a.com/(b))', '<p><a href="https://a.com/(b)">甲[乙]丙</a></p>'],
  ['[甲](rain.md)', '<p><a>甲</a></p>', 'warning copy/link-address 1:1'],
  ['[甲](java\tscript:x)', '<p>[甲](java script:x)</p>'],
  ['<a href="JaVaScript:x">甲</a>', '<p><a>甲</a></p>', 'warning copy/link-address 1:1']
])('%s becomes %s', async (copy, html, ...problems) => {
  const { story, codes } = await edit(copy)
  const [block] = story.blocks
  const shown = toHtml(block?.node ?? []).replace(/ data-block="[^"]*"/g, '')
  expect({ shown, codes }).toEqual({ shown: html, codes: problems })
})

test('A link to a place of its story leads to the block there, or to the subhead of such words', async () => {
  const copy = '## 桥，2024年\n\n甲{#a}\n\n[一](#桥2024年) [二](#a) [三](#nowhere)'
  const { story } = await edit(copy, {
    links: { findStory: () => undefined, leadsNowhere: () => {} }
  })
  const [head] = story.blocks
  expect(story.blocks.flatMap(({ node }) => hrefs(node))).toEqual([`#${head?.id}`, '#a'])
})

test('A link of 3,000 characters is no word that is too long', () => {
  expect(parseCopy(`[甲](https://a.com/${'x'.repeat(3000)})`)).toHaveProperty('children')
  expect(parseCopy('x'.repeat(3000))).toMatchObject({ reason: 'word-too-long' })
})

test.each([
  ['mailto:a@b.com?subject=桥 修', 'mailto:a@b.com?subject=%E6%A1%A5%20%E4%BF%AE'],
  ['www.example.com/x', 'http://www.example.com/x'],
  [`https://example.com/${'a'.repeat(2000)}`, `https://example.com/${'a'.repeat(2000)}`],
  ['data:text/html,x', undefined],
  ['vbscript:x', undefined],
  ['https://../', undefined],
  ['https://a..b/', undefined],
  ['https://-a.org/', undefined],
  [`https://${'a'.repeat(64)}.org/`, undefined],
  ['https://a_b.org./', 'https://a_b.org./'],
  ['https://a.org/#a#b', 'https://a.org/#a%23b']
])('The address %s leads to %s', (href, expected) => {
  expect(outsideAddress(href)).toBe(expected)
})

function article(path: string, addresses: readonly string[] = []): FiledStory {
  const slug = path.replace(/\.md$/, '').split('/').at(-1) ?? ''
  return {
    ...filed('[甲](../b/)，[乙](/about/)、[丙](#x)'),
    slug,
    file: `manuscript/a/${path}`,
    path,
    article: {
      front: { start: 0, end: 0 },
      frontKind: 'none',
      keys: {},
      recasts: [],
      headlineFrom: 'name',
      addresses
    }
  }
}

const folder = [
  article('posts/a.md'),
  article('posts/b.md', ['/2024/bridge/', 'https://club.example/b/']),
  article('2024-01-05-fair.md'),
  article('trip/日记 一.md')
]

test.each([
  ['b.md', 'b'],
  ['./b.md#end', 'b'],
  ['../b/', 'b'],
  ['/posts/b/', 'b'],
  ['/posts/b.html?x=1', 'b'],
  ['/2024/bridge', 'b'],
  ['https://club.example/b', 'b'],
  ['/fair/', '2024-01-05-fair'],
  ['../trip/%E6%97%A5%E8%AE%B0%20%E4%B8%80.md', '日记 一'],
  ['b.pdf', undefined],
  ['https://other.example/posts/b/', undefined],
  ['/about/', undefined],
  ['#b', undefined]
])('In a folder of articles %s leads to %s', (href, slug) => {
  const from = folder[0]
  expect(from && storyFinder(folder)(from)(href)).toBe(slug)
})

test('Links to other articles are addresses of stories; those to nothing are told once', async () => {
  const problems: Problem[] = []
  const facts = { id: 'a', file: 'a', paper: '报', language: 'zh-CN', format: 'x' } as const
  const issue = await editIssue(
    {
      facts: { ...facts, pages: [], inferred: {} },
      filed: '',
      folder: '/a',
      stories: folder.slice(0, 2),
      corrections: []
    },
    async () => undefined,
    problem => problems.push(problem)
  )
  expect(hrefs(issue.stories[0]?.blocks[0]?.node)).toEqual(['b.md'])
  expect(problems.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
    'articles/links-aside 以下链接不通向这里的任何文章，只印文字：/about/, #x。'
  ])
})

function hrefs(node: Parameters<typeof toHtml>[0] | undefined): readonly string[] {
  return [...toHtml(node ?? []).matchAll(/href="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&#x26;', '&')
  )
}
