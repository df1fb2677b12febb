import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectFolder } from '../../kit/folders.ts'

const folder = mkdtempSync(join(tmpdir(), 'duikai-lint-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['a call of another file', "import { slow } from './slow.ts'\n\nslow()\n"],
  ['a method', 'const desk = { work: async () => 1 }\n\ndesk.work()\n'],
  ['a list of them', 'const copy = [1]\n\ncopy.map(async one => one)\n']
])('the lint forbids a promise that nobody waits for: %s', (_, text) => {
  cpSync(join(projectFolder, 'scripts/lint.json'), join(folder, 'biome.json'))
  writeFileSync(join(folder, 'slow.ts'), 'export async function slow() {\n  return 1\n}\n')
  writeFileSync(join(folder, 'planted.ts'), text)
  const biome = join(projectFolder, 'node_modules/.bin/biome')
  const { status, stdout, stderr } = spawnSync(biome, ['lint', 'planted.ts'], {
    cwd: folder,
    encoding: 'utf8'
  })
  expect(stdout + stderr).toContain('noFloatingPromises')
  expect(status).toBe(1)
})
