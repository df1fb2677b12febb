import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { diskWorld } from '../../kit/disk.ts'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { readFiling } from '../../read/issue.ts'
import { summary } from './summary.ts'

const facts = 'paper: 辽源日报\ndate: 2019-05\nformat: duikai\npages:\n  - number: 2\n'
const story = '---\nheadline: 题\n---\n文\n'

async function read(folder: string, world: World) {
  const problems: Problem[] = []
  const filing = await readFiling(folder, world, problem => problems.push(problem))
  const { facts } = filing
  const issue = facts && { ...filing, facts }
  return { issue, problems, summaries: problems.map(summary) }
}

function readMemory(files: Readonly<Record<string, string | Uint8Array>>) {
  const entries = Object.entries(files).map(([name, content]) => [
    `/p/manuscript/x/${name}`,
    content
  ])
  return read('/p/manuscript/x', memoryWorld(Object.fromEntries(entries)))
}

test('the sample issue is read whole and without a complaint', async () => {
  const folder = fileURLToPath(new URL('../../../manuscript/liaoyuan-2019-05', import.meta.url))
  const { issue, summaries } = await read(folder, diskWorld())
  expect(summaries).toEqual([])
  expect(issue?.facts).toMatchObject({ id: 'liaoyuan-2019-05', paper: '辽源日报', date: '2019-05' })
  expect(issue?.facts.file).toBe('manuscript/liaoyuan-2019-05/issue.yaml')
  expect(issue?.facts.pages[0]?.pins).toHaveLength(7)
  expect(issue?.stories.map(({ slug, meta }) => [slug, meta.kind])).toEqual([
    ['editorial', 'editorial'],
    ['funding', 'brief'],
    ['nanbei', 'feature'],
    ['notice', 'notice'],
    ['party-meeting', 'news'],
    ['rain', 'news'],
    ['table-tennis', 'brief']
  ])
  expect(issue?.corrections.map(({ id }) => id).slice(0, 2)).toEqual(['nanbei-1', 'nanbei-2'])
})

test('every correction of the sample matches its story once, and the open ones change nothing', async () => {
  const folder = fileURLToPath(new URL('../../../manuscript/liaoyuan-2019-05', import.meta.url))
  const { issue } = await read(folder, diskWorld())
  const times = issue?.corrections.map(({ story, wrong }) => {
    const copy = issue.stories.find(({ slug }) => slug === story)?.copy ?? ''
    return copy.split(wrong).length - 1
  })
  expect(new Set(times)).toEqual(new Set([1]))
  expect(issue?.corrections.filter(({ right }) => right !== undefined)).toHaveLength(4)
})

test('pins count from 1 in the file and from 0 in the model', async () => {
  const stories =
    '    stories:\n      - a\n      - story: b\n        column: 1\n        row: 3\n        width: 2\n        boxed: yes\n        legs: 2\n        grade: 1\n        above: a\n'
  const { issue, summaries } = await readMemory({
    'issue.yaml': facts + stories,
    'a.md': story,
    'b.md': story
  })
  expect(summaries).toEqual([])
  const file = 'manuscript/x/issue.yaml'
  expect(issue?.facts.pages[0]?.pins).toEqual([
    { story: 'a', place: { file, line: 7, column: 9 } },
    {
      story: 'b',
      rect: { column: 0, row: 2, width: 2 },
      boxed: true,
      legs: 2,
      grade: 1,
      above: 'a',
      place: { file, line: 8, column: 9 }
    }
  ])
})

test.each<[string, Record<string, string | Uint8Array>, readonly string[]]>([
  ['no issue.yaml', { 'a.md': story }, ['issue/missing error manuscript/x/issue.yaml']],
  [
    'an empty issue.yaml',
    { 'issue.yaml': '# nothing yet' },
    ['paper', 'date'].map(() => 'yaml/missing-key error manuscript/x/issue.yaml:1:1')
  ],
  [
    'a wrong word beside articles, which need no front matter',
    {
      'issue.yaml': 'paper: 报\ndate: none\narticles: true\npages: 0\n',
      'a.md': '# 渠水到村\n\n渠水到了村头。\n'
    },
    ['yaml/wrong-value error manuscript/x/issue.yaml:4:8']
  ],
  [
    'a story that is not there',
    { 'issue.yaml': `${facts}    stories: [rian]\n`, 'rain.md': story },
    ['issue/unknown-story error manuscript/x/issue.yaml:6:15']
  ],
  [
    'a page and a story twice',
    { 'issue.yaml': `${facts}    stories: [a, a]\n  - number: 2\n`, 'a.md': story },
    [
      'issue/duplicate-story error manuscript/x/issue.yaml:6:18',
      'issue/duplicate-page error manuscript/x/issue.yaml:7:5'
    ]
  ],
  [
    'names that some disks take for one another',
    { 'issue.yaml': facts, 'Rain.md': story, 'rain.md': story },
    ['story/duplicate-slug error manuscript/x/rain.md']
  ],
  [
    'a name that is no address',
    { 'issue.yaml': facts, 'a b.md': story },
    ['story/slug error manuscript/x/a b.md']
  ],
  ['a hidden file, which is left alone', { 'issue.yaml': facts, 'b.md': story, '.a.md': '' }, []],
  [
    'an issue without stories, once',
    { 'issue.yaml': `${facts}    stories: [rain]\n`, '.a.md': '', 'notes.txt': '' },
    ['issue/no-stories error manuscript/x/issue.yaml']
  ],
  [
    'a story too large to be one',
    { 'issue.yaml': facts, 'a.md': new Uint8Array(4 * 2 ** 20 + 1), 'b.md': story },
    ['file/unreadable error manuscript/x/a.md']
  ],
  [
    'a story in no encoding, and goes on',
    { 'issue.yaml': facts, 'a.md': Uint8Array.of(0xff), 'b.md': '' },
    ['file/invalid-bytes error manuscript/x/a.md:1:1', 'story/empty error manuscript/x/b.md:1:1']
  ]
])('reports %s', async (_, files, problems) => {
  const { summaries } = await readMemory(files)
  expect(summaries).toEqual(problems)
})

