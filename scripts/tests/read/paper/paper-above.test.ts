import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { preparedCopy } from '../../../desk/prepared-copy.ts'
import { issueSettings } from '../../../desk/settings/every-value.ts'
import { diskWorld } from '../../../kit/disk.ts'
import type { Problem } from '../../../model/problem.ts'

let home = ''
let problems: Problem[] = []
const issue = () => join(home, 'manuscript/2026/may')

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'duikai-paper-'))
  problems = []
  put('manuscript/2026/may/rain.md', '---\nheadline: 下雨\n---\n\n下雨了。\n')
  put(
    'manuscript/2026/may/issue.yaml',
    'date: 2026-05-06\nphrases: [溪口]\npages:\n  - number: 1\n  - {number: 2, name: 专刊}\n'
  )
})

afterEach(() => rmSync(home, { recursive: true, force: true }))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), text)
}

const read = () => preparedCopy(issue(), diskWorld(), problem => problems.push(problem))
const codes = () => problems.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`)
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><path d="M0 0h90v30z"/></svg>'

test('an issue has from its paper what it does not say itself', async () => {
  put(
    'manuscript/paper.yaml',
    'name: 山里小报\nformat: sikai\nlanguage: zh-HK\npageNames: [头版, 本地]\nphrases: [山里]\nsignatures: 3\ncn: CN 12-3456\neditor: vscode\nnameplate: name.svg\n'
  )
  put('manuscript/name.svg', drawing)
  const made = await read()
  const { paper, format, language, phrases, signatures, cn, editor, pages } = made?.facts ?? {}
  expect(codes()).toEqual([])
  expect({ paper, format, language, phrases, signatures, cn, editor }).toEqual({
    ...{ paper: '山里小报', format: 'sikai', language: 'zh-HK', phrases: ['山里', '溪口'] },
    ...{ signatures: 3, cn: 'CN 12-3456', editor: 'vscode' }
  })
  expect(pages?.map(({ name }) => name)).toEqual(['头版', '专刊'])
  expect(made?.nameplate?.name).toBe('paper.yaml/name.svg')
})

test('the nearest paper.yaml counts, as far up as the folder manuscript', async () => {
  put('paper.yaml', 'name: 太远\n')
  put('manuscript/paper.yaml', 'name: 远\nformat: sikai\n')
  put('manuscript/2026/paper.yaml', 'name: 近\nformat: a4\n')
  expect((await read())?.facts).toMatchObject({ paper: '近', format: 'a4' })
})

test('the issue itself has the last word, and each value says where it stands', async () => {
  put('manuscript/paper.yaml', 'name: 山里小报\nformat: sikai\n')
  put('manuscript/2026/may/issue.yaml', 'paper: 别的报\ndate: none\n')
  expect((await read())?.facts.paper).toBe('别的报')
  const settings = await issueSettings(issue(), diskWorld())
  expect(settings.map(({ key, place }) => [key, place && `${place.file}:${place.line}`])).toEqual([
    ['paper', '2026/may/issue.yaml:1'],
    ['date', '2026/may/issue.yaml:2'],
    ['format', 'paper.yaml:2'],
    ['language', undefined],
    ['style', undefined],
    ['signatures', undefined],
    ['editor', undefined]
  ])
  expect(settings[0]?.instead).toMatchObject({ value: '山里小报' })
})

test.each([
  ['a list for a format', 'name: x\nformat:\n  - a\n', 'yaml/wrong-value paper.yaml:3'],
  ['a key of the issue', 'paper: x\n', 'yaml/unknown-key paper.yaml:1'],
  [
    'fillers that are not there',
    'name: x\nformat: a4\nfillers: no\n',
    'issue/no-fillers paper.yaml:3'
  ],
  ['fillers elsewhere', 'name: x\nformat: a4\nfillers: ../x\n', 'issue/no-fillers paper.yaml:3']
])('what is wrong in it is told at its place: %s', async (_, text, code) => {
  put('manuscript/paper.yaml', text)
  await read()
  expect(codes()).toEqual([code])
})

test('what neither file says is missing in the issue', async () => {
  put('manuscript/paper.yaml', 'name: x\n')
  put('manuscript/2026/may/issue.yaml', 'language: zh\npages: [{number: 1}]\n')
  await read()
  expect(codes()).toEqual(['yaml/missing-key 2026/may/issue.yaml:1'])
})

test('fillers of the paper wait below every issue, but for one that wants none', async () => {
  put('manuscript/paper.yaml', 'name: x\nformat: a4\nfillers: spare\n')
  put('manuscript/spare/water.md', '---\nheadline: 水\n---\n\n水是甜的。\n')
  put('manuscript/spare/rain.md', '---\nheadline: 雨\n---\n\n不是这一篇。\n')
  const kinds = async () => (await read())?.stories.map(({ slug, meta }) => [slug, meta.kind])
  expect(await kinds()).toEqual([
    ['rain', 'news'],
    ['water', 'filler']
  ])
  put('manuscript/2026/may/issue.yaml', 'date: none\nfillers: none\npages: 1\n')
  expect(await kinds()).toEqual([['rain', 'news']])
})

test('a folder of articles is called what its paper is called', async () => {
  rmSync(join(issue(), 'issue.yaml'))
  put('manuscript/paper.yaml', 'name: 山里小报\nformat: a4\nstyle: fukan\n')
  expect((await read())?.facts).toMatchObject({ paper: '山里小报', format: 'a4', style: 'fukan' })
})
