import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectFolder } from '../../kit/folders.ts'

/** Whoever runs the tests, root included, asks as somebody who may not write everywhere. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duikai-caches-'))
  chmodSync(folder, 0o755)
  for (const name of ['project', 'home', 'tmp']) mkdirSync(join(folder, name))
  for (const name of ['cache-folder.mjs']) {
    cpSync(join(projectFolder, 'scripts/setup', name), join(folder, name))
  }
  const ask = `import { cacheFolderOf, temporaryFolder } from './cache-folder.mjs'
const [what, project] = process.argv.slice(2)
console.log(what === 'temporary' ? temporaryFolder() : cacheFolderOf(project))`
  writeFileSync(join(folder, 'ask.mjs'), ask)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function asked(environment: NodeJS.ProcessEnv = {}, what = 'cache'): string {
  const env = { HOME: join(folder, 'home'), TMPDIR: join(folder, 'tmp'), ...environment }
  const argv = [join(folder, 'ask.mjs'), what, join(folder, 'project')]
  const { stdout, stderr } = spawnSync(process.execPath, argv, { ...nobody, env, encoding: 'utf8' })
  return (stdout.trim() || stderr).replace(`${folder}/`, '')
}

const open = (...names: readonly string[]) => {
  for (const name of names) chmodSync(join(folder, name), 0o777)
}
const close = (...names: readonly string[]) => {
  for (const name of names) chmodSync(join(folder, name), 0o555)
}

test('the cache is in the program’s folder if that may be written', () => {
  open('project')
  expect(asked()).toBe('project/.cache')
})

test('else in the user’s own, and else in the temporary folder, for this user alone', () => {
  close('project')
  open('home', 'tmp')
  expect(asked()).toBe('home/.cache/duikai')
  expect(asked({ XDG_CACHE_HOME: join(folder, 'home/xdg') })).toBe('home/xdg/duikai')
  expect(asked({ HOME: '/root' })).toMatch(/^tmp\/duikai-/)
  close('home')
  const own = asked()
  expect(own).toMatch(/^tmp\/duikai-\d+$/)
  expect(statSync(join(folder, own)).mode & 0o777).toBe(0o700)
  expect(asked()).toBe(own)
})

test('one in which another user has begun a part is not used', () => {
  open('project', 'home')
  mkdirSync(join(folder, 'project/.cache/browser'), { recursive: true })
  open('project/.cache')
  close('project/.cache/browser')
  expect(asked()).toBe('home/.cache/duikai')
  open('project/.cache/browser')
  expect(asked()).toBe('project/.cache')
})

test('one that others may change is not used in the temporary folder', () => {
  close('project', 'home')
  open('tmp')
  const own = asked()
  chmodSync(join(folder, own), 0o777)
  const other = asked()
  expect(other).not.toBe(own)
  expect(statSync(join(folder, other)).mode & 0o777).toBe(0o700)
})

test('DUIKAI_CACHE is obeyed where it can be', () => {
  open('project', 'tmp')
  expect(asked({ DUIKAI_CACHE: join(folder, 'tmp/mine') })).toBe('tmp/mine')
  writeFileSync(join(folder, 'tmp/file'), '')
  for (const name of ['tmp/file', 'tmp/file/in-it', `tmp/${'版'.repeat(100)}`]) {
    expect(asked({ DUIKAI_CACHE: join(folder, name) })).toBe('project/.cache')
  }
})

test('a TMPDIR that is not there is passed over', () => {
  open('tmp')
  expect(asked({}, 'temporary')).toBe('tmp')
  expect(asked({ TMPDIR: join(folder, 'nowhere/deep') }, 'temporary')).toBe('/tmp')
  expect(asked({ TMPDIR: join(folder, 'tmp/none') }, 'temporary')).toBe('/tmp')
})
