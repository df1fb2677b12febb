import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type CopiesAccount,
  type CopiesWish,
  copiesSet
} from '../../../desk/artifacts/copies-set.ts'
import type { MadeIssue } from '../../../desk/artifacts/output-row.ts'
import { build } from '../../../desk/build.ts'
import { init } from '../../../desk/init.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder as root } from '../../../kit/folders.ts'
import { sha256Hex } from '../../../kit/hash.ts'
import type { NumberedCopy } from '../../../model/copy-line.ts'
import type { Problem } from '../../../model/problem.ts'
import { preflighted } from '../../../press/preflight/preflighted.ts'
import { bare } from '../../../press/proof.ts'
import { platesOf } from '../press-file/plates-of.ts'
import { present } from '../sample.ts'
import { said } from '../second-opinions.ts'

const world = diskWorld()
let newsroom = ''
let made: MadeIssue
/** The same with a file for the press. */
let pressed: MadeIssue

beforeAll(async () => {
  newsroom = await mkdtemp(join(tmpdir(), 'duikai-copies-'))
  const folder = join(newsroom, 'manuscript', 'x')
  const fail = (problem: Problem) => {
    if (problem.severity === 'error') throw new Error(problem.message.en)
  }
  await init({ folder, starter: join(root, 'templates/starter/zh') }, world, fail)
  const issue = join(folder, 'issue.yaml')
  const text = (await readFile(issue, 'utf8')).replace(/^style:.*\n/m, '')
  await writeFile(issue, `${text}\nstyle: commemorative\n`)
  // Another style takes other room: what it lacks of copy is no matter here.
  const request = {
    folder,
    output: join(newsroom, 'output'),
    root,
    draft: true,
    press: { preset: 'coldset-220' }
  }
  const files = (one: MadeIssue) => {
    pressed = one
    const { press: _, ...finished } = one.printed.finished
    made = { ...one, printed: { ...one.printed, finished } }
    return undefined
  }
  const set = { ending: '-seen', places: [], files, keepsLayout: false }
  await build(request, { world, report: () => undefined, stage: () => {} }, set)
  await mkdir(join(newsroom, 'made'))
})

afterAll(() => rm(newsroom, { recursive: true, force: true }))

async function copiesOf(
  copies: readonly NumberedCopy[],
  of?: number,
  { onAll = false, of: issue = made }: { readonly onAll?: boolean; readonly of?: MadeIssue } = {}
) {
  const problems: Problem[] = []
  const listed = copies.map((copy, at) => ({ ...copy, place: { file: 'n.csv', line: at + 2 } }))
  const wish: CopiesWish = {
    copies: async () => listed,
    of: () => of,
    onAll
  }
  const accounts: CopiesAccount[] = []
  const set = copiesSet(wish, account => accounts.push(account))
  const artifacts = await set.files(issue, problem => problems.push(problem))
  return {
    claim: accounts[0]?.claim,
    problems,
    pdf: artifacts?.[0]?.bytes,
    register: artifacts?.[1]?.bytes
  }
}

async function pagesOf(bytes: Uint8Array | string | undefined): Promise<readonly string[]> {
  const file = join(newsroom, 'made', 'copies.pdf')
  await writeFile(file, present(bytes))
  await said('qpdf', '--check', file)
  const text = await said('pdftotext', '-raw', file, '-')
  return text.split('\f').slice(0, -1).map(bare)
}

const copies: readonly NumberedCopy[] = [
  { number: 12, name: '王小明', dedication: '桃李满天下' },
  { number: 13, name: '欧阳䶮' },
  { number: 14, name: 'Anna O’Brien' }
]

test('each copy is the page and its own line, as poppler reads them', async () => {
  const { pdf, problems } = await copiesOf(copies, 500)
  expect(problems).toEqual([])
  const paper = await pagesOf(made.printed.finished.bytes)
  const pages = await pagesOf(pdf)
  const lines = [
    '第12号/共500份·赠王小明·桃李满天下',
    '第13号/共500份·赠欧阳䶮',
    '第14号/共500份·赠AnnaO’Brien'
  ]
  expect(pages).toHaveLength(3 * paper.length)
  const sorted = (text: string) => [...text].sort().join('')
  for (const [at, line] of lines.entries()) {
    expect(pages[at * paper.length]).toContain(line)
    expect(sorted(pages[at * paper.length] ?? '')).toBe(sorted(`${paper[0]}${line}`))
  }
})

