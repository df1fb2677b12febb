import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '../../desk/build.ts'
import { projectFolder } from '../../kit/folders.ts'
import { sha256Hex } from '../../kit/hash.ts'
import { openPdf } from '../../press/rewrite/pdf-file.ts'
import { memoryNewsroom } from '../desk/memory-newsroom.ts'
import { drawnRules } from './drawn-rules.ts'
import { present, sampleFolder, throwing } from './sample.ts'
import { mupdfCharacters } from './second-opinions.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duikai-bytes-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

let here: Readonly<Record<string, string>>

test('Another time zone, locale and folder give the same bytes', { timeout: 150_000 }, async () => {
  here = await builtUnder('a', { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' })
  const there = await builtUnder('b b', {
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8'
  })
  expect(Object.keys(here)).toEqual(
    expect.arrayContaining([
      ...['book.epub', 'book-vertical.epub', 'pages.html'],
      ...['pages/2.png', 'paper.pdf', 'press.pdf']
    ])
  )
  expect(there).toEqual(here)
})

test('All rules and characters stand at the same hundredth of a millimetre of the trim in both PDFs', async () => {
  const [paper, press] = await Promise.all(
    ['paper.pdf', 'press.pdf'].map(name => placesIn(join(folder, 'a', 'liaoyuan-2019-05', name)))
  )
  expect(paper?.length).toBeGreaterThan(5000)
  // The slug has words of its own, which stand beyond the trim.
  const within = press?.filter(([x, y]) => x > 0 && y > 0)
  expect(within?.length).toBe(paper?.length)
  const apart = paper?.map((place, at) =>
    Math.max(...place.map((point, axis) => Math.abs(point - (within?.[at]?.[axis] ?? 0))))
  )
  expect(Math.max(...(apart ?? []))).toBeLessThan(72 / 25.4 / 100)
})

test('A disk in memory holds the same bytes without a press file, and the real one none of them', {
  timeout: 150_000
}, async () => {
  const { world, folder, output, files } = await memoryNewsroom(sampleFolder)
  const tools = { world, report: throwing, stage: () => undefined }
  const request = { folder, output, root: projectFolder, draft: false, vertical: true }
  const result = await build(request, tools)
  expect(result).toMatchObject({ written: true, output: '/newsroom/output/liaoyuan-2019-05' })
  const made = [...files].filter(([path]) => path.startsWith(`${result.output}/`))
  const hashes = made.map(([path, bytes]) => [
    path.slice(result.output.length + 1),
    sha256Hex(bytes)
  ])
  const unpressed = Object.fromEntries(
    Object.entries(here).filter(([name]) => name !== 'manifest.json' && !ofThePress.test(name))
  )
  expect(
    Object.fromEntries(
      hashes.filter(([name]) => name !== 'report.json' && name !== 'manifest.json')
    )
  ).toEqual(unpressed)
  expect(await world.list(output)).toEqual(['liaoyuan-2019-05'])
  expect(existsSync('/newsroom')).toBe(false)
})

/** What only an ordered press brings. */
const ofThePress = /^(?:press|job-ticket)[.-]/

/** Builds the real page by the command in a process of its own; file → hash, the report left out. */
async function builtUnder(
  name: string,
  surroundings: NodeJS.ProcessEnv
): Promise<Readonly<Record<string, string>>> {
  const output = join(folder, name)
  const program = join(projectFolder, 'scripts', 'duikai.mjs')
  const env = { ...process.env, ...surroundings }
  const asked = ['--vertical', '--press', 'coldset-220']
  const options = ['build', sampleFolder, '--output', output, ...asked]
  await promisify(execFile)(process.execPath, [program, ...options], { env, cwd: folder })
  const built = join(output, 'liaoyuan-2019-05')
  const files = (await readdir(built, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile() && entry.name !== 'report.json')
    .map(entry => join(entry.parentPath, entry.name).slice(built.length + 1))
    .sort()
  const hashes = files.map(
    async file => [file, sha256Hex(await readFile(join(built, file)))] as const
  )
  return Object.fromEntries(await Promise.all(hashes))
}

/** The corners of a PDF's rules and the middles of its characters, points from the top left of its trim. */
async function placesIn(file: string): Promise<readonly (readonly [number, number])[]> {
  const [page] = (await openPdf(new Uint8Array(await readFile(file)))).getPages()
  const [media, trim] = [present(page).getMediaBox(), present(page).getTrimBox()]
  const [left, top] = [trim.x - media.x, media.y + media.height - trim.y - trim.height]
  const rules = (await drawnRules(file, 100)).flatMap(rule => [
    [rule.left, rule.top] as const,
    [rule.right, rule.bottom] as const
  ])
  const characters = (await mupdfCharacters(file)).map(({ x, y }) => [x, y] as const)
  return [...rules, ...characters].map(([x, y]) => [x - left, y - top] as const)
}
