import { describe, expect, test } from 'vitest'
import { commands } from '../../desk/commands/command-table.ts'
import { call } from './call.ts'

test('help lists every command of the table with its summary', async () => {
  const { out, exitCode } = await call(['help'])
  expect(exitCode).toBe(0)
  for (const { name, summary } of commands) {
    expect(out).toMatch(new RegExp(`^ {2}${name} .*${summary.en}$`, 'm'))
  }
})

test('calling for nothing, and --help, give the same help', async () => {
  const { out } = await call(['help'])
  expect((await call([])).out).toBe(out)
  expect((await call(['--help'])).out).toBe(out)
})

describe.each(commands.map(command => [command.name, command] as const))('%s', (name, command) => {
  test('has help with every option and at least one example, in both languages', async () => {
    expect(command.examples.length).toBeGreaterThan(0)
    for (const language of ['en', 'zh'] as const) {
      const { out } = await call(['help', name, '--lang', language])
      expect(out).toContain(command.summary[language])
      for (const option of command.options) expect(out).toContain(`--${option.name}`)
      for (const { line, words } of command.examples) {
        expect(out).toContain(`  ${line}\n      ${words[language]}`)
      }
    }
  })

  test('explains itself with --help instead of running', async () => {
    expect((await call([name, '--help'])).out).toBe((await call(['help', name])).out)
  })
})

test('the exit codes are in the help', async () => {
  const { out } = await call(['help'])
  expect(out).toMatch(/^ {2}0 +all is well\n {2}1 +errors .*\n {2}2 .*\n {2}3 .*\n {2}128\+n /m)
})

const languages = [
  { argv: [], environment: {}, zh: false },
  { argv: [], environment: { LANG: 'zh_CN.UTF-8' }, zh: true },
  { argv: [], environment: { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, zh: false },
  { argv: [], environment: { LC_MESSAGES: 'zh_TW', LANG: 'en_US' }, zh: true },
  { argv: ['--lang', 'en'], environment: { LANG: 'zh_CN.UTF-8' }, zh: false },
  { argv: ['--lang=zh'], environment: {}, zh: true }
]

test.each(languages)(
  '$argv in $environment speaks Chinese: $zh',
  async ({ argv, environment, zh }) => {
    const { out } = await call(['help', ...argv], { environment })
    expect(out.includes('用法')).toBe(zh)
  }
)