test('the line stands on all pages where that is asked', async () => {
  const { pdf } = await copiesOf([{ number: 7 }], undefined, { onAll: true })
  const pages = await pagesOf(pdf)
  expect(pages.every(page => page.includes('第7号'))).toBe(true)
})

test('five hundred copies take at most 1.3 times one and 2 KB each, and are the same bytes again', async () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ number: at + 1, name: `读者${at + 1}` }))
  const one = await copiesOf(many.slice(0, 1), 500)
  const all = await copiesOf(many, 500)
  const [small, large] = [one, all].map(({ pdf }) => present(pdf).length)
  expect(large).toBeLessThan(1.3 * present(small) + 500 * 2048)
  expect(sha256Hex(present((await copiesOf(many, 500)).pdf))).toBe(sha256Hex(present(all.pdf)))
})

test('copies of a press file claim what it claims, and every one of them passes', async () => {
  const { pdf, claim } = await copiesOf(copies, 500, { of: pressed })
  const { press } = pressed.printed.finished
  const { order, claim: own } = present(press).facts
  expect([own, claim]).toEqual(['PDF/X-4', 'PDF/X-4'])
  const preset = { ...order.preset, standard: order.standard }
  const { findings, groups, pages } = await preflighted(Buffer.from(present(pdf)), { preset })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(groups.filter(({ verdict }) => verdict === 'failed')).toEqual([])
  expect(pages).toBe(3 * present(press).facts.pages.length)
  const [first] = await pagesOf(pdf)
  expect(first).toContain('第12号/共500份·赠王小明·桃李满天下')
})

test('the line of a press copy is black alone, as Ghostscript separates it', async () => {
  const plain = await platesOf(Buffer.from(present(present(pressed.printed.finished.press).bytes)))
  const { pdf } = await copiesOf(copies.slice(0, 1), 500, { of: pressed })
  const lined = await platesOf(Buffer.from(present(pdf)))
  const inkOf = (plates: typeof lined, name: string) =>
    present(plates.get(name)).ink.reduce((sum, ink) => sum + ink, 0)
  expect(inkOf(lined, 'Black')).toBeGreaterThan(inkOf(plain, 'Black'))
  for (const name of ['Cyan', 'Magenta', 'Yellow'])
    expect(inkOf(lined, name)).toBeLessThanOrEqual(inkOf(plain, name))
})

test('the register has a row and a hash of its own for each copy', async () => {
  const { register } = await copiesOf(copies, 500)
  const rows = String(register).replace('\ufeff', '').trim().split('\r\n').slice(1)
  expect(rows.map(row => row.split(',').slice(0, 3))).toEqual([
    ['12', '王小明', '桃李满天下'],
    ['13', '欧阳䶮', ''],
    ['14', 'Anna O’Brien', '']
  ])
  expect(new Set(rows.map(row => row.split(',')[3])).size).toBe(3)
})

test('a name too long, or with a letter that no face has, is told with its row, and nothing is made', async () => {
  const long = { number: 1, name: '赠'.repeat(80) }
  const { problems, pdf } = await copiesOf([long, { number: 2, name: '王\u{e0ff}' }], 2)
  expect(pdf).toBeUndefined()
  expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([
    ['copies/line-long', 2],
    ['copies/missing-glyph', 3]
  ])
})

test('a style without a place for the line is refused by its name', async () => {
  const { copyLine: _, ...style } = made.style
  const before = made
  made = { ...made, style }
  const { problems } = await copiesOf(copies, 500)
  made = before
  expect(problems.map(({ code, message }) => [code, message.en])).toEqual([
    ['copies/no-place', 'The style commemorative has no place for the line of a numbered copy.']
  ])
})
