import { expect, test } from 'vitest'
import { memoryWorld } from '../../kit/memory-disk.ts'
import type { Problem } from '../../model/problem.ts'
import { readFiling } from '../../read/issue.ts'

const facts = 'paper: 报\ndate: 2026-11-26\nformat: sikai\npages:\n  - number: 1\n'
const story = '---\nheadline: 渠水 到村\n---\n\n水渠通了水。\n'

async function read(files: Readonly<Record<string, string>>) {
  const problems: Problem[] = []
  const entries = Object.entries(files).map(([name, text]) => [`/p/manuscript/x/${name}`, text])
  const world = memoryWorld(Object.fromEntries(entries))
  await readFiling('/p/manuscript/x', world, problem => problems.push(problem))
  return problems.map(({ code, place, hint }) => [code, place?.file.slice(13), hint.zh])
}

const forPaper =
  '要见报，请存为纯文本，放在 issue.yaml 旁边，文件名以 .md 结尾；不用见报，请移出本期文件夹。'

test.each<[string, Record<string, string>, readonly (readonly (string | undefined)[])[]]>([
  [
    'issue.yml',
    { 'issue.yml': facts, 'a.md': story },
    [['issue/misnamed', 'issue.yml', '请改名为 issue.yaml。']]
  ],
  [
    'corrections.yaml.txt and a story in capitals',
    { 'issue.yaml': facts, 'a.md': story, 'b.MD': story, 'corrections.yaml.txt': '' },
    [
      ['issue/misnamed', 'b.MD', '请改名为 b.md。'],
      ['issue/misnamed', 'corrections.yaml.txt', '请改名为 corrections.yaml。']
    ]
  ],
  [
    'stories as Notepad names them, and none that is read',
    { 'issue.yaml': facts, 'a.md.txt': story },
    [['issue/misnamed', 'a.md.txt', '请改名为 a.md。']]
  ],
  [
    'a Word document and a story in a folder',
    { 'issue.yaml': facts, 'a.md': story, '头条.docx': '', '二版/b.md': story },
    [
      ['issue/unread', '头条.docx', forPaper],
      ['issue/unread', '二版/b.md', forPaper]
    ]
  ],
  [
    'notes, pictures and what Word leaves behind, which are no copy',
    {
      'issue.yaml': facts,
      'a.md': story,
      'source.txt': '',
      '~$头条.docx': '',
      'pictures/a.jpg': ''
    },
    []
  ]
])('names %s', async (_, files, problems) => {
  expect(await read(files)).toEqual(problems)
})

test.each([
  ['[a.md]', '是否应为“a”？'],
  ['["渠水到村"]', '是否应为“a”？'],
  ['[rian]', '是否应为“rain”？'],
  ['["a，rain"]', '各篇之间请用半角逗号隔开：a, rain。'],
  ['[别的]', '请在 issue.yaml 旁边加文件 别的.md，或在这里删去“别的”。']
])('a page that asks for %s is told what to write', async (stories, hint) => {
  const files = {
    'issue.yaml': `${facts}    stories: ${stories}\n`,
    'a.md': story,
    'rain.md': story.replace('渠水', '雨')
  }
  expect(await read(files)).toEqual([['issue/unknown-story', 'issue.yaml', hint]])
})

test('a story’s file name that cannot be is told with one that can', async () => {
  const [problem] = await read({ 'issue.yaml': facts, '第1版 头条.md': story })
  expect(problem).toEqual([
    'story/slug',
    '第1版 头条.md',
    '请只用汉字、字母、数字、“-”和“_”，不超过 80 个。例如：第1版-头条.md。'
  ])
})

test.each(['PK\u0003\u0004', '{\\rtf1', '%PDF-1.7'])(
  'a document that begins with %j is no copy',
  async start => {
    const [problem] = await read({ 'issue.yaml': facts, 'a.md': `${start}abc` })
    expect(problem?.[0]).toBe('file/document')
  }
)
