import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { archiveCommand } from '../../../desk/archive/archive-command.ts'
import { runCommand } from '../../../desk/cli/run-command.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder } from '../../../kit/folders.ts'
import { openTerminal } from '../../../kit/terminal.ts'

let here = ''
let out = ''
let progress = ''

beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'duikai-pack-'))
  mkdirSync(join(here, 'x'))
  writeFileSync(join(here, 'x/issue.yaml'), 'paper: a\n')
  out = ''
  progress = ''
})

afterEach(() => rmSync(here, { recursive: true, force: true }))

function run(...args: readonly string[]): Promise<number> {
  const result = (text: string) => {
    out += text
  }
  const talk = (text: string) => {
    progress += text
  }
  return runCommand([archiveCommand], ['archive', 'x', ...args, '--lang', 'en'], {
    terminal: openTerminal({ write: result }, { write: talk }, {}),
    world: diskWorld(),
    here,
    root: projectFolder,
    environment: {}
  })
}

test('an archive is written over an older one of its own, and over nothing else', async () => {
  expect(await run('--output', 'x.zip')).toBe(0)
  expect(await run('--output', 'x.zip', '--json')).toBe(0)
  writeFileSync(join(here, 'mine.zip'), 'mine')
  expect(await run('--output', 'mine.zip')).toBe(1)
  expect(out).toContain('archive/file-stands')
  expect(readFileSync(join(here, 'mine.zip'), 'utf8')).toBe('mine')
})

test('what the disk refuses is told as archive/not-written', async () => {
  writeFileSync(join(here, 'file'), '')
  expect(await run('--output', 'file/x.zip')).toBe(1)
  expect(out).toContain('archive/not-written')
})

test('with --quiet nothing is said of progress', async () => {
  await run('--output', 'x.zip', '--quiet')
  expect(progress).toBe('')
})
