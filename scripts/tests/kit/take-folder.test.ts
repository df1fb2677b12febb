import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeFolder } from '../../kit/take-folder.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duikai-lock-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const leave = (holder: object | string) => {
  const text = typeof holder === 'string' ? holder : JSON.stringify(holder)
  writeFileSync(join(folder, '.duikai.lock'), text)
}

/** The number of a process that has just ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid
}

test('a folder is held by one program until that leaves it', () => {
  const taken = takeFolder(folder)
  const file = join(folder, '.duikai.lock')
  const by = expect.objectContaining({ pid: process.pid, host: hostname() })
  expect(takeFolder(folder)).toEqual({ kind: 'held', by, file })
  if (taken.kind === 'ours') taken.leave()
  expect(readdirSync(folder)).toEqual([])
  expect(takeFolder(folder).kind).toBe('ours')
})

test('the lock of a build that was killed does not count', () => {
  leave({ pid: deadProcess(), host: hostname(), started: '1' })
  expect(takeFolder(folder).kind).toBe('ours')
})

test.runIf(process.platform === 'linux')(
  'a process that got the number of a killed build is not taken for it',
  () => {
    leave({ pid: process.pid, host: hostname(), started: '1' })
    expect(takeFolder(folder).kind).toBe('ours')
  }
)

test('a damaged lock does not count', () => {
  leave('')
  expect(takeFolder(folder).kind).toBe('ours')
})

test('the lock of another machine counts', () => {
  leave({ pid: 1, host: 'newsroom-two', started: '1' })
  const by = expect.objectContaining({ pid: 1, host: 'newsroom-two' })
  expect(takeFolder(folder)).toMatchObject({ kind: 'held', by })
  expect(readFileSync(join(folder, '.duikai.lock'), 'utf8')).toContain('newsroom-two')
})

test('a folder that is not there yet is made', () => {
  takeFolder(join(folder, 'output/issue'))
  expect(existsSync(join(folder, 'output/issue/.duikai.lock'))).toBe(true)
})

test('a folder that cannot be made is refused, and nothing of it stays', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => takeFolder(join(folder, 'file/work'))).toThrow('ENOTDIR')
  expect(() => takeFolder(join(folder, '版'.repeat(100)))).toThrow('ENAMETOOLONG')
  expect(readdirSync(folder)).toEqual(['file'])
})

test('what a build that was killed while it took the lock has left is removed', () => {
  const aside = `.duikai.lock.${deadProcess()}-0`
  writeFileSync(join(folder, aside), '')
  takeFolder(folder)
  expect(readdirSync(folder)).toEqual(['.duikai.lock'])
})
