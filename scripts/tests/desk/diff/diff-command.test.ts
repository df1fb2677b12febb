import { beforeEach, expect, test } from 'vitest'
import { recordText } from '../../../desk/changes/print-record.ts'
import { runCommand } from '../../../desk/cli/run-command.ts'
import { diffCommand } from '../../../desk/diff/diff-command.ts'
import { keepEdition } from '../../../desk/editions/keep-edition.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder } from '../../../kit/folders.ts'
import { type MemoryWorld, memoryWorld } from '../../../kit/memory-disk.ts'
import { openTerminal } from '../../../kit/terminal.ts'
import { madeEdition } from '../editions/made-edition.ts'

const here = '/news'
const issue = `${here}/manuscript/x`
const record = `${here}/output/x/record.json`
let world: MemoryWorld

beforeEach(() => {
  world = memoryWorld({ [`${issue}/issue.yaml`]: 'paper: 日报' })
})

async function diff(...argv: readonly string[]) {
  let out = ''
  const say = { write: (text: string) => (out += text) }
  const terminal = openTerminal(say, { write: () => '' }, {})
  const desk = { terminal, world, here, root: projectFolder, environment: {} }
  const exitCode = await runCommand([diffCommand], ['diff', ...argv], desk)
  return { exitCode, out }
}

async function told(...argv: readonly string[]) {
  const { exitCode, out } = await diff(...argv, '--json')
  const { diff: found, problems = [], ...rest } = JSON.parse(out)
  expect(rest.exitCode).toBe(exitCode)
  const codes = problems.map(({ code }: { readonly code: string }) => code)
  return [exitCode, found?.isSame, codes]
}

const build = (words: string, id = 'x') => {
  const copy = [{ story: 'rain', headline: '雨', pieces: [{ id: 'b1', text: words }] }]
  const bare = { version: 1, issue: id, sheets: 's', pages: [], corrections: [] } as const
  return world.write(record, recordText({ ...bare, copy }))
}

test('it ends with 0 where both are the same, and with 1 where they are not', async () => {
  await keepEdition(issue, 1, madeEdition(1, '下雨。'), world)
  await keepEdition(issue, 2, madeEdition(2, '下雪。'), world)
  await build('下雪。')
  expect(await told('manuscript/x')).toEqual([0, true, []])
  expect(await told('manuscript/x', '1')).toEqual([1, false, []])
  expect(await told('1', '2')).toEqual([1, false, []])
  expect(await told('2', '2')).toEqual([0, true, []])
  const { out } = await diff('1', '2')
  expect(out).toContain('下[-雨-]{+雪+}。')
})

test('what cannot be compared is told, and ends with 2', async () => {
  expect(await told('manuscript/x')).toEqual([2, undefined, ['diff/nothing-accepted']])
  await keepEdition(issue, 1, madeEdition(1, '下雨。'), world)
  expect(await told('manuscript/x')).toEqual([2, undefined, ['diff/not-built']])
  await build('下雨。', 'y')
  expect(await told('manuscript/x')).toEqual([2, undefined, ['diff/not-built']])
  expect(await told('1', '7')).toEqual([2, undefined, ['edition/none']])
  const copy = `${issue}/editions/1/copy.json`
  await world.write(copy, '[]')
  expect(await told('1', '1')).toEqual([2, undefined, ['edition/other-file', 'edition/other-file']])
})

test('--html writes one file that asks for nothing, and never over a file that is no diff', async () => {
  await keepEdition(issue, 1, madeEdition(1, '下雨<b>。'), world)
  await keepEdition(issue, 2, madeEdition(2, '下雪<b>。'), world)
  const memory = world
  const isOwn = (path: string) => path.startsWith(projectFolder)
  const disk = diskWorld()
  world = {
    ...memory,
    read: (path, most) => (isOwn(path) ? disk : memory).read(path, most),
    list: path => (isOwn(path) ? disk : memory).list(path),
    look: path => (isOwn(path) ? disk : memory).look(path),
    realPath: path => (isOwn(path) ? disk : memory).realPath(path)
  }
  expect(await told('1', '2', '--html', 'd.html')).toEqual([1, false, []])
  expect(await told('1', '2', '--html', 'd.html')).toEqual([1, false, []])
  const html = new TextDecoder().decode(await memory.read(`${here}/d.html`))
  expect(html).toContain('<td>下<del>雨</del>&lt;b&gt;。</td><td>下<ins>雪</ins>&lt;b&gt;。</td>')
  expect(html).not.toMatch(/<script|<link|src=|url\(|https?:/)
  const filed = `${issue}/issue.yaml`
  expect(await told('1', '2', '--html', filed)).toEqual([2, false, ['diff/not-written']])
  expect(new TextDecoder().decode(await memory.read(filed))).toBe('paper: 日报')
})

test.each([[['manuscript/x', 'manuscript/y']], [['1', '2', '3']]])(
  'no more than one issue and two editions are taken: %j',
  async argv => {
    expect((await diff(...argv)).exitCode).toBe(2)
  }
)
