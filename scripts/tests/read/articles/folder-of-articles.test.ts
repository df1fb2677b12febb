import { expect, test } from 'vitest'
import { folderOf, pixel } from './folder-of.ts'

const a = '# A\n\nWords of A.\n'

test.each<[string, Record<string, string | Uint8Array>, readonly string[]]>([
  ['nothing', {}, ['error articles/none ']],
  ['no Markdown', { 'a.txt': 'x', 'b.docx': 'x' }, ['error articles/none ']],
  [
    'texts that are no Markdown',
    { 'a.md': a, 'b.txt': 'x', 'robots.txt': 'x', 'c.html': 'x' },
    ['warning issue/unread b.txt']
  ],
  [
    'README and licence only',
    { 'README.md': a, 'LICENSE.md': 'MIT' },
    ['warning articles/left-out LICENSE.md']
  ],
  [
    'a text with broken bytes',
    {
      'a.md': a,
      'b.md': Uint8Array.from([...new TextEncoder().encode('# 桥\n\n老桥修好了。'), 0xff, 0x80])
    },
    ['error file/invalid-bytes b.md']
  ],
  [
    'a front matter between other dashes',
    { 'a.md': '---\ntitle: A\n----\n\nWords.\n', 'b.md': '--\ntitle: B\n--\nWords.\n' },
    []
  ],
  [
    'names with signs',
    { 'a%20b.md': 'Words.\n', '汉 字.md': 'Words.\n', 'c#d?.md': a },
    ['warning articles/headline-from-name a%20b.md']
  ],
  ['folders in folders', { [`${'d/'.repeat(20)}a.md`]: a }, []],
  [
    'UTF-16 without a mark',
    {
      'a.md': Uint8Array.from(
        Buffer.from('# 老桥\n\n一座老桥修好了，桥下的水一直很清。\n', 'utf16le')
      )
    },
    ['warning file/encoding a.md']
  ],
  [
    'one empty file',
    { 'a.md': ' \n\n' },
    ['warning articles/left-out a.md', 'error articles/none ']
  ],
  ['an empty file among articles', { 'a.md': a, 'b.md': '' }, ['warning articles/left-out b.md']],
  [
    'a picture with the name of an article',
    { 'a.md': a, 'b.md': pixel },
    ['warning articles/left-out b.md']
  ],
  [
    'a Word document',
    { 'a.md': a, 'b.md': Uint8Array.from([0x50, 0x4b, 3, 4, 0]), '头条.docx': '' },
    ['warning articles/left-out b.md', 'warning issue/unread 头条.docx']
  ],
  [
    'only drafts',
    { 'a.md': '---\ntitle: A\ndraft: true\n---\nWords.\n' },
    ['warning articles/draft a.md', 'error articles/none ']
  ],
  [
    'a front matter without an end',
    { 'a.md': '---\ntitle: A\n\nWords that go on and on.\n' },
    ['error articles/front-matter-open a.md']
  ],
  [
    'more articles than a paper takes',
    Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}.md`, a])),
    ['error articles/too-many ']
  ],
  [
    'a title of 300 characters',
    { 'a.md': `# ${'长'.repeat(300)}\n\n文。\n` },
    ['error yaml/text-too-long a.md']
  ],
  [
    'a slip for a key of ours',
    { 'a.md': '---\ntitle: A\nkikcer: B\n---\nWords.\n' },
    ['error yaml/unknown-key a.md']
  ]
])('a folder with %s is named or read', async (_, files, told) => {
  expect((await folderOf(files)).told).toEqual(told)
})

test('a slip for a key of ours is told with the key that is meant', async () => {
  const { problems } = await folderOf({ 'a.md': '---\ntitle: A\nkikcer: B\n---\nWords.\n' })
  expect(problems[0]?.hint.en).toBe('Did you mean “kicker”?')
})

test('a README that is alone in its folder is the article', async () => {
  const { stories, told } = await folderOf({ 'README.md': '# About us\n\nWe print.\n' })
  expect(told).toEqual([])
  expect(stories.map(({ headline }) => headline)).toEqual(['About us'])
})

test('all that was left out is told once a run, not once a file', async () => {
  const post = (name: string) => `---\ntitle: ${name}\nlayout: post\ntags: [a]\n---\nWords.\n`
  const { problems } = await folderOf({ 'a.md': post('A'), 'b.md': post('B'), 'c.md': post('C') })
  expect(problems.map(({ message }) => message.en)).toEqual([
    'Keys of other tools were left aside: layout ×3, tags ×3.'
  ])
})

test('name and date of the paper are as asked', async () => {
  const { issue } = await folderOf({ 'a.md': a }, { paper: 'The Times', date: '2026-11-26' })
  expect(issue?.facts).toMatchObject({
    paper: 'The Times',
    date: '2026-11-26',
    language: 'en',
    assumed: { paper: 'asked', order: 'name', lead: 'a' }
  })
})

test('nobody asked, the folder’s name is the paper’s, and there is no date', async () => {
  const { issue } = await folderOf({ '一.md': '# 渠水到村\n\n大家都来看。\n' })
  expect(issue?.facts).toMatchObject({ paper: '山里', language: 'zh-CN' })
  expect(issue?.facts.date).toBeUndefined()
})

test('an article in the other language says so for itself', async () => {
  const { issue } = await folderOf({
    'a.md': `# 渠水到村\n\n${'大家都来看，村里的人都这么说。'.repeat(5)}\n`,
    'b.md': '# Water\n\nThe water has come to the village.\n'
  })
  expect(issue?.stories.map(({ meta }) => meta.language)).toEqual([undefined, 'en'])
})

test('an issue with an issue.yaml is as strict as before', async () => {
  const yaml = 'paper: 报\ndate: 2026-11-26\nformat: sikai\npages:\n  - number: 1\n'
  const { told } = await folderOf({ 'issue.yaml': yaml, 'a.md': a })
  expect(told).toEqual(['error story/no-front-matter a.md'])
})

test('an entry of corrections.yaml mends an article', async () => {
  const { stories, told } = await folderOf({
    'town/a.md': '# The mill\n\nIt rnus again.\n',
    'corrections.yaml': '- id: a-1\n  story: a\n  wrong: rnus\n  right: runs\n  reason: a slip\n'
  })
  expect(told).toEqual([])
  expect(stories[0]?.blocks).toEqual(['paragraph It runs again.'])
})
