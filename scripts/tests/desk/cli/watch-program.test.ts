import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectFolder } from '../../../kit/folders.ts'

const folder = mkdtempSync(join(tmpdir(), 'duikai-watch-'))
const lock = join(folder, 'lock')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Watches a program whose thread has taken a lock before it does its work, given as JavaScript. */
function watched(work: string, ...argv: readonly string[]): ChildProcess {
  const thread = `
    const { parentPort } = await import('node:worker_threads')
    const tell = word => parentPort.postMessage(word)
    tell({ kind: 'leftover', news: { number: 1, leftover: { kind: 'path', path: ${JSON.stringify(lock)} } } })
    tell({ kind: 'result', text: 'at work\\n' })
    ${work}`
  const starter = `data:text/javascript,${encodeURIComponent(thread)}`
  const watcher = JSON.stringify(join(projectFolder, 'scripts/desk/cli/watch-program.ts'))
  const watch = `
    import { watchProgram } from ${watcher}
    const { stdout: out, stderr: err, env: environment } = process
    const argv = ${JSON.stringify(argv)}
    process.exitCode = await watchProgram({ starter: ${JSON.stringify(starter)}, argv, out, err, environment })`
  writeFileSync(lock, '')
  const options = ['--max-old-space-size=64', '--import', 'tsx', '--input-type=module', '-e', watch]
  return spawn(process.execPath, options, { env: { ...process.env, LC_ALL: 'C' } })
}

async function ended(child: ChildProcess) {
  const said = { out: '', err: '' }
  child.stdout?.on('data', chunk => (said.out += chunk))
  child.stderr?.on('data', chunk => (said.err += chunk))
  const [code] = await once(child, 'close')
  return { code, ...said }
}

const isLocked = () => once(spawn('test', ['-e', lock]), 'exit').then(([code]) => code === 0)

test('a program that ends has its own exit code, and all that it said is heard', async () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `line ${at}\n`).join('')
  const { code, out, err } = await ended(
    watched(`
      for (let at = 0; at < 5000; at += 1) tell({ kind: 'result', text: 'line ' + at + '\\n' })
      tell({ kind: 'ended', exitCode: 1 })`)
  )
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out).toBe(`at work\n${lines}`)
})

test.each([
  ['a fault', "throw new Error('a mistake of ours')", 'not of your copy: a mistake of ours\n'],
  ['a promise that nobody waits for', "Promise.reject(new Error('unheard'))", 'copy: unheard\n'],
  ['a wait that never ends', 'await new Promise(() => {})', 'stopped before it was done\n'],
  ['an exit in the middle', 'process.exit(0)', 'stopped before it was done\n'],
  ['a recursion without end', 'const f = () => f() + 1; f()', 'call stack size exceeded\n'],
  [
    'too little memory',
    'const all = []; for (;;) all.push(Array(1e5).fill({}))',
    'not enough memory'
  ]
])('%s ends with 3, a word of ours, and the lock given back', async (_, work, words) => {
  const { code, err } = await ended(watched(work))
  expect(err).toMatch(/^duikai: /)
  expect(err).toContain(words)
  expect(err).not.toMatch(/\n\s+at |Node\.js v|node:internal/)
  expect(code).toBe(3)
  expect(await isLocked()).toBe(false)
})

test('with --json the fault is told in JSON, in both languages', async () => {
  const { code, out } = await ended(watched("throw new Error('ours')", 'build', '--json'))
  expect(code).toBe(3)
  const { exitCode, error } = JSON.parse(out.replace('at work\n', ''))
  expect(exitCode).toBe(3)
  expect(Object.keys(error)).toEqual(['en', 'zh'])
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129]
] as const)('%s is heard by a program that never pauses', async (signal, status) => {
  const child = watched('for (;;);')
  const end = ended(child)
  child.stdout?.once('data', () => child.kill(signal))
  expect(await end).toMatchObject({ code: status, err: '' })
  expect(await isLocked()).toBe(false)
})

test('a program that ends itself has its last word at a signal, and ends as by that', async () => {
  const child = watched(`
    parentPort.on('message', () => {
      tell({ kind: 'result', text: 'given back' })
      tell({ kind: 'ended', exitCode: 0 })
    })
    tell({ kind: 'ends-itself' })
    tell({ kind: 'result', text: 'ready ' })`)
  const end = ended(child)
  child.stdout?.on('data', chunk => `${chunk}`.includes('ready') && child.kill('SIGTERM'))
  const { code, out } = await end
  expect({ code, out }).toEqual({ code: 143, out: 'at work\nready given back' })
})

test('a reader that has seen enough ends the program without a word', async () => {
  const child = watched(
    "setInterval(() => tell({ kind: 'result', text: 'more and more\\n'.repeat(100) }), 1)"
  )
  child.stdout?.once('data', () => child.stdout?.destroy())
  let err = ''
  child.stderr?.on('data', chunk => (err += chunk))
  const [code] = await once(child, 'exit')
  expect({ code, err }).toEqual({ code: 141, err: '' })
  expect(await isLocked()).toBe(false)
})
