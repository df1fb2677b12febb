import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { correct } from '../../../desk/correct/correct.ts'
import { dialogue } from '../../../desk/correct/dialogue.ts'
import { projectFolder } from '../../../kit/folders.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'

const facts =
  'paper: 日报\ndate: 2019-05-06\nlanguage: zh-CN\nformat: duikai\npages:\n  - number: 1\n'
const rain =
  '---\nheadline: 春雨落辽源\n---\n\n村里常年多雨，今年也多雨。\n\n北坡的村里人说：常年多雨。\n'

/** A dialogue in which each question gets the next answer, and what came of it. */
async function talked(words: string, ...answers: readonly string[]) {
  const folder = '/news/manuscript/x'
  const world = memoryWorld({ [`${folder}/issue.yaml`]: facts, [`${folder}/rain.md`]: rain })
  const left = [...answers]
  const asked: string[] = []
  const said: string[] = []
  const talk = dialogue(
    async ({ en }) => {
      asked.push(en)
      return left.shift()
    },
    ({ en }) => said.push(en),
    { date: '2019-05-07', notice: false }
  )
  const found = await correct({ folder, words, talk }, world, ({ code }) => said.push(code))
  const list = `${folder}/corrections.yaml`
  const isThere = (await world.look(list)) !== undefined
  const text = isThere ? new TextDecoder().decode(await world.read(list)) : ''
  return { asked, said, text, places: found.places.length }
}

test('asks what is needed, and writes the place that was chosen', async () => {
  const { asked, text } = await talked('常年多雨', '2', '往年多雨', '', '来电', '王编辑')
  expect(asked).toEqual([
    'Which of them is meant? (1–2, Return to end)',
    'What should stand for “常年多雨”?',
    'Why? (printed on the errata page)',
    'Why? (printed on the errata page)',
    'Who approved it? (Return for nobody)'
  ])
  expect(text).toBe(
    '- id: rain-1\n  story: rain\n  wrong: ：常年多雨。\n  right: ：往年多雨。\n  reason: 来电\n  approvedBy: 王编辑\n  date: 2019-05-07\n'
  )
})

test('a number that is none is asked for again', async () => {
  const { said, text } = await talked('常年多雨', '7', '１', '往年多雨', '来电', '')
  expect(said).toEqual(['That is none of the numbers.'])
  expect(text).toContain('right: 里往年多雨')
})

test.each<[string, readonly string[]]>([
  ['at the number', []],
  ['at the reading', ['1']],
  ['at the reason', ['1', '往年多雨']],
  ['at the name', ['1', '往年多雨', '来电']],
  ['before words are taken out', ['1', '', 'n']]
])('nothing is written where nobody answers %s', async (_, answers) => {
  expect((await talked('常年多雨', ...answers)).text).toBe('')
})

test('words in what the issue says of itself are found too', async () => {
  const { text } = await talked('日报', '晚报', '报名改了', '')
  expect(text).toContain('story: issue\n  wrong: 日报\n  right: 晚报')
})

const shelf = mkdtempSync(join(tmpdir(), 'duikai-dialogue-'))
afterAll(() => rmSync(shelf, { recursive: true, force: true }))

/** The program on a terminal of its own, told one line after each question. */
async function atTerminal(folder: string, answers: readonly string[]) {
  const program = `${process.execPath} ${join(projectFolder, 'scripts/duikai.mjs')}`
  const line = `${program} correct ${folder} --lang en`
  const child: ChildProcess = spawn('script', ['-qec', line, '/dev/null'], { cwd: shelf })
  let shown = ''
  const left = [...answers]
  child.stdout?.on('data', chunk => {
    shown += String(chunk)
    if (/[?)] $/.test(shown)) child.stdin?.write(left.shift() ?? '')
  })
  const [code] = await once(child, 'close')
  return { code, shown }
}

test('Ctrl-C at a terminal ends it, and nothing is written', async () => {
  const folder = join(shelf, 'manuscript/x')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'issue.yaml'), facts)
  writeFileSync(join(folder, 'rain.md'), rain)
  const { code, shown } = await atTerminal(folder, ['常年多雨\n', '2\n', '往年多雨\n', '\u0003'])
  expect(shown).toContain('Why?')
  expect([code, existsSync(join(folder, 'corrections.yaml'))]).toEqual([130, false])
})
