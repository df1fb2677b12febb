import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { FitChoice } from '../../desk/fit/fit-choices.ts'
import { plainCopy } from '../makeup/small-paper.ts'
import { call } from './call.ts'

const here = mkdtempSync(join(tmpdir(), 'duikai-fit-'))
const folder = join(here, '山里')
const yaml = join(folder, 'issue.yaml')
mkdirSync(folder)
for (const [at, characters] of [620, 410, 330, 260, 180].entries())
  writeFileSync(join(folder, `${at + 1}.md`), `# 第${at + 1}篇\n\n${plainCopy(characters)}\n`)

afterAll(() => rmSync(here, { recursive: true, force: true }))

async function choices(...more: readonly string[]): Promise<readonly FitChoice[]> {
  const { out, exitCode } = await call(['fit', '山里', '--json', ...more], { here })
  expect(exitCode).toBe(0)
  return JSON.parse(out).choices
}

const said = ({ format, pages, grid }: FitChoice) => [format, pages, JSON.stringify(grid)]

test('fit lists what the copy would fill, best first, and marks what a build takes', async () => {
  const { out, err } = await call(['fit', '山里', '--lang', 'zh'], { here })
  expect(err).not.toMatch(/错误|error/)
  expect(out).toMatch(/^ {4}# {2}版式 +版数 +正文 +占 +转版 +恰好占满需要\n/)
  expect(out).toMatch(/\n {2}\* 1 {2}\S+ +\d +[\d.]+ 磅，\d 栏 × \d+ 字 +(?:9[5-9]|10\d) % {2}/)
  expect(out).toContain('用 --pick <编号>')
  expect(readFileSync(join(folder, '1.md'), 'utf8')).toMatch(/^# 第1篇/)
})

test('a picked choice is written into issue.yaml, and a build takes it', async () => {
  const [, second, third] = await choices('--pick', '2', '--paper', '山里小报')
  if (!second || !third) throw new Error('there are too few choices')
  expect(readFileSync(yaml, 'utf8')).toContain('paper: "山里小报"')
  // Into a file that is there nothing else is written.
  const filed = readFileSync(yaml, 'utf8').replace('date: none', 'date: 2026-11-26 # 周四')
  writeFileSync(yaml, `# 我的\n${filed}issn: 1234-5679\n`)
  const now = await choices()
  expect(now.filter(({ isChosen }) => isChosen).map(said)).toEqual([said(second)])
  const at = now.find(one => String(said(one)) === String(said(third)))
  const { out } = await call(['fit', '山里', '--pick', String(at?.number)], { here })
  expect(out).toContain(`山里/issue.yaml now says: ${third.format}, ${third.pages} page`)
  const written = readFileSync(yaml, 'utf8')
  expect(written).toMatch(/^# 我的\n[\s\S]*date: 2026-11-26 # 周四[\s\S]*issn: 1234-5679\n$/)
  const taken = (await choices()).find(({ isChosen }) => isChosen)
  expect(taken && said(taken)).toEqual(said(third))
})

test('a number that no choice has is wrong usage that says which there are', async () => {
  const { exitCode, err } = await call(['fit', '山里', '--pick', '99'], { here })
  expect(exitCode).toBe(2)
  expect(err).toMatch(/--pick takes the number of a choice, 1 to \d; not “99”/)
})

test('an issue.yaml that is no plain list is left alone, with what to write (issue/choice-not-written)', async () => {
  const flow = '{ paper: 山里, date: none, articles: true, format: sikai, pages: 1 }\n'
  writeFileSync(yaml, flow)
  const { exitCode, out } = await call(['fit', '山里', '--pick', '1'], { here })
  expect(exitCode).toBe(1)
  expect(out).toMatch(
    /Write these lines into it by hand: “format: \S+”, “bodySize: [\d.]+”, “pages: \d”/
  )
  expect(readFileSync(yaml, 'utf8')).toBe(flow)
})

test('of a page whose frames are pinned only what it has is listed, without a nameplate where it is no front page', async () => {
  const { out } = await call(['fit', 'manuscript/liaoyuan-2019-05'])
  expect(out.split('\n').slice(1, 3)).toEqual([
    expect.stringMatching(/^ {2}\* 1 {2}duikai {2}1 .* (?:9[7-9]|10[0-8]) % /),
    ''
  ])
})
