import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMakers } from '../../../desk/makers/makers.ts'
import { call } from '../../cli/call.ts'

const here = mkdtempSync(join(tmpdir(), 'duikai-many-'))

beforeAll(async () => {
  await call(['init', 'manuscript/c', '--language', 'zh', '--pages', '1'], { here })
  cpSync(join(here, 'manuscript/c'), join(here, 'manuscript/a'), { recursive: true })
  writeFileSync(join(here, 'manuscript/a/issue.yaml'), 'paper: Daily')
  writeFileSync(join(here, 'manuscript/b.txt'), 'a note')
})

afterAll(() => rmSync(here, { recursive: true, force: true }))

test('many issues are built past a broken one and a file among them, and told of in one document', {
  timeout: 120_000
}, async () => {
  const names = ['a', 'b.txt', 'c'].map(name => `manuscript/${name}`)
  const line = ['build', ...names, '--concurrency', '1', '--json']
  const { exitCode, out, err } = await call(line, { here })
  expect(exitCode).toBe(1)
  expect(err).toContain('manuscript/b.txt is a file, no issue: it is passed over.')
  expect(err).toContain('[2/2] manuscript/c')
  const { issues } = JSON.parse(out)
  expect(issues).toMatchObject([
    { issue: 'a', written: false },
    { issue: 'c', written: true, problems: [] }
  ])
  expect(issues[0].problems.map(({ code }: { code: string }) => code)).toContain('yaml/missing-key')
  expect(existsSync(join(here, 'output/c/paper.pdf'))).toBe(true)
  expect(existsSync(join(here, 'output/a'))).toBe(false)
  const again = JSON.parse((await call(line, { here })).out)
  expect(again.issues).toMatchObject([
    { issue: 'a', written: false },
    { issue: 'c', unchanged: true }
  ])
})

test.runIf(process.platform === 'linux')(
  'a maker that is ended from outside is told of',
  async () => {
    const makers = startMakers(1)
    const order = { folder: join(here, 'manuscript/c'), options: {}, colours: false } as const
    const outcome = makers.make({ ...order, language: 'en', widthCells: undefined })
    const own = ['-P', `${process.pid}`, '-f', 'make-issues']
    execFileSync('pkill', ['-9', ...own])
    expect(await outcome).toEqual({ kind: 'ended', how: 'SIGKILL', said: '' })
    await makers.close()
  }
)

test('several issues with a wrong option are refused at once', async () => {
  const both = ['manuscript/a', 'manuscript/c']
  for (const wrong of [
    ['--concurrency', '0'],
    ['--quantity', 'many']
  ]) {
    const { exitCode, err } = await call(['build', ...both, ...wrong], { here })
    expect(exitCode).toBe(2)
    expect(err).toContain(wrong[0])
  }
})
