import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../../kit/folders.ts'

// Blanks and Han in the folder's name, and an ordinary user: where a newsroom would install it.
const ground = mkdtempSync(join(tmpdir(), 'duikai-packed-'))
const folder = join(ground, '我 的 报')
const nobody = 65_534
const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
const env = {
  PATH: process.env.PATH,
  HOME: ground,
  LANG: 'en_GB.UTF-8',
  npm_config_cache: join(ground, 'npm'),
  ...(process.env.npm_config_registry
    ? { npm_config_registry: process.env.npm_config_registry }
    : {})
}
const options = { cwd: folder, env, ...user, timeout: 300_000 }

let packed: readonly string[] = []

beforeAll(async () => {
  mkdirSync(folder)
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--json', '--pack-destination', ground],
    { cwd: projectFolder }
  )
  const [{ filename, files }] = JSON.parse(stdout)
  packed = files.map(({ path }: { readonly path: string }) => path)
  writeFileSync(join(folder, 'package.json'), '{"name":"paper","private":true}')
  chmodSync(ground, 0o755)
  if ('uid' in user)
    for (const path of [ground, folder, join(folder, 'package.json')])
      chownSync(path, nobody, nobody)
  const outside = join(projectFolder, 'scripts/tests/setup/outside')
  cpSync(join(outside, 'checks.mjs'), join(folder, 'checks.mjs'))
  const install = ['install', '--no-audit', '--no-fund', join(ground, filename)]
  await promisify(execFile)('npm', install, options)
  await compile(join(outside, 'builds.mts'))
})

afterAll(() => rmSync(ground, { recursive: true, force: true }))

/** As its author would, who has the package and no other types. */
async function compile(program: string): Promise<void> {
  const copy = join(folder, basename(program))
  cpSync(program, copy)
  const how = ['--module', 'nodenext', '--target', 'es2023', '--types', '', '--strict', copy]
  const compiler = join(projectFolder, 'node_modules/.bin/tsc')
  await promisify(execFile)(compiler, how, { cwd: folder })
}

const duikai = (...call: readonly string[]) =>
  promisify(execFile)('npx', ['--no-install', 'duikai', ...call], options)

/** Runs a program that imports the package, on folders of the newsroom. */
const fromOutside = (program: string, ...folders: readonly string[]) => {
  const paths = folders.map(name => join(folder, name))
  return promisify(execFile)(process.execPath, [join(folder, program), ...paths], options)
}

const outputs = ['paper.pdf', 'book.epub', 'pages.html']
const hashesIn = (output: string) =>
  outputs.map(name =>
    createHash('sha256')
      .update(readFileSync(join(folder, output, '创刊号', name)))
      .digest('hex')
  )

test('the package holds what a user needs: no manuscript, test or bench', () => {
  const tops = [...new Set(packed.map(path => path.split('/')[0]))].sort()
  expect(tops).toEqual(
    ['LICENSE', 'NOTICE', 'README.md', 'package.json', 'scripts', 'styles', 'templates'].sort()
  )
  expect(packed.filter(path => /^scripts\/(tests|bench)\//.test(path))).toEqual([])
})

test('installed elsewhere it builds an issue by its command and for a program in TypeScript, with the same bytes', {
  timeout: 150_000
}, async () => {
  await duikai('init', '创刊号', '--language', 'zh', '--pages', '1')
  expect((await duikai('check', '创刊号')).stdout).toContain('nothing to mend')
  await duikai('build', '创刊号')
  const { stdout, stderr } = await fromOutside('builds.mjs', '创刊号', 'again')
  expect([JSON.parse(stdout), stderr]).toEqual([
    {
      written: true,
      made: join(folder, 'again', '创刊号'),
      stages: ['read', 'faces', 'make-up', 'pages', 'print', 'book'],
      isAllTold: true
    },
    ''
  ])
  expect(hashesIn('again')).toEqual(hashesIn('output'))
})

test('a program in plain JavaScript is told what is wrong with an issue', async () => {
  cpSync(join(folder, '创刊号'), join(folder, '错'), { recursive: true })
  writeFileSync(join(folder, '错', 'brief.md'), '---\nkind: brief\n---\n\n文\n')
  const { stdout, stderr } = await fromOutside('checks.mjs', '错')
  const words = ['story/no-headline 我 的 报/错/brief.md:2']
  expect([JSON.parse(stdout), stderr]).toEqual([{ words, stories: 0, listeners: [] }, ''])
})

test('no second browser is downloaded', async () => {
  const { stdout } = await promisify(execFile)(
    'find',
    [ground, '-type', 'f', '(', '-name', 'chrome', '-o', '-name', 'chrome-headless-shell', ')'],
    options
  )
  expect(stdout).toBe('')
})

test('its preview shows the page and ends when asked', async () => {
  const command = spawn('npx', ['--no-install', 'duikai', 'preview', '创刊号'], {
    ...options,
    detached: true
  })
  const [words] = await once(command.stdout, 'data')
  const address = /http:\S+/.exec(String(words))?.[0] ?? ''
  const status = await new Promise(resolve =>
    get(address, answer => resolve(answer.resume().statusCode))
  )
  expect(status).toBe(200)
  process.kill(-(command.pid ?? 0), 'SIGINT')
  await once(command, 'exit')
})
