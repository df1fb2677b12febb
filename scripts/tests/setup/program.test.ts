import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../../kit/folders.ts'
import { programFile } from '../../setup/program.mjs'

const around = mkdtempSync(join(tmpdir(), 'duikai-program-'))
const project = join(around, 'duikai')
const scripts = join(project, 'scripts')

beforeAll(() => {
  mkdirSync(scripts, { recursive: true })
  for (const name of ['package.json', 'package-lock.json', 'scripts/duikai.mjs', 'scripts/setup']) {
    cpSync(join(projectFolder, name), join(project, name), { recursive: true })
  }
  const packages = join(projectFolder, 'node_modules')
  mkdirSync(join(project, 'node_modules'))
  for (const name of readdirSync(packages))
    symlinkSync(join(packages, name), join(project, 'node_modules', name))
  writeProgram('first')
})

afterAll(() => rmSync(around, { recursive: true, force: true }))

function writeProgram(word: string) {
  writeFileSync(join(scripts, 'word.ts'), `export const word: string = '${word}'\n`)
  writeFileSync(
    join(scripts, 'cli.ts'),
    `import { createRequire } from 'node:module'
import { Liquid } from 'liquidjs'
import { unified } from 'unified'
import { parse } from 'yaml'
import { z } from 'zod'
import { word } from './word.ts'
export async function main(argv: readonly string[]): Promise<number> {
  const sharp = createRequire(import.meta.url).resolve('sharp')
  const text = await new Liquid().parseAndRender('{{ word }} {{ argv }}', { word, argv: argv.join() })
  console.log(text, import.meta.url, z.array(z.int()).parse(parse('[1]')), !!unified, !!sharp)
  return 3
}
`
  )
}

const run = (...argv: readonly string[]) => runUnder(process.env, ...argv)

const runUnder = (env: NodeJS.ProcessEnv, ...argv: readonly string[]) =>
  spawnSync(process.execPath, [join(scripts, 'duikai.mjs'), ...argv], { encoding: 'utf8', env })

test('a command runs with its arguments and its status, and knows where its sources lie', () => {
  const { stdout, stderr, status } = run('build', '一')
  expect(stderr).toBe('')
  expect(stdout).toBe(`first build,一 file://${scripts}/cli.ts [ 1 ] true true\n`)
  expect(status).toBe(3)
})

test('the joined program is kept until a source changes', async () => {
  const first = await programFile(project)
  expect(await programFile(project)).toBe(first)
  writeProgram('second')
  expect(run().stdout).toMatch(/^second /)
  expect(await programFile(project)).not.toBe(first)
  const folders = readdirSync(join(project, '.cache/program'))
  expect(folders.filter(name => !/^cli-[0-9a-f]{16}$/.test(name))).toEqual([])
})

test.each(['node_modules', '..'])(
  'the program is joined anew when npm has installed other packages in %s',
  async folder => {
    const list = join(project, folder, '.package-lock.json')
    const first = await programFile(project)
    rmSync(list, { force: true })
    writeFileSync(list, '{"packages":{"node_modules/vfile-message":{"version":"4.0.3"}}}')
    expect(await programFile(project)).not.toBe(first)
    rmSync(list)
  }
)

test.each([
  ['cut short', (file: string) => truncateSync(file, 40)],
  [
    'changed',
    (file: string) => writeFileSync(file, "export const main = () => console.log('evil')")
  ],
  ['gone', (file: string) => rmSync(file)]
])('a joined program that is %s is joined anew', async (_, damage) => {
  damage(await programFile(project))
  const { stdout, stderr } = run()
  expect(stdout).toMatch(/^second /)
  expect(stderr).toBe('')
})

test('kept in a cache of the user’s own, it still finds its packages', async () => {
  const own = mkdtempSync(join(tmpdir(), 'duikai-own-'))
  const { stdout, stderr, status } = runUnder({ ...process.env, DUIKAI_CACHE: own })
  expect([stdout, stderr, status]).toEqual([expect.stringMatching(/^second .* true true/), '', 3])
  expect(readdirSync(join(own, 'program'))).toHaveLength(1)
  rmSync(own, { recursive: true })
})

test('a program that cannot be joined is run from its sources, and its mistake is shown', () => {
  writeFileSync(join(scripts, 'cli.ts'), "throw new Error('a mistake of ours')\n")
  const { stderr, status } = run()
  expect(stderr).toBe('duikai: the program cannot start; install it again (a mistake of ours)\n')
  expect(status).toBe(3)
})
