import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectFolder } from '../../../kit/folders.ts'
import { isAlive } from '../../../kit/live-process.ts'
import { call } from '../../cli/call.ts'
import { type RedisServer, startRedis } from './redis-server.ts'

const here = mkdtempSync(join(tmpdir(), 'duikai-queue-'))
const started: ChildProcess[] = []
let redis: RedisServer

beforeAll(async () => {
  redis = await startRedis(here)
  await call(['init', 'manuscript/a', '--language', 'zh', '--pages', '1'], { here })
  for (const name of ['b', 'broken', 'gone', '../alone/a'])
    cpSync(join(here, 'manuscript/a'), join(here, 'manuscript', name), { recursive: true })
  writeFileSync(join(here, 'manuscript/broken/issue.yaml'), 'paper: Daily')
})

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await redis.stop()
  rmSync(here, { recursive: true, force: true })
})

/** Runs a command on the queue and reads its JSON. */
async function asked(argv: readonly string[], environment: Record<string, string> = {}) {
  const { exitCode, out } = await call([...argv, '--queue', redis.address, '--json'], {
    here,
    environment
  })
  return { exitCode, told: JSON.parse(out) }
}

const issues = ['a', 'b', 'broken', 'gone'].map(name => `manuscript/${name}`)

async function added(...folders: readonly string[]): Promise<readonly string[]> {
  const { told } = await asked(['build', ...folders])
  return told.issues.map(({ state }: { state: string }) => state)
}

async function state() {
  const { told } = await asked(['queue'])
  return told.programs[0]
}

/** Starts a worker as a process of its own. */
function worker(...options: readonly string[]): ChildProcess {
  const program = join(projectFolder, 'scripts', 'duikai.mjs')
  const args = ['worker', '--queue', redis.address, '--lease', '2', '--concurrency', '1']
  const child = spawn(process.execPath, [program, ...args, ...options], {
    cwd: here,
    stdio: 'ignore'
  })
  started.push(child)
  return child
}

const pause = () => new Promise(resolve => setTimeout(resolve, 50))

/** The process in which a worker makes its issue. */
async function makerOf({ pid }: ChildProcess): Promise<number> {
  for (;;) {
    const { stdout } = spawnSync('pgrep', ['-P', `${pid}`, '-f', 'make-issues'], {
      encoding: 'utf8'
    })
    if (stdout.trim() !== '') return Number(stdout)
    await pause()
  }
}

async function untilActive(): Promise<void> {
  while ((await state()).active.length === 0) await pause()
}

const markOf = (output: string) => readFileSync(join(here, output, 'manifest.json'), 'utf8')

test('workers that are killed and a server that is restarted lose no issue and make each as one machine does', {
  timeout: 300_000
}, async () => {
  expect(await added(...issues)).toEqual(['added', 'added', 'added', 'added'])
  const again = await call(['build', ...issues, '--queue', redis.address, '--lang', 'en'], { here })
  expect(again.out).toContain('0 added, 4 there already, 0 done.')
  rmSync(join(here, 'manuscript/gone'), { recursive: true })
  const first = worker()
  await untilActive()
  const maker = await makerOf(first)
  first.kill('SIGKILL')
  while (isAlive(maker)) await pause()
  await redis.restart()
  const [exitCode] = await once(worker('--until-empty'), 'exit')
  expect(exitCode).toBe(1)
  const { waiting, active, done, failed } = await state()
  expect({ waiting, active, done }).toEqual({ waiting: 0, active: [], done: 2 })
  const codes = failed.map((one: { problems: { code: string }[] }) => one.problems[0]?.code)
  expect(codes.sort()).toEqual(['queue/issue-gone', 'yaml/missing-key'])
  await call(['build', 'alone/a', '--output', 'alone/output'], { here })
  expect(markOf('output/a')).toBe(markOf('alone/output/a'))
})

test('what is done stays, and is made again where its output is not what was made', async () => {
  writeFileSync(join(here, 'output/b/paper.pdf'), 'not what was made')
  expect(await added('manuscript/a', 'manuscript/b')).toEqual(['done', 'added'])
})

test('a worker that is told to end gives back what it has, at once and without a try counted', {
  timeout: 60_000
}, async () => {
  const ending = worker()
  const end = once(ending, 'exit')
  await untilActive()
  ending.kill('SIGTERM')
  expect(await end).toEqual([143, null])
  const { waiting, active } = await state()
  expect({ waiting, active }).toEqual({ waiting: 1, active: [] })
})

test('failed issues are tried again when added or asked for, and all that waits is taken off when asked', async () => {
  expect(await added('manuscript/broken')).toEqual(['added'])
  const { told } = await asked(['queue', '--retry'])
  expect(told.retried).toBe(1)
  expect(told.programs[0]).toMatchObject({ waiting: 3, failed: [], done: 1 })
  const cleared = await asked(['queue', '--clear'])
  expect(cleared).toMatchObject({ exitCode: 0, told: { cleared: 4, programs: [] } })
})

test('issues of another version of the program are told of, and left to its workers', async () => {
  await asked(['build', 'manuscript/a'], { DUIKAI_BROWSER: 'installed' })
  const { told } = await asked(['queue'])
  expect(told.problems).toMatchObject([{ code: 'queue/other-program', severity: 'warning' }])
  await asked(['queue', '--clear'])
})

describe('a queue that cannot be used', () => {
  test.each([
    ['is not there', () => 'redis://127.0.0.1:1', 'queue/not-there'],
    ['wants another password', () => `redis://:no@127.0.0.1:${redis.port}`, 'queue/refused'],
    ['wants a password', () => `redis://127.0.0.1:${redis.port}`, 'queue/refused']
  ])('%s', async (_, address, code) => {
    for (const command of [['queue'], ['worker'], ['build', 'manuscript/a']]) {
      const { exitCode, out } = await call([...command, '--queue', address(), '--json'], { here })
      expect(exitCode).toBe(3)
      expect(JSON.parse(out).problems).toMatchObject([{ code, severity: 'error' }])
      expect(out).not.toContain(':no@')
    }
  })

  test('has no memory left', async () => {
    redis.set('maxmemory', '1')
    const { exitCode, told } = await asked(['build', 'manuscript/a'])
    expect({ exitCode, ...told }).toMatchObject({
      exitCode: 3,
      problems: [{ code: 'queue/server' }]
    })
    redis.set('maxmemory', '0')
    expect(await added('manuscript/a')).toEqual(['added'])
  })

  test.each([
    [['queue'], 'Name the queue'],
    [['queue', '--queue', 'server:6379'], 'is no address of a queue'],
    [['build', 'manuscript/a', '--queue', 'redis://h', '--open'], '--open is for one issue'],
    [['queue', '--queue', 'redis://h', '--retry', '--clear'], 'do not go together'],
    [['worker', '--queue', 'redis://h', '--lease', '0'], '--lease takes whole seconds'],
    [['worker', '--queue', 'redis://h', '--concurrency', 'x'], '--concurrency takes']
  ])('%j is said to be wrong', async (argv, words) => {
    const { exitCode, err } = await call(argv, { here })
    expect(exitCode).toBe(2)
    expect(err).toContain(words)
  })

  test('issues outside of the shared folder are refused', async () => {
    const shared = ['--queue', redis.address, '--shared', 'output']
    const { exitCode, err } = await call(['build', 'manuscript/a', ...shared], { here })
    expect(exitCode).toBe(2)
    expect(err).toContain('manuscript/a does not lie in the shared folder output.')
  })
})
