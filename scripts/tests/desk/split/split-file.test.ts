import { expect, test } from 'vitest'
import { splitFile } from '../../../desk/split/split-file.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import type { Problem } from '../../../model/problem.ts'
import { pixel } from '../../read/articles/folder-of.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

/** Divides `/p/w.md` into `/p/w`; each story as its section and its text, and what was left out. */
async function split(text: string, more: Files = {}, level?: number) {
  const world = memoryWorld({ '/p/w.md': text, ...more })
  const problems: Problem[] = []
  const request = { file: '/p/w.md', output: '/p/w', ...(level ? { level } : {}) }
  const result = await splitFile(request, world, one => void problems.push(one))
  const read = async (name: string) => new TextDecoder().decode(await world.read(`/p/w/${name}`))
  const names = result ? await world.list('/p/w') : []
  const texts = await Promise.all(names.filter(name => name.endsWith('.md')).map(read))
  return { result, names, texts, codes: problems.map(({ code }) => code), world }
}

const sections = (result: Awaited<ReturnType<typeof split>>['result']) =>
  result?.stories.map(({ name, section, headline }) =>
    [name.slice(0, 2), section, headline].filter(Boolean).join(' ')
  )

const weekly = `---
title: 河湾周刊
date: 2026-05-01
---

每周五发布。

## 封面图

![](img/a.png)

老桥。

## 动态

1、[可充气的船](https://example.org/1)

一家公司造了船。

![](../b.png)

2、会走路的桥（英文）

桥走了[^1]。

## 言论

1、

水来了。

2、

桥在。

---

## 空栏

[^1]: 见镇志。
`

test('a weekly: sections, numbered items, a column of sayings whole, notes with their call, pictures with their paths', async () => {
  const { result, names, texts, codes } = await split(weekly, {
    '/p/img/a.png': pixel,
    '/b.png': pixel
  })
  expect(codes).toEqual([])
  expect(sections(result)).toEqual([
    '01 封面图',
    '02 动态 可充气的船',
    '03 动态 会走路的桥（英文）',
    '04 言论',
    '05 空栏'
  ])
  expect(names).toEqual([
    '01-封面图.md',
    '02-可充气的船.md',
    '03-会走路的桥-英文.md',
    '04-言论.md',
    '05-空栏.md',
    '_index.md',
    'img',
    'pictures'
  ])
  expect(texts[1]).toBe(
    '---\nsection: "动态"\n---\n\n# [可充气的船](https://example.org/1)\n\n一家公司造了船。\n\n![](pictures/b.png)\n'
  )
  expect(texts[2]).toBe(
    '---\nsection: "动态"\n---\n\n# 会走路的桥（英文）\n\n桥走了[^1]。\n\n[^1]: 见镇志。\n'
  )
  expect(texts[5]).toBe('---\ntitle: 河湾周刊\ndate: 2026-05-01\n---\n\n每周五发布。\n')
  expect(result?.left.map(({ why }) => why)).toEqual(['front', 'number', 'number', 'rule', 'above'])
  expect(result?.date).toBe('2026-05-01')
})

