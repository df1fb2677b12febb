import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  const install = ['install', '--no-audit', '--no-fund', join(ground, filename)]
  await promisify(execFile)('npm', install, options)
}, 300_000)

afterAll(() => rmSync(ground, { recursive: true, force: true }))

const duikai = (...call: readonly string[]) =>
  promisify(execFile)('npx', ['--no-install', 'duikai', ...call], options)

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

test('installed elsewhere it begins, checks and builds an issue, twice with the same bytes', async () => {
  await duikai('init', '创刊号')
  expect((await duikai('check', '创刊号')).stdout).toContain('nothing to mend')
  await duikai('build', '创刊号')
  await duikai('build', '创刊号', '--output', 'again')
  expect(hashesIn('again')).toEqual(hashesIn('output'))
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
