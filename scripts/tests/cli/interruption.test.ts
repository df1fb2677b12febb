import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../../kit/folders.ts'
import { isAlive } from '../../kit/live-process.ts'
import { call } from './call.ts'

const here = mkdtempSync(join(tmpdir(), 'duikai-stop-'))
const output = join(here, 'output', 'sample')
const started: ChildProcess[] = []

beforeAll(async () => {
  await call(['init', 'manuscript/sample', '--language', 'zh', '--pages', '1'], { here })
  // Joins the program, so that the builds below start at once.
  await ended(start())
})

afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(here, { recursive: true, force: true })
})

/** A build of an issue that was built before; only one that lays pages out anew always has work to do. */
function start(...options: readonly string[]): ChildProcess {
  const program = join(projectFolder, 'scripts', 'duikai.mjs')
  const child = spawn(process.execPath, [program, 'build', ...options], { cwd: here })
  started.push(child)
  return child
}

function ended(child: ChildProcess): Promise<{ code: number | null; out: string }> {
  let out = ''
  child.stdout?.on('data', chunk => {
    out += chunk
  })
  return new Promise(resolve => child.on('close', code => resolve({ code, out })))
}

/** The browser that a build has started, once it is there. */
async function browserOf(child: ChildProcess): Promise<number> {
  for (;;) {
    const [pid] = childrenOf(child.pid ?? 0).filter(one => commandOf(one).includes('--headless'))
    if (pid !== undefined) return Number(pid)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

/** Those of each of its threads. */
function childrenOf(pid: number): readonly string[] {
  return readdirSync(`/proc/${pid}/task`).flatMap(thread =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean)
  )
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

async function untilGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 60 && isAlive(pid); tries += 1) {
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return !isAlive(pid)
}

const leftovers = () => readdirSync(output).filter(name => name.startsWith('.'))

test.runIf(process.platform === 'linux')(
  'Ctrl-C in mid-build ends with 130 and leaves no browser, no lock and no half file',
  async () => {
    const child = start('--relayout')
    const end = ended(child)
    const browser = await browserOf(child)
    child.kill('SIGINT')
    expect((await end).code).toBe(130)
    expect(await untilGone(browser)).toBe(true)
    expect(leftovers()).toEqual([])
  }
)

test.runIf(process.platform === 'linux')(
  'a build killed outright leaves the last output whole and no browser; the next build is clean',
  async () => {
    const before = readFileSync(join(output, 'paper.pdf'))
    const child = start('--relayout')
    const end = ended(child)
    const browser = await browserOf(child)
    child.kill('SIGKILL')
    await end
    expect(await untilGone(browser)).toBe(true)
    expect(readFileSync(join(output, 'paper.pdf')).equals(before)).toBe(true)
    const next = await ended(start())
    expect(next.code).toBe(0)
    expect(next.out).toMatch(/^Built: /m)
    expect(leftovers()).toEqual([])
  }
)

test.runIf(process.platform === 'linux')('of two builds at once the second refuses', async () => {
  const first = start('--relayout')
  const end = ended(first)
  await browserOf(first)
  const second = await ended(start('--lang', 'en'))
  expect(second.code).toBe(1)
  expect(second.out).toContain(`error lock/busy Another build (process ${first.pid} on `)
  expect((await end).code).toBe(0)
  expect(existsSync(join(output, '.duikai.lock'))).toBe(false)
})
