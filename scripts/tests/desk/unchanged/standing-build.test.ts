import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BuildRequest } from '../../../desk/build-input.ts'
import { lockName, workFolder } from '../../../desk/delivery/own-names.ts'
import { recordedDisk } from '../../../desk/unchanged/asked-of-disk.ts'
import { type BuildRecord, recordShelf } from '../../../desk/unchanged/build-record.ts'
import { readOnce, standingBuild } from '../../../desk/unchanged/standing-build.ts'
import { browserContent } from '../../../kit/browser-content.ts'
import { cacheFolder } from '../../../kit/folders.ts'
import { sha256Hex } from '../../../kit/hash.ts'
import { type MemoryWorld, memoryWorld } from '../../../kit/memory-disk.ts'
import { ownProgram } from '../../../kit/own-program.ts'

let folder: string
let browser: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duikai-standing-'))
  browser = join(folder, 'chrome')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const read = {
  '/m/x/issue.yaml': 'paper: 日报',
  '/m/x/rain.md': '雨。',
  '/m/x/rain.jpg': 'picture',
  '/house/styles/tokens.css': ':root {}',
  '/house/templates/pages.liquid': '<p>',
  '/house/faces/song.ttf': 'face',
  '/house/paged.js': 'script'
}
const written = {
  'paper.pdf': '%PDF',
  'book.epub': 'PK',
  'pages/1.png': 'PNG',
  'report.json': '{}',
  'manifest.json': '{}'
}

/** A disk after a build that read and wrote all this, and what was asked for. */
async function built(): Promise<{ readonly world: MemoryWorld; readonly request: BuildRequest }> {
  await writeFile(browser, 'browser')
  const output = Object.entries(written).map(([path, text]) => [`/out/x/${path}`, text])
  const world = memoryWorld({
    ...read,
    [`/m/x/${lockName}`]: 'layout',
    ...Object.fromEntries(output)
  })
  const request = { folder: '/m/x', output: '/out', root: '/house', draft: false, browser }
  const disk = recordedDisk(world, ['/out/x'])
  for (const path of Object.keys(read)) await disk.world.read(path)
  await disk.world.read(`/m/x/${lockName}`, 99)
  await disk.world.list('/m/x')
  await disk.world.look('/m/x/corrections.yaml')
  const content = await browserContent(browser, cacheFolder, 'reading')
  await recordShelf(world).put(request, {
    program: ownProgram(),
    browser: content,
    asked: disk.asked(),
    files: Object.entries(written).map(([path, text]) => ({ path, sha256: sha256Hex(text) })),
    problems: []
  } as unknown as BuildRecord)
  return { world, request }
}

test('a build of which nothing changed stands', async () => {
  const { world, request } = await built()
  expect(await standingBuild(request, '/out/x', world)).toMatchObject({ problems: [] })
})

const files = [
  ...Object.keys(read),
  `/m/x/${lockName}`,
  ...Object.keys(written).map(path => `/out/x/${path}`)
]

test.each(files)('one byte flipped in %s, and it does not', async path => {
  const { world, request } = await built()
  const bytes = await world.read(path)
  bytes[0] = (bytes[0] ?? 0) ^ 1
  await world.write(path, bytes)
  expect(await standingBuild(request, '/out/x', world)).toBeUndefined()
})

test.each(files)('without %s it does not', async path => {
  const { world, request } = await built()
  await world.remove(path)
  expect(await standingBuild(request, '/out/x', world)).toBeUndefined()
})

test.each<[string, (world: MemoryWorld) => Promise<void>]>([
  ['a new story', world => world.write('/m/x/wind.md', '风。')],
  ['a file that was looked for', world => world.write('/m/x/corrections.yaml', '[]')],
  ['what a build that was cut short left', world => world.write(`${workFolder('/out/x')}/a`, '')],
  ['another byte in the browser', () => writeFile(browser, 'brouser')],
  ['no browser', () => rm(browser)]
])('with %s it does not', async (_, change) => {
  const { world, request } = await built()
  await change(world)
  expect(await standingBuild(request, '/out/x', world)).toBeUndefined()
})

test.each<[string, Partial<BuildRequest>]>([
  ['a draft', { draft: true }],
  ['a vertical edition', { vertical: true }],
  ['a press', { press: { preset: 'coldset-220' } }],
  ['other wishes', { wishes: { paper: '晚报' } }],
  ['another browser', { browser: '/usr/bin/none' }]
])('asked for %s, it is another build', async (_, asked) => {
  const { world, request } = await built()
  expect(await standingBuild({ ...request, ...asked }, '/out/x', world)).toBeUndefined()
})

test('another program, and it does not', async () => {
  const { world, request } = await built()
  const record = await recordShelf(world).find(request)
  await recordShelf(world).put(request, { ...record, program: 'other' } as BuildRecord)
  expect(await standingBuild(request, '/out/x', world)).toBeUndefined()
})

test('what the disk told differently at two times stands for no answer', async () => {
  const world = memoryWorld({ '/m/x/rain.md': '雨。' })
  const disk = recordedDisk(world, [])
  await disk.world.read('/m/x/rain.md')
  await world.write('/m/x/rain.md', '风。')
  await disk.world.read('/m/x/rain.md')
  expect(disk.asked().map(({ answer }) => answer)).toEqual(['changed meanwhile'])
})

test('of many issues in one process the second reads no face again, but one that was touched', async () => {
  const { world, request } = await built()
  const paths: string[] = []
  const heard = {
    ...world,
    read: (path: string, most?: number) => {
      paths.push(path)
      return world.read(path, most)
    }
  }
  const face = '/house/faces/song.ttf'
  const shared = readOnce()
  const stands = async () => (await standingBuild(request, '/out/x', heard, shared)) !== undefined
  expect(await stands()).toBe(true)
  expect(paths.splice(0)).toContain(face)
  expect(await stands()).toBe(true)
  expect(paths.splice(0)).not.toContain(face)
  await world.write(face, 'fact')
  expect(await stands()).toBe(false)
})
