import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from '../../kit/lock-folder.ts'
import type { Problem } from '../../model/problem.ts'

let folder = ''
let problems: Problem[] = []
const report = (problem: Problem) => problems.push(problem)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duikai-lock-'))
  problems = []
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

test('a second build in the folder is refused until the first has left', () => {
  const unlock = lockFolder(folder, report)
  expect(unlock).toBeDefined()
  expect(lockFolder(folder, report)).toBeUndefined()
  expect(problems.map(problem => problem.code)).toEqual(['lock/busy'])
  expect(problems[0]?.message.en).toBe(
    `Another build (process ${process.pid} on ${hostname()}) is at work in this folder.`
  )
  unlock?.()
  expect(readdirSync(folder)).toEqual([])
  expect(lockFolder(folder, report)).toBeDefined()
})

test('the lock of a build that was killed does not count', () => {
  leave({ pid: deadProcess(), host: hostname(), started: '1' })
  expect(lockFolder(folder, report)).toBeDefined()
  expect(problems).toEqual([])
})

test.runIf(process.platform === 'linux')(
  'a process that got the number of a killed build is not taken for it',
  () => {
    leave({ pid: process.pid, host: hostname(), started: '1' })
    expect(lockFolder(folder, report)).toBeDefined()
  }
)

test('a damaged lock does not count', () => {
  leave('')
  expect(lockFolder(folder, report)).toBeDefined()
})

test('the lock of another machine counts', () => {
  leave({ pid: 1, host: 'newsroom-two', started: '1' })
  expect(lockFolder(folder, report)).toBeUndefined()
  expect(problems[0]?.hint.en).toContain('.duikai.lock')
  expect(readFileSync(join(folder, '.duikai.lock'), 'utf8')).toContain('newsroom-two')
})

test('a folder that is not there yet is made', () => {
  expect(lockFolder(join(folder, 'output/issue'), report)).toBeDefined()
  expect(existsSync(join(folder, 'output/issue/.duikai.lock'))).toBe(true)
})

test('a folder that cannot be made is told with the one above it, and nothing of it stays', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(lockFolder(join(folder, 'file/work'), report)).toBeUndefined()
  expect(lockFolder(join(folder, '版'.repeat(100)), report)).toBeUndefined()
  expect(problems.map(({ code, place }) => [code, place?.file])).toEqual([
    ['lock/unwritable', join(folder, 'file')],
    ['lock/unwritable', folder]
  ])
  expect(problems[0]?.message.en).toContain('a file stands where a folder is needed')
  expect(readdirSync(folder)).toEqual(['file'])
})

test('what a build that was killed while it took the lock has left is removed', () => {
  const aside = `.duikai.lock.${deadProcess()}-0`
  writeFileSync(join(folder, aside), '')
  lockFolder(folder, report)
  expect(readdirSync(folder)).toEqual(['.duikai.lock'])
})
