import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CallSettings, call } from './call.ts'

const here = mkdtempSync(join(tmpdir(), 'duikai-cli-'))
const issue = join(here, 'manuscript', 'sample')
const output = join(here, 'output', 'sample')
const inHere: CallSettings = { here }

beforeAll(async () => {
  const { exitCode, out } = await call(
    ['init', 'manuscript/sample', '--language', 'zh', '--pages', '1'],
    inHere
  )
  expect([exitCode, out]).toEqual([0, expect.stringContaining('duikai build manuscript/sample')])
})

afterAll(() => rmSync(here, { recursive: true, force: true }))

/** The bytes of every file of the output. */
const outputFiles = () =>
  Object.fromEntries(
    ['paper.pdf', 'book.epub', 'pages/1.png', 'report.json'].map(name => [
      name,
      readFileSync(join(output, name)).toString('base64')
    ])
  )

async function withBroken<Result>(work: () => Promise<Result>): Promise<Result> {
  const path = join(issue, 'brief.md')
  const copy = readFileSync(path, 'utf8')
  writeFileSync(path, `${copy}\n占位占位:::nonsense\n\n:::nonsense\n坏了\n:::\n`)
  try {
    return await work()
  } finally {
    writeFileSync(path, copy)
  }
}

test('a new issue builds at once without error', async () => {
  const { exitCode, out, err } = await call(['build'], inHere)
  expect(out).toMatch(
    /^Built: output\/sample\/\{paper\.pdf, book\.epub, pages\/, shelf\/\} in \d+\.\d s\n$/m
  )
  expect(exitCode).toBe(0)
  expect(err).toMatch(/^manuscript\/sample\n(?: {2}[\w-]+ +\d+\.\d\d s\n)+$/)
})

test('a new English issue builds at once too', async () => {
  await call(['init', 'english', '--language', 'en', '--pages', '1'], inHere)
  const { exitCode, out } = await call(['build', 'english'], inHere)
  expect(out).toMatch(/^Built: /m)
  expect(exitCode).toBe(0)
})

test('init never overwrites', async () => {
  const before = readdirSync(issue)
  const { exitCode, out } = await call(
    ['init', 'manuscript/sample', '--language', 'zh', '--pages', '1'],
    inHere
  )
  expect(exitCode).toBe(1)
  expect(out).toContain('init/not-empty There are files in this folder already')
  expect(readdirSync(issue)).toEqual(before)
})

test('a build that fails shows where and leaves the last good output as it was', async () => {
  const before = outputFiles()
  const { exitCode, out } = await withBroken(() => call(['build'], inHere))
  expect(exitCode).toBe(1)
  expect(out).toMatch(/^manuscript\/sample\/brief\.md:\d+:1 error story\/unknown-directive /m)
  expect(out).toMatch(/^ {2}\d+ \| :::nonsense\n +\| \^\n {2}→ .+$/m)
  expect(out).toMatch(/Nothing was written: 1 error\. .* what was built before is untouched\.\n$/)
  expect(outputFiles()).toEqual(before)
})

test('a draft is written in spite of errors, and still ends with 1', async () => {
  const aside = join(here, 'drafts')
  const argv = ['build', '--draft', '--output', 'drafts']
  const { exitCode, out } = await withBroken(() => call(argv, inHere))
  expect(exitCode).toBe(1)
  expect(out).toMatch(/^Draft \(\d+ errors?\): drafts\/sample\//m)
  expect(existsSync(join(aside, 'sample', 'paper.pdf'))).toBe(true)
})

test('--json gives one document and nothing else on standard output', async () => {
  const built = await withBroken(() => call(['build', '--json'], inHere))
  const { issues, exitCode } = JSON.parse(built.out)
  expect(exitCode).toBe(1)
  expect(issues[0]).toMatchObject({ issue: 'sample', written: false })
  expect(issues[0].problems[0]).toMatchObject({
    code: 'story/unknown-directive',
    message: { en: expect.any(String), zh: expect.any(String) },
    place: { file: 'manuscript/sample/brief.md', line: expect.any(Number) }
  })
  const checked = JSON.parse((await call(['check', '--json'], inHere)).out)
  expect(checked).toMatchObject({ command: 'check', exitCode: 0, problems: [] })
  expect(checked.fit).toHaveLength(5)
})

test('check --fit lists how every story fills its frame', async () => {
  const { exitCode, out } = await call(['check', '--fit', '--lang', 'zh'], inHere)
  expect(exitCode).toBe(0)
  expect(out).toMatch(/^ {2}稿件 +版 +版位 +正文 +调整 +结果$/m)
  expect(out).toMatch(
    /^ {2}lead +1 +\d+ +\d+ +标题 [\d.]+ 级，空 \d 行.* {2}(恰好|排满，余 \d 行)$/m
  )
  expect(out).toMatch(/5 篇稿件：没有问题\n$/)
})

test('a story without a headline is told in Chinese with its hint', async () => {
  const path = join(issue, 'brief.md')
  const copy = readFileSync(path, 'utf8')
  writeFileSync(path, copy.replace(/^headline:.*\n/m, ''))
  const { out } = await call(['check'], { here, environment: { LANG: 'zh_CN.UTF-8' } })
  writeFileSync(path, copy)
  expect(out).toMatch(
    /^manuscript\/sample\/brief\.md:\d+:\d+ 错误 story\/no-headline 稿件没有标题。$/m
  )
  expect(out).toContain('  → 请加一行“headline: …”')
})

const escapeCode = '\u001b['
const colours = [
  { isTerminal: true, environment: {}, coloured: true },
  { isTerminal: true, environment: { NO_COLOR: '1' }, coloured: false },
  { isTerminal: true, environment: { TERM: 'dumb' }, coloured: false },
  { isTerminal: false, environment: {}, coloured: false },
  { isTerminal: false, environment: { FORCE_COLOR: '1' }, coloured: true }
]

test.each(colours)('terminal $isTerminal with $environment is coloured: $coloured', async row => {
  const { out, err } = await call(['check'], { here, ...row })
  expect((out + err).includes(escapeCode)).toBe(row.coloured)
  // Nothing that moves the cursor or wipes what was written, in any case.
  expect(out + err).not.toMatch(/\u001b\[[0-9;?]*[A-Zhl]|\r/)
})

test('where there is no screen, --open says so', async () => {
  const { exitCode, err } = await call(['build', '--open'], inHere)
  expect(exitCode).toBe(0)
  if (process.platform === 'linux') {
    expect(err).toContain(`There is no screen here to open it on: ${join(output, 'paper.pdf')}`)
  }
})

test('without a name, the newest issue is taken', async () => {
  const path = join(here, 'manuscript', 'older')
  await call(['init', path, '--language', 'zh', '--pages', '1'], inHere)
  const facts = join(path, 'issue.yaml')
  writeFileSync(facts, readFileSync(facts, 'utf8').replace(/^date: .*$/m, 'date: 1999-05'))
  const { err } = await call(['check'], inHere)
  expect(err).toMatch(/^manuscript\/sample\n/)
})
