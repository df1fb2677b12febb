import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectFolder } from '../../kit/folders.ts'
import { missingTestPackages } from '../../setup/test-programs.mjs'

const folder = mkdtempSync(join(tmpdir(), 'duikai-setup-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const setup = join(projectFolder, 'scripts/setup')

test('a machine that is ready is left as it is, in silence', () => {
  const { stderr, stdout, status } = spawnSync(process.execPath, [join(setup, 'setup.mjs')], {
    encoding: 'utf8'
  })
  expect({ stderr, stdout, status }).toEqual({ stderr: '', stdout: '', status: 0 })
})

test('two set-ups at once take turns, and one that was killed does not keep the others out', async () => {
  const log = join(folder, 'log')
  const lock = join(folder, 'setup.lock')
  writeFileSync(lock, String(spawnSync(process.execPath, ['--version']).pid))
  const work = `import { appendFileSync } from 'node:fs'
import { oneAtATime } from ${JSON.stringify(join(setup, 'one-at-a-time.mjs'))}
await oneAtATime(${JSON.stringify(lock)}, async () => {
  appendFileSync(${JSON.stringify(log)}, 'in ')
  await new Promise(resolve => setTimeout(resolve, 300))
  appendFileSync(${JSON.stringify(log)}, 'out ')
})`
  const runs = [1, 2].map(() => spawn(process.execPath, ['--input-type=module', '-e', work]))
  await Promise.all(runs.map(run => once(run, 'exit')))
  expect(readFileSync(log, 'utf8')).toBe('in out in out ')
})

test('the Debian packages of the programs that tests miss are named', () => {
  const path = process.env.PATH
  try {
    process.env.PATH = folder
    expect(missingTestPackages()).toContain('poppler-utils')
    writeFileSync(join(folder, 'pdftotext'), '')
    expect(missingTestPackages()).not.toContain('poppler-utils')
  } finally {
    process.env.PATH = path
  }
})
