import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { basePaper } from '../press/preflight/base-paper.ts'
import { call } from './call.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preflight-'))
  await writeFile(join(folder, 'good.pdf'), await basePaper())
  const spoilt = await basePaper(paper => {
    paper.version = [1, 7]
  })
  await writeFile(join(folder, 'spoilt.pdf'), spoilt)
  await writeFile(join(folder, 'none.pdf'), 'Dear printer,')
})

afterAll(() => rm(folder, { recursive: true }))

test('A sound file is told to be fit, and the call ends well', async () => {
  const { out, exitCode } = await call(['preflight', 'good.pdf'], { here: folder })
  expect(exitCode).toBe(0)
  expect(out).toContain('good.pdf (1 page, coldset-220, PDF/X-4)')
})

test('What is wrong is told with what to do, in the language asked for', async () => {
  const { out, exitCode } = await call(['preflight', 'spoilt.pdf', '--lang', 'zh'], {
    here: folder
  })
  expect(exitCode).toBe(1)
  expect(out).toMatch(/错误 preflight\/header-version 文件自称 PDF 1\.7/)
  expect(out).toMatch(/→ 请重新存为 PDF 1\.6/)
})

test('A file is judged by another standard than the preset’s where that is asked', async () => {
  const { out, exitCode } = await call(['preflight', 'good.pdf', '--standard', 'x-1a'], {
    here: folder
  })
  expect(exitCode).toBe(1)
  expect(out).toContain('The file says that it is PDF/X-4, not PDF/X-1a:2003.')
})

test('Programs get one document of all files', async () => {
  const { out, exitCode } = await call(['preflight', 'good.pdf', 'none.pdf', '--json'], {
    here: folder
  })
  const { files, preset } = JSON.parse(out)
  expect(exitCode).toBe(1)
  expect(preset).toBe('coldset-220')
  expect(files.map(({ file }: { file: string }) => file)).toEqual([
    join(folder, 'good.pdf'),
    join(folder, 'none.pdf')
  ])
  expect(files[1].findings).toMatchObject([{ code: 'preflight/not-pdf', severity: 'error' }])
})

test.each([
  [['preflight'], 'Name the file'],
  [['preflight', 'absent.pdf'], 'There is no file absent.pdf'],
  [['preflight', '.'], 'is a folder'],
  [['preflight', 'good.pdf', '--preset', 'coldset-22'], 'Did you mean “coldset-220”'],
  [['preflight', 'good.pdf', '--trim', 'A4'], 'is no size']
])('%j is wrong usage', async (argv, words) => {
  const { err, exitCode } = await call(argv, { here: folder })
  expect(exitCode).toBe(2)
  expect(err).toContain(words)
})
