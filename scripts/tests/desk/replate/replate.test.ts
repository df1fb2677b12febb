import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repeatedIssue } from '../../../bench/repeated-issue.ts'
import { accept } from '../../../desk/accept/accept.ts'
import { reproduce } from '../../../desk/accept/reproduce.ts'
import { changeLines } from '../../../desk/changes/changes-words.ts'
import { warmBrowser } from '../../../desk/preview/server/warm-browser.ts'
import { buildIfChanged } from '../../../desk/unchanged/build-if-changed.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder as root } from '../../../kit/folders.ts'
import { sha256Hex } from '../../../kit/hash.ts'
import type { Problem } from '../../../model/problem.ts'
import { pdfLinks } from '../../../press/links/pdf-links.ts'
import { openPdf } from '../../../press/rewrite/pdf-file.ts'
import { call } from '../../cli/call.ts'
import { present, sampleFolder } from '../../press/sample.ts'
import { said } from '../../press/second-opinions.ts'

const browser = warmBrowser(undefined)
const world = { ...diskWorld(), now: () => Date.parse('2026-11-27T08:00:00Z') }
let home: string
let folder: string
let told: Problem[] = []
const own = (path: string) => join(home, 'output/x', path)
const errors = () => told.filter(({ severity }) => severity === 'error').map(({ code }) => code)
const tools = () => {
  told = []
  const report = (problem: Problem) => void told.push(problem)
  return { world, report, stage: () => undefined, browser: browser.get }
}
const request = () => ({ folder, output: join(home, 'output'), root })
const press = { preset: 'office', standard: 'PDF/X-4' } as const

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'duikai-replate-'))
  folder = join(home, 'manuscript/x')
  await repeatedIssue(sampleFolder, folder, 2, world)
})

afterAll(async () => {
  await browser.close()
  await rm(home, { recursive: true, force: true })
})

async function built(more: object = {}) {
  const result = await buildIfChanged({ ...request(), draft: false, ...more }, tools())
  expect(errors()).toEqual([])
  return result
}

/** Two characters of a story are exchanged. */
async function correct(page: number, id: string): Promise<void> {
  const path = `${folder}/corrections.yaml`
  const before = await readFile(path, 'utf8').catch(() => '')
  const entry = {
    story: `rain-copy-${page}`,
    wrong: '缓旱情',
    right: '解旱情',
    reason: '核对',
    date: `2026-11-2${id.slice(1)}`
  }
  const lines = Object.entries(entry).map(([name, value]) => `  ${name}: ${value}\n`)
  await world.write(path, `${before}- id: ${id}\n${lines.join('')}`)
}

const list = async () => JSON.parse(await readFile(own('replate/list.json'), 'utf8'))
const folders = async () => (await readdir(own('.'))).includes('replate')

test('only the pages that changed stand apart for the printer, with what changed and their hashes', async () => {
  await built()
  expect(await folders()).toBe(false)
  await correct(2, 'c1')
  const { changes, files } = await built({ press })
  expect(present(changes).replate).toEqual({ pages: [3], lostPages: [] })
  expect(changeLines(present(changes)).map(({ zh }) => zh)).toContain('换版文件在 replate/：第3版')
  expect(files.map(({ path }) => path).filter(path => path.startsWith('replate/'))).toEqual([
    'replate/paper.pdf',
    'replate/press.pdf',
    'replate/list.json',
    'replate/list.txt'
  ])
  const { pages, files: listed, edition, since } = await list()
  const [screen, plates] = await Promise.all(
    ['paper.pdf', 'press.pdf'].map(name => readFile(own(`replate/${name}`)))
  )
  const picture = await readFile(own('pages/3.png'))
  expect(listed).toEqual([
    { path: 'paper.pdf', sha256: sha256Hex(present(screen)) },
    { path: 'press.pdf', sha256: sha256Hex(present(plates)) }
  ])
  expect(pages).toMatchObject([{ page: 3, place: 1, picture: { sha256: sha256Hex(picture) } }])
  expect(pages[0].changes).toContainEqual(
    expect.stringMatching(/^更正 c1，第3版.*“.*缓旱情.*”→“.*解旱情.*”$/)
  )
  expect([edition.number, since]).toEqual([null, null])
})

test('a page alone is its page of the paper and of the press file, word for word', async () => {
  const read = async (path: string) => openPdf(await readFile(own(path)))
  const [whole, alone] = [await read('paper.pdf'), await read('replate/paper.pdf')]
  expect([whole.getPageCount(), alone.getPageCount()]).toEqual([2, 1])
  expect(pdfLinks(alone).every(({ place }) => place === undefined)).toBe(true)
  const shown = (path: string, page: string) =>
    said('pdftotext', '-f', page, '-l', page, own(path), '-')
  const text = await shown('replate/paper.pdf', '1')
  expect(text).toBe(await shown('paper.pdf', '2'))
  expect(text).toContain('解旱情')
  const preflight = await call(['preflight', own('replate/press.pdf'), '--preset', 'office'])
  expect(preflight.exitCode).toBe(
    (await call(['preflight', own('press.pdf'), '--preset', 'office'])).exitCode
  )
})

test('once an edition is accepted, pages are compared with it; the list is made again with the edition', async () => {
  const sign = () => accept({ ...request(), names: ['王编辑'], withOutput: false }, tools())
  expect((await sign()).edition?.edition).toBe(1)
  expect(await folders()).toBe(false)
  await correct(1, 'c2')
  await built()
  expect([(await list()).since, (await list()).edition.number]).toEqual([1, 2])
  const second = await sign()
  expect([second.edition?.edition, errors()]).toEqual([2, []])
  const { pages, since, edition } = await list()
  expect([pages.map(({ page }: { page: number }) => page), since, edition.number]).toEqual([
    [2],
    1,
    2
  ])
  const again = await reproduce({ ...request(), edition: 2 }, tools())
  expect([again.isIdentical, errors()]).toEqual([true, []])
})
