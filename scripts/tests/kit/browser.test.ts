import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserOptions, openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { cacheFolder as projectCache, projectFolder } from '../../kit/folders.ts'
import { hasBuiltInBrowser } from '../../kit/unpack-browser.ts'
import type { Problem } from '../../model/problem.ts'

const font = '@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf'
const profilesOf = (pid: number | undefined) =>
  readdirSync(tmpdir()).filter(name => name.startsWith(`duikai-browser-${pid}-`))

async function open(options: BrowserOptions = {}) {
  const problems: Problem[] = []
  const opened = await openBrowser(problem => problems.push(problem), options)
  return { opened, problems }
}

/** The processes still alive in a browser's group. */
function groupOf(pid: number): string {
  const all = execFileSync('ps', ['-eo', 'pgid=,stat=,args='], { encoding: 'utf8' })
  const line = new RegExp(`^\\s*${pid}\\s+[^Z]`)
  return all
    .split('\n')
    .filter(row => line.test(row))
    .join('\n')
}

describe('an open browser', () => {
  let opened: RenderBrowser | undefined
  let problems: readonly Problem[] = []

  beforeAll(async () => {
    ;({ opened, problems } = await open())
  })

  afterAll(() => opened?.close())

  test('says its name and version, and no problem was reported', () => {
    expect(problems).toEqual([])
    expect(opened?.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/)
    if (hasBuiltInBrowser() && !process.env.DUIKAI_BROWSER) {
      expect(opened?.name).toBe('built-in Chromium headless shell')
      expect(opened?.version).toMatch(/^147\./)
    }
  })

  test('sets Chinese text in a web font that every character has', async () => {
    const data = readFileSync(join(projectFolder, 'node_modules', font)).toString('base64')
    const page = await opened?.browser.newPage()
    await page?.setContent(`<style>
      @font-face { font-family: Kai; src: url(data:font/ttf;base64,${data}) }
      p { font: 20px/1 Kai; display: inline-block; margin: 0 }
    </style><p>开卷有益</p>`)
    const seen = await page?.evaluate(async () => {
      await document.fonts.ready
      const faces = [...document.fonts].map(face => face.status)
      return { faces, width: document.querySelector('p')?.getBoundingClientRect().width }
    })
    expect(seen).toEqual({ faces: ['loaded'], width: 80 })
    const picture = Buffer.from((await page?.screenshot({ type: 'png' })) ?? [])
    await page?.evaluate(() => document.querySelector('p')?.remove())
    const blank = Buffer.from((await page?.screenshot({ type: 'png' })) ?? [])
    expect(picture.equals(blank)).toBe(false)
    await page?.close()
  })

  test('looks up no host but the loopback address', async () => {
    const page = await opened?.browser.newPage()
    await expect(page?.goto('http://localhost.example/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
    await page?.close()
  })
})

test('a closed browser leaves no process and no profile, and may be closed twice', async () => {
  const { opened } = await open()
  const pid = opened?.browser.process()?.pid ?? 0
  expect(groupOf(pid)).not.toBe('')
  await opened?.close()
  await opened?.close()
  expect(await emptied(() => groupOf(pid))).toBe('')
  expect(profilesOf(process.pid)).toEqual([])
})

test('a browser that was killed is closed without complaint', async () => {
  const { opened } = await open()
  opened?.browser.process()?.kill('SIGKILL')
  await opened?.close()
  expect(profilesOf(process.pid)).toEqual([])
})

test.each([
  ['SIGKILL', null],
  ['SIGTERM', 143],
  ['SIGINT', 130]
] as const)('after %s no browser stays behind', async (signal, status) => {
  const program = spawn(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    opener()
  ])
  const [line] = await once(program.stdout, 'data')
  const pid = Number(line)
  expect(groupOf(pid)).not.toBe('')
  program.kill(signal)
  const [code] = await once(program, 'exit')
  expect(code).toBe(status)
  expect(await emptied(() => groupOf(pid))).toBe('')
  if (signal === 'SIGKILL') await (await open()).opened?.close()
  expect(profilesOf(program.pid)).toEqual([])
})

describe('when no browser starts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duikai-no-browser-'))

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const fake = (name: string, script: string) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
    return join(folder, name)
  }

  test('a path that leads nowhere is named, with what to do', async () => {
    const { opened, problems } = await open({ browser: '/nowhere/chrome' })
    expect(opened).toBeUndefined()
    expect(problems.map(problem => problem.code)).toEqual(['browser/none'])
    expect(problems[0]?.message.en).toContain('/nowhere/chrome')
    expect(problems[0]?.hint.en).toContain('DUIKAI_BROWSER')
  })

  test('its last words are passed on', async () => {
    const browser = fake('broken', 'echo "FATAL: libcup is of the wrong kind" >&2; exit 1')
    const { problems } = await open({ browser })
    expect(problems[0]?.message.en).toContain('libcup is of the wrong kind')
  })

  test('one that hangs is ended when its time is over', async () => {
    const browser = fake('hanging', 'exec sleep 60')
    await expect(open({ browser, hangMs: 200 })).rejects.toThrow('did not answer within 0.2 s')
    expect(profilesOf(process.pid)).toEqual([])
  })

  test.runIf(hasBuiltInBrowser())(
    'the second try of one that failed once goes through',
    async () => {
      const { executable } = (await import('../../kit/unpack-browser.ts')).unpackedBrowser(
        projectCache
      )
      const once = join(folder, 'failed')
      const browser = fake(
        'moody',
        `[ -e ${once} ] || { touch ${once}; exit 1; }; exec ${executable} "$@"`
      )
      const { opened, problems } = await open({ browser })
      expect(problems).toEqual([])
      expect(opened?.version).toMatch(/^147\./)
      await opened?.close()
    }
  )
})

/** A program that opens a browser, prints its process and waits to be interrupted. */
function opener(): string {
  const kit = (name: string) => JSON.stringify(join(projectFolder, 'scripts/kit', name))
  return `import { openBrowser } from ${kit('browser.ts')}
import { endOnSignals } from ${kit('interruption.ts')}
endOnSignals()
const opened = await openBrowser(console.error)
console.log(opened?.browser.process().pid ?? -1)
setInterval(() => {}, 1000)`
}

/** Asks until the answer is empty, for at most five seconds; gives the last answer. */
async function emptied(ask: () => string): Promise<string> {
  for (let tries = 0; tries < 100 && ask() !== ''; tries += 1) await wait(50)
  return ask()
}
