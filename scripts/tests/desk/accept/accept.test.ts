import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept } from '../../../desk/accept/accept.ts'
import { reproduce } from '../../../desk/accept/reproduce.ts'
import { keptBooks } from '../../../desk/changes/kept-books.ts'
import { warmBrowser } from '../../../desk/preview/server/warm-browser.ts'
import { buildIfChanged } from '../../../desk/unchanged/build-if-changed.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder as root } from '../../../kit/folders.ts'
import type { Problem } from '../../../model/problem.ts'
import { present, sampleFolder } from '../../press/sample.ts'

const browser = warmBrowser(undefined)
let home: string
let folder: string
let told: Problem[] = []
const clock = Date.parse('2026-11-27T08:00:00Z')

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'duikai-accept-'))
  folder = join(home, 'manuscript/x')
  await cp(sampleFolder, folder, { recursive: true })
})

afterAll(async () => {
  await browser.close()
  await rm(home, { recursive: true, force: true })
})

const request = () => ({ folder, output: join(home, 'output'), root, vertical: true })
const tools = () => {
  told = []
  const report = (problem: Problem) => void told.push(problem)
  const world = { ...diskWorld(), now: () => clock }
  return { world, report, stage: () => undefined, browser: browser.get }
}
const sign = (names: readonly string[], more: object = {}) =>
  accept({ ...request(), names, withOutput: false, ...more }, tools())
const codes = () => told.map(({ code }) => code)
const errors = () => told.filter(({ severity }) => severity === 'error').map(({ code }) => code)

test('a built issue is accepted once, stands as it is, and is made again byte for byte', async () => {
  const first = await sign(['王编辑'], { note: '付印' })
  expect([first.edition?.edition, first.isSame, errors()]).toEqual([1, false, []])
  expect(first.edition?.accepted).toEqual({
    when: '2026-11-27T08:00:00Z',
    by: [{ name: '王编辑' }],
    note: '付印'
  })
  const lock = JSON.parse(await readFile(join(folder, 'layout.lock.json'), 'utf8'))
  expect(lock.accepted).toEqual({ edition: 1, when: '2026-11-27T08:00:00Z' })
  const { book, vertical } = present(first.edition)
  expect(vertical?.identifier).not.toBe(book.identifier)
  expect(await keptBooks(folder, diskWorld())).toEqual([book, vertical])
  const record = JSON.parse(await readFile(join(home, 'output/x/record.json'), 'utf8'))
  expect([record.book, record.vertical]).toEqual([book, vertical])
  const standing = await buildIfChanged({ ...request(), draft: false }, tools())
  expect(standing.unchanged).toBeDefined()

  // As it was, with its vertical edition, whether that is asked for or not.
  const again = await reproduce({ ...request(), vertical: false, edition: 1 }, tools())
  expect([again.written, again.isIdentical, codes().includes('edition/other-bytes')]).toEqual([
    true,
    true,
    false
  ])

  // As after a kill between the edition and its set: the layout is not the accepted one.
  const { accepted: _, seal: __, ...proposal } = lock
  await writeFile(join(folder, 'layout.lock.json'), JSON.stringify(proposal))
  const same = await sign(['李编辑'])
  expect([same.edition?.edition, same.isSame]).toEqual([1, true])
  const mended = JSON.parse(await readFile(join(folder, 'layout.lock.json'), 'utf8'))
  expect(mended.accepted).toEqual(lock.accepted)
})

test('copy that was changed without a record is refused; two sign where two are asked for', async () => {
  const [rain, yaml] = [join(folder, 'rain.md'), join(folder, 'issue.yaml')]
  await writeFile(rain, (await readFile(rain, 'utf8')).replace('降雨', '大雨'))
  await writeFile(yaml, `${await readFile(yaml, 'utf8')}\nsignatures: 2\n`)
  const refused = await sign(['王编辑'])
  expect([refused.edition, refused.written]).toEqual([undefined, false])
  expect(errors()).toEqual(['edition/changed-without-record'])
  await sign(['王编辑', '王编辑'], { waved: '采访对象来电' })
  expect(errors()).toEqual(['edition/signatures'])
  expect(codes()).toContain('edition/changed-without-record')
})