const correction = (lines: string) => ({
  'issue.yaml': facts,
  'a.md': story,
  'corrections.yaml': `- id: a-1\n  story: a\n  wrong: 文\n  reason: 误\n${lines}`
})

test('a correction is read with its place; without “right” it is open, with an empty one it deletes', async () => {
  const second = '- id: a-2\n  story: a\n  wrong: " 文"\n  right: ""\n  reason: 衍\n  notice: 是\n'
  const { issue, summaries } = await readMemory(correction(second))
  expect(summaries).toEqual([])
  const file = 'manuscript/x/corrections.yaml'
  expect(issue?.corrections).toEqual([
    {
      id: 'a-1',
      story: 'a',
      wrong: '文',
      reason: '误',
      notice: false,
      place: { file, line: 1, column: 3 }
    },
    {
      id: 'a-2',
      story: 'a',
      wrong: ' 文',
      right: '',
      reason: '衍',
      notice: true,
      place: { file, line: 5, column: 3 }
    }
  ])
})

test.each<[string, string, string]>([
  [
    'an id twice',
    '- {id: a-1, story: a, wrong: 文, reason: 误}',
    'correction/duplicate-id error manuscript/x/corrections.yaml:5:8'
  ],
  [
    'an unknown story',
    '- {id: a-2, story: b, wrong: 文, reason: 误}',
    'correction/unknown-story error manuscript/x/corrections.yaml:5:20'
  ],
  [
    'a change that is none',
    '  right: 文',
    'correction/no-change error manuscript/x/corrections.yaml:5:10'
  ],
  [
    'a correction without a reason',
    '- {id: a-2, story: a, wrong: 文}',
    'yaml/missing-key error manuscript/x/corrections.yaml:5:3'
  ],
  ['a key that is none', '  rihgt: 文', 'yaml/unknown-key error manuscript/x/corrections.yaml:5:3']
])('reports %s', async (_, lines, problem) => {
  const { summaries } = await readMemory(correction(lines))
  expect(summaries).toEqual([problem])
})

test('a story that is a link out of the issue is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'duikai-read-'))
  try {
    const outside = await mkdtemp(join(folder, 'outside-'))
    const inside = await mkdtemp(join(folder, 'issue-'))
    await writeFile(join(outside, 'secret.md'), story)
    await writeFile(join(inside, 'issue.yaml'), facts)
    await symlink(join(outside, 'secret.md'), join(inside, 'a.md'))
    await symlink(join(outside, 'none.md'), join(inside, 'b.md'))
    const { issue, problems } = await read(inside, diskWorld())
    expect(issue?.stories).toEqual([])
    expect(problems.map(({ code }) => code)).toEqual(['file/outside', 'file/outside'])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a pipe, a folder or a link to itself in place of a file is told at once, with its place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'duikai-read-'))
  try {
    await writeFile(join(folder, 'issue.yaml'), facts)
    await writeFile(join(folder, 'fine.md'), story)
    execFileSync('mkfifo', [join(folder, 'pipe.md'), join(folder, 'corrections.yaml')])
    await mkdir(join(folder, 'folder.md'))
    await symlink(join(folder, 'ring.md'), join(folder, 'ring.md'))
    const { issue, problems } = await read(folder, diskWorld())
    expect(issue?.stories.map(({ slug }) => slug)).toEqual(['fine'])
    const found = problems.map(({ code, place, message }) => [
      code,
      place?.file.split('/').at(-1),
      message.en
    ])
    expect(found).toEqual([
      ['file/unreadable', 'folder.md', 'The file cannot be read: it is a folder, not a file.'],
      ['file/unreadable', 'pipe.md', expect.stringContaining('a pipe, a socket or a device')],
      ['file/outside', 'ring.md', expect.stringContaining('link')],
      ['file/unreadable', 'corrections.yaml', expect.stringContaining('a pipe')]
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
})
