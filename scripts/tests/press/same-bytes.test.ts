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
import { memoryNewsroom } from '../desk/memory-newsroom.ts'
import { sampleFolder, throwing } from './sample.ts'

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
    expect.arrayContaining(['book.epub', 'pages.html', 'pages/2.png', 'paper.pdf', 'press.pdf'])
  )
  expect(there).toEqual(here)
})

test('A disk in memory holds the same bytes without a press file, and the real one none of them', {
  timeout: 150_000
}, async () => {
  const { world, folder, output, files } = await memoryNewsroom(sampleFolder)
  const tools = { world, report: throwing, stage: () => undefined }
  const request = { folder, output, root: projectFolder, draft: false }
  const result = await build(request, tools)
  expect(result).toMatchObject({ written: true, output: '/newsroom/output/liaoyuan-2019-05' })
  const made = [...files].filter(([path]) => path.startsWith(`${result.output}/`))
  const hashes = made.map(([path, bytes]) => [
    path.slice(result.output.length + 1),
    sha256Hex(bytes)
  ])
  const { 'press.pdf': _, 'press-report.json': __, 'manifest.json': ___, ...unpressed } = here
  expect(
    Object.fromEntries(
      hashes.filter(([name]) => name !== 'report.json' && name !== 'manifest.json')
    )
  ).toEqual(unpressed)
  expect(await world.list(output)).toEqual(['liaoyuan-2019-05'])
  expect(existsSync('/newsroom')).toBe(false)
})

/** Builds the real page by the command in a process of its own; file → hash, the report left out. */
async function builtUnder(
  name: string,
  surroundings: NodeJS.ProcessEnv
): Promise<Readonly<Record<string, string>>> {
  const output = join(folder, name)
  const program = join(projectFolder, 'scripts', 'duikai.mjs')
  const env = { ...process.env, ...surroundings }
  const options = ['build', sampleFolder, '--output', output, '--press', 'coldset-220']
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