test.each<[string, string, number | undefined, readonly string[]]>([
  [
    'headings of the first level, with subheads',
    '# A\n\na\n\n## Sub\n\nb\n\n# B\n\nc\n',
    undefined,
    ['01 A', '02 B']
  ],
  [
    'a headline over all',
    '# Letters\n\n# A\n\na\n\n---\n\n# B\n\nc\n',
    undefined,
    ['01 A', '02 B']
  ],
  [
    'one title, articles under it',
    '# Letters\n\n## A\n\na\n\n### Sub\n\nb\n\n## B\n\nc\n',
    undefined,
    ['01 A', '02 B']
  ],
  [
    'sections over numbered headings',
    '## News\n\n### 1. A\n\na\n\n### 2. B\n\nb\n\n## Town\n\n### 3. C\n\nc\n',
    undefined,
    ['01 News A', '02 News B', '03 Town C']
  ],
  ['headings with a line under them', 'A\n==\n\na\n\nB\n==\n\nb\n', undefined, ['01 A', '02 B']],
  [
    'parts between lines',
    '**A one**\n\na is long.\n\n---\n\nThis has no headline, it goes on.\n\n***\n\nC\n\nc.\n',
    undefined,
    ['01 A one', '02 This has no headline, it goes on.', '03 C']
  ],
  [
    'numbered titles and nothing else',
    '一、通水了\n\n水来了。\n\n二、修桥了\n\n桥好了。\n',
    undefined,
    ['01 通水了', '02 修桥了']
  ],
  [
    'a level that is asked for',
    '# A\n\n## B\n\nb\n\n## C\n\nc\n\n# D\n\nd\n',
    2,
    ['01 A B', '02 A C', '03 D']
  ],
  [
    'articles with front matter of their own',
    '---\ntitle: A\n---\n\na\n\n---\ntitle: B\ntags:\n  - x\n---\n\nb\n',
    undefined,
    ['01 A', '02 B']
  ],
  [
    'code that looks like a heading',
    '# A\n\n```\n# no\n\n1、no\n```\n\n# 1984 in town\n\nb\n',
    undefined,
    ['01 A', '02 1984 in town']
  ]
])('%s', async (_, text, level, expected) => {
  const { result, codes } = await split(text, {}, level)
  expect(codes).toEqual([])
  expect(sections(result)).toEqual(expected)
})

/** The lines of a file, without blanks, marks of headings and numbers, that stand in none of some texts. */
function missing(text: string, made: readonly string[]): readonly string[] {
  const bare = (line: string) => line.replace(/^\s*#+\s+/, '').trim()
  const all = made.join('\n')
  return text
    .split('\n')
    .map(bare)
    .filter(
      line =>
        line !== '' &&
        !/^(?:-{3,}|\*{3}|={2,})$/.test(line) &&
        !all.includes(line) &&
        !all.includes(line.replace(/^(?:\d+|[一二三])[、.]\s*/, ''))
    )
}

test('every line of a file is in a story, in the head of the folder or in the list', async () => {
  const { texts, result } = await split(weekly)
  const left = result?.left.map(({ words }) => words) ?? []
  const names = result?.stories.flatMap(({ section }) => section ?? []) ?? []
  expect(missing(weekly, [...texts, ...left, ...names])).toEqual([])
})

test.each<[string, string, Files, string]>([
  ['one article', '# A\n\na\n\nb\n', {}, 'split/one-article'],
  [
    'a folder with files in its place',
    '# A\n\na\n\n# B\n\nb\n',
    { '/p/w/mine.txt': 'x' },
    'split/folder-taken'
  ],
  ['a file in its place', '# A\n\na\n\n# B\n\nb\n', { '/p/w': 'x' }, 'split/folder-taken']
])('%s is refused, and nothing is written', async (_, text, more, code) => {
  const { codes, world } = await split(text, more)
  expect(codes).toEqual([code])
  expect(await world.list('/p/w')).toEqual(more['/p/w/mine.txt'] ? ['mine.txt'] : [])
})

test('a disk that refuses is told, and nothing is left on it', async () => {
  const world = memoryWorld({ '/p/w.md': '# A\n\na\n\n# B\n\nb\n' })
  const refusal = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
  let count = 0
  const full: typeof world = {
    ...world,
    write: (path, bytes) => (++count > 1 ? Promise.reject(refusal) : world.write(path, bytes))
  }
  const problems: Problem[] = []
  await splitFile({ file: '/p/w.md', output: '/p/w' }, full, one => void problems.push(one))
  expect(problems.map(({ code }) => code)).toEqual(['split/not-written'])
  expect(await world.list('/p')).toEqual(['w.md'])
})
