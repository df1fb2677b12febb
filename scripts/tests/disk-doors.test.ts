import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../kit/folders.ts'

/** Who opens the disk by itself; all others ask the world (`model/world.ts`). */
const doors = new Set([
  // The world on the real disk, and what it is made of.
  'kit/disk.ts',
  'kit/make-folder.ts',
  // What nobody but this user may read.
  'kit/own-file.ts',
  'kit/read-regular.ts',
  'kit/take-folder.ts',
  'kit/write-whole.ts',
  // The preview hears of changes on the disk that the newsroom writes on.
  'kit/watch-folders.ts',
  // The browser is another program: it, its profile and what is left of it lie on the real disk.
  'kit/browser-content.ts',
  'kit/browser-profile.ts',
  'kit/end-browser.ts',
  'kit/find-browser.ts',
  'kit/unpack-browser.ts',
  'kit/why-not-started.ts',
  // What other processes are, and what goes at a signal, when nothing can be waited for.
  'kit/interruption.ts',
  'kit/live-process.ts'
])

/** `setup/` makes the machine ready before there is a program; the bench makes newsrooms for whole builds. */
const beside = ['setup', 'bench', 'tests']

const scripts = join(projectFolder, 'scripts')
const sources = readdirSync(scripts, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
  .map(entry => relative(scripts, join(entry.parentPath, entry.name)))
  .filter(path => !beside.includes(path.split('/')[0] ?? ''))

test('only named files of the kit open the disk by themselves', () => {
  const open = sources.filter(path => opensDisk(readFileSync(join(scripts, path), 'utf8')))
  expect(open.filter(path => !doors.has(path))).toEqual([])
  expect([...doors].filter(path => !open.includes(path))).toEqual([])
})

test.each([
  ["import { readFileSync } from 'node:fs'", true],
  ["import { stat } from 'fs/promises'", true],
  ["const { rm } = await import('node:fs/promises')", true],
  ["createRequire(import.meta.url)('fs')", true],
  ["process.getBuiltinModule('node:fs')", true],
  ["import { watch } from 'chokidar'", true],
  ["import { memoryWorld } from './memory-disk.ts'", false]
])('this test sees through %s', (source, isDoor) => {
  expect(opensDisk(source)).toBe(isDoor)
})

/** In whatever way it is imported or required; chokidar watches it. */
function opensDisk(source: string): boolean {
  return /(?:\bfrom|\(|\bimport)\s*['"](?:(?:node:)?fs(?:\/promises)?|chokidar)['"]/.test(source)
}
