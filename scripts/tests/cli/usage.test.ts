import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Command } from '../../desk/cli/command.ts'
import { call } from './call.ts'

const empty = mkdtempSync(join(tmpdir(), 'duikai-usage-'))

afterAll(() => rmSync(empty, { recursive: true, force: true }))

const wrong: readonly (readonly [readonly string[], string])[] = [
  [['biuld'], 'There is no command “biuld”. Did you mean “build”?'],
  [['help', 'previw'], 'There is no command “previw”. Did you mean “preview”?'],
  [['check', '--fti'], 'There is no option --fti. Did you mean --fit?'],
  [['build', '--qqqqqq'], 'There is no option --qqqqqq.\n'],
  [['build', '--output'], '--output needs a value: --output <folder>.'],
  [['build', '--output', '--draft'], '--output needs a value: --output <folder>.'],
  [['build', '--draft=yes'], '--draft takes no value.'],
  [['check', '--lang', 'fr'], '--lang is one of: zh, en; not “fr”.'],
  [
    ['check', 'one', 'two'],
    '“two” is too much here. Usage: duikai check [issue-folder | book.epub]'
  ],
  [['build', 'nowhere'], 'There is no folder nowhere.'],
  [
    ['build', '--paper', 'The Post'],
    '--paper is for a folder of articles without issue.yaml: write'
  ],
  [['init'], 'Name the new folder: duikai init manuscript/my-paper'],
  [
    ['impose', '--sheet', '正渡'],
    'There is no sheet “正渡”. Did you mean “正度”? Write its sides in mm'
  ],
  [['impose', '--sheet', '20x30'], '--sheet 20x30: a sheet’s sides are 100 to 2000 mm.'],
  [
    ['impose', '--pages', '3'],
    '--pages 3: a section has 4, 8, 12 … pages, for example --pages 4,8.'
  ],
  [['impose', '--pages', '1-4,4-7'], 'Page 4 stands in --pages twice.'],
  [['impose', '--up', '3'], '--up is one of: 2, 4; not “3”.']
]

test.each(wrong)('%j is wrong usage: %s', async (argv, message) => {
  const { exitCode, out, err } = await call(argv, { here: empty })
  expect(exitCode).toBe(2)
  expect(err).toContain(`duikai: ${message}`)
  expect(err).toMatch(/See: duikai help\n$/)
  expect(out).toBe('')
})

test('wrong usage is told in Chinese too', async () => {
  const { err } = await call(['biuld', '--lang', 'zh'])
  expect(err).toBe('duikai: 没有命令“biuld”。是否应为“build”？\n请看：duikai help\n')
})

test('wrong usage is told as JSON when that was asked for', async () => {
  const { out, exitCode } = await call(['biuld', '--json'])
  const told = { exitCode, error: { en: expect.stringContaining('biuld'), zh: expect.anything() } }
  expect(JSON.parse(out)).toEqual(told)
})

const failing = (error: Error): readonly Command[] => [
  {
    name: 'fail',
    summary: { en: 'fails', zh: '失败' },
    usage: '',
    operandsMost: 0,
    options: [],
    examples: [],
    run: async () => {
      throw error
    }
  }
]

test('a fault of the program ends with 3 and says how to report it, its trace only on wish', async () => {
  const table = failing(new Error('no such gear'))
  const short = await call(['fail'], { table })
  expect(short.exitCode).toBe(3)
  expect(short.err).toContain('a fault of the program, not of your copy: no such gear')
  expect(short.err).toContain('duikai fail --verbose')
  expect(short.err).not.toContain('usage.test.ts')
  const long = await call(['fail', '--verbose'], { table })
  expect(long.err).toContain('usage.test.ts')
  const debug = await call(['fail'], { table, environment: { DUIKAI_DEBUG: '1' } })
  expect(debug.err).toContain('usage.test.ts')
})

test('a full disk is told as a full disk', async () => {
  const table = failing(Object.assign(new Error('write'), { code: 'ENOSPC' }))
  const { err, exitCode } = await call(['fail', '--lang', 'zh'], { table })
  expect(exitCode).toBe(3)
  expect(err).toBe('duikai：磁盘已满，请腾出空间后重试。（write）\n')
})

test('a package that is not there is no fault of the program', async () => {
  const missing = new Error("Cannot find package 'yaml'")
  const table = failing(Object.assign(missing, { code: 'ERR_MODULE_NOT_FOUND' }))
  const { err, exitCode } = await call(['fail'], { table })
  expect(exitCode).toBe(3)
  expect(err).toContain('run “npm run build” in its folder')
  expect(err).not.toContain('report')
})

test('version says what a report of a fault needs', async () => {
  expect((await call(['--version'])).out).toMatch(
    /^duikai \d+\.\d+\.\d+ \(Node \d+\.\d+\.\d+, \w+ \w+\)\n$/
  )
  expect(JSON.parse((await call(['version', '--json'])).out)).toHaveProperty('duikai')
})
