import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept } from '../../../desk/accept/accept.ts'
import { warmBrowser } from '../../../desk/preview/server/warm-browser.ts'
import { makeProof } from '../../../desk/proof/make-proof.ts'
import { buildIfChanged } from '../../../desk/unchanged/build-if-changed.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder as root } from '../../../kit/folders.ts'
import { sha256Hex } from '../../../kit/hash.ts'
import type { Problem } from '../../../model/problem.ts'
import { present, sampleFolder } from '../../press/sample.ts'
import { said } from '../../press/second-opinions.ts'

const browser = warmBrowser(undefined)
let home: string
let folder: string
let told: Problem[] = []
let clock = Date.parse('2026-11-27T08:00:00Z')
const tools = () => {
  told = []
  const report = (problem: Problem) => void told.push(problem)
  const world = { ...diskWorld(), now: () => clock }
  return { world, report, stage: () => undefined, browser: browser.get }
}
const errors = () => told.filter(({ severity }) => severity === 'error')
const codes = () => told.map(({ code }) => code)
const request = () => ({ folder, output: join(home, 'output'), root })
const build = async () => {
  await buildIfChanged({ ...request(), draft: false }, tools())
  expect(errors()).toEqual([])
}
const proof = (more: object = {}) =>
  makeProof(
    { ...request(), output: join(home, 'output/x'), isFull: false, buildLine: 'build', ...more },
    tools()
  )
const rain = async (from: string, to: string) => {
  const path = join(folder, 'rain.md')
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'duikai-proof-'))
  folder = join(home, 'manuscript/x')
  await cp(sampleFolder, folder, { recursive: true })
  const yaml = join(folder, 'issue.yaml')
  await writeFile(yaml, `${await readFile(yaml, 'utf8')}\nsignatures: 3\n`)
})

afterAll(async () => {
  await browser.close()
  await rm(home, { recursive: true, force: true })
})

test('a proof shows numbered lines and the list, and what was signed is held to what is accepted', async () => {
  expect(await proof()).toBeUndefined()
  expect(codes()).toEqual(['proofsheet/not-built'])
  await build()
  const first = present(await proof())
  const hash = sha256Hex(await readFile(first.file))
  const text = await said('pdftotext', '-layout', first.file, '-')
  expect(text).toContain(`状态号 ${first.sign}`)
  expect(text).toContain('初样，无可对照')
  expect(text).not.toContain('无改动')
  for (const word of ['初审', '复审', '终审', '第 1 页，共']) expect(text).toContain(word)
  const record = JSON.parse(await readFile(join(home, 'output/x/record.json'), 'utf8'))
  const counts = record.pages[0].frames.map(({ lines }: { readonly lines: readonly string[][] }) =>
    lines.reduce((sum, own) => sum + own.length - 1, 0)
  )
  const numbers = await said('pdftotext', '-f', '1', '-l', '1', '-bbox', first.file, '-')
  const tens = Array.from({ length: Math.floor(Math.max(...counts) / 10) }, (_, at) => at * 10 + 10)
  expect(tens.filter(one => !numbers.includes(`>${one}</word>`))).toEqual([])

  // Copy that was filed after the pages were made is on none of them.
  clock += 86_400_000
  await rain('缓旱情', '解旱情')
  const stale = present(await proof())
  expect([stale.sign, codes()]).toEqual([first.sign, ['proofsheet/older-pages']])

  await build()
  const second = present(await proof())
  expect([second.changes, second.sign === first.sign]).toEqual([1, false])
  const list = await said('pdftotext', second.file, '-')
  expect(list).toContain('改动 1 处 · 对照上一次构建')
  const bytes = sha256Hex(await readFile(second.file))
  clock += 86_400_000
  await proof()
  expect([sha256Hex(await readFile(second.file)), bytes === hash]).toEqual([bytes, false])
  const tiled = present(await proof({ isFull: true, paper: 'a4' }))
  expect(tiled.sheets).toBeGreaterThan(4)

  const sign = (signed: readonly string[]) =>
    accept(
      {
        ...{ ...request(), names: ['张三', '李四', '王五'], withOutput: false, signed }
      },
      tools()
    )
  const refused = await sign([second.sign, first.sign, second.sign])
  expect([refused.edition, codes().includes('edition/signed-other')]).toEqual([undefined, true])
  const [other] = errors()
  expect(other?.message.zh).toContain(`李四签的是 ${first.sign}，现在的版面是 ${second.sign}`)
  expect(other?.message.zh).toContain('《')
  const accepted = await sign([second.sign, second.sign, second.sign])
  expect(errors()).toEqual([])
  expect(accepted.edition?.accepted.by).toEqual([
    { name: '张三', role: '初审', signed: second.sign },
    { name: '李四', role: '复审', signed: second.sign },
    { name: '王五', role: '终审', signed: second.sign }
  ])
  const kept = present(await proof())
  expect([kept.sign, kept.changes, kept.against.zh]).toEqual([second.sign, 0, '对照第 1 个签定版'])

  // A newsroom's own file of that name is left alone.
  await writeFile(kept.file, '勿动')
  expect(await proof()).toBeUndefined()
  expect(codes()).toEqual(['proofsheet/not-written'])
  expect(await readFile(kept.file, 'utf8')).toBe('勿动')
})
