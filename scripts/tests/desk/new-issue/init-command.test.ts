import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { runCommand } from '../../../desk/cli/run-command.ts'
import { initCommand } from '../../../desk/commands/init-command.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder } from '../../../kit/folders.ts'
import { openTerminal } from '../../../kit/terminal.ts'

let here = ''
let said = ''

beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'duikai-begin-'))
  said = ''
})

afterEach(() => rmSync(here, { recursive: true, force: true }))

/** Runs `duikai init`, answering the questions by lines. */
function run(line: string, answers?: readonly string[]): Promise<number> {
  const write = (text: string) => {
    said += text
  }
  const stream = { write }
  const waiting = [...(answers ?? [])]
  const ask = async (question: string) => {
    said += `${question}\n`
    return waiting.shift()
  }
  return runCommand([initCommand], ['init', ...line.split(' '), '--lang', 'en'], {
    terminal: openTerminal(stream, stream, {}),
    world: diskWorld(),
    here,
    root: projectFolder,
    environment: {},
    ...(answers ? { ask } : {})
  })
}

const yaml = (name: string) => parse(readFileSync(join(here, name, 'issue.yaml'), 'utf8'))

test('a new issue is made as its options say', async () => {
  const options =
    '--language zh --paper 山里小报 --date 20/3/2026 --pages 8 --format a4 --style fukan'
  expect(await run(`manuscript/a ${options}`)).toBe(0)
  expect(yaml('manuscript/a')).toMatchObject({
    ...{ paper: '山里小报', date: '2026-03-20', format: 'a4', style: 'fukan', language: 'zh-CN' }
  })
  expect(yaml('manuscript/a').pages).toHaveLength(8)
})

test('who sits at the terminal is asked, and Enter takes what is usual', async () => {
  expect(
    await run('a', ['Hill News', '2/4/2026', '2 April 2026', '', 'broadshet-en', '', ''])
  ).toBe(0)
  expect(yaml('a')).toMatchObject({ paper: 'Hill News', date: '2026-04-02', format: 'tabloid-en' })
  expect(said).toContain('it may be 2026-04-02 or 2026-02-04')
  expect(said).toContain('There is no “broadshet-en”')
})

test('nobody who answers makes nothing', async () => {
  expect(await run('a', ['Hill News'])).toBe(2)
  expect(readdirSync(here)).toEqual([])
})

test.each([
  ['--date 3/4/2026 --language en', '2026-04-03 or 2026-03-04'],
  ['--format sikia', 'Did you mean sikai?'],
  ['--style dangbo', 'Did you mean dangbao?'],
  ['--pages 5', '1, 4, 8 pages']
])('%s is refused with what to write', async (options, words) => {
  expect(await run(`a ${options}`)).toBe(2)
  expect(said).toContain(words)
  expect(readdirSync(here)).toEqual([])
})

test('the day of 3/4/2026 is known in British and in American English', async () => {
  await run('gb --language en-GB --date 3/4/2026')
  await run('us --language en-US --date 3/4/2026')
  expect([yaml('gb').date, yaml('us').date]).toEqual(['2026-04-03', '2026-03-04'])
})

test('what paper.yaml above says is neither asked nor written again', async () => {
  mkdirSync(join(here, 'manuscript'))
  writeFileSync(
    join(here, 'manuscript/paper.yaml'),
    'name: 山里小报\nlanguage: zh-CN\nformat: sikai\n'
  )
  expect(await run('manuscript/a', ['2026-03-20', '', ''])).toBe(0)
  expect(said).not.toContain('Name of the paper')
  const own = yaml('manuscript/a')
  expect([own.paper, own.format, own.language]).toEqual([undefined, undefined, undefined])
})

test('an issue like an older one has its paper, style, names of pages and phrases, and a new date', async () => {
  mkdirSync(join(here, 'old/pictures'), { recursive: true })
  writeFileSync(join(here, 'old/pictures/name.svg'), '<svg/>')
  writeFileSync(
    join(here, 'old/issue.yaml'),
    '# ours\npaper: 山里小报\ndate: 2026-03-20\nissueNumber: 12\nformat: sikai\nstyle: fukan\nphrases: [溪口村]\nnameplate: pictures/name.svg\npages:\n  - {number: 1, name: 要闻, stories: [rain]}\n  - {number: 2, name: 副刊}\n'
  )
  writeFileSync(join(here, 'old/rain.md'), '---\nheadline: 雨\n---\n\n雨。\n')
  expect(await run('new --like old --date 2026-03-27 --language zh')).toBe(0)
  expect(yaml('new')).toEqual({
    ...{ paper: '山里小报', date: '2026-03-27', format: 'sikai', style: 'fukan' },
    ...{ phrases: ['溪口村'], nameplate: 'pictures/name.svg' },
    pages: [
      { number: 1, name: '要闻' },
      { number: 2, name: '副刊' }
    ]
  })
  expect(readFileSync(join(here, 'new/pictures/name.svg'), 'utf8')).toBe('<svg/>')
})
