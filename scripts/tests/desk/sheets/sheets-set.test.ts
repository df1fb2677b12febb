import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SheetsAccount, SheetsWish } from '../../../desk/sheets/sheets-account.ts'
import { sheetsSet } from '../../../desk/sheets/sheets-set.ts'
import { sha256Hex } from '../../../kit/hash.ts'
import type { Problem } from '../../../model/problem.ts'
import type { PressFile } from '../../../press/press-file/press-file.ts'
import { fourPages } from '../../press/imposition/four-pages.ts'
import { platesOf } from '../../press/press-file/plates-of.ts'
import { present } from '../../press/sample.ts'
import { said } from '../../press/second-opinions.ts'
import { madeOfPress } from '../artifacts/made-of-press.ts'

let folder: string
let press: PressFile

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duikai-sheets-set-'))
  press = await fourPages()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const usual: SheetsWish = { sections: undefined, pads: false, sheet: undefined, up: 2 }

async function setOf(
  wish: Partial<SheetsWish>,
  pages: readonly number[] = [5, 6, 7, 8],
  language = 'zh-CN'
) {
  const problems: Problem[] = []
  const accounts: SheetsAccount[] = []
  const made = await madeOfPress(press, pages, language)
  const set = sheetsSet({ ...usual, ...wish }, account => accounts.push(account))
  const files = await set.files(made, problem => problems.push(problem))
  const bytesOf = (name: string) => files?.find(({ path }) => path === name)?.bytes
  return { files, problems, accounts, bytesOf }
}

test('is whole: sheets, dummy and ticket, whose hash is that of the sheets', async () => {
  const { files, problems, bytesOf } = await setOf({})
  expect(problems).toEqual([])
  expect(files?.map(({ path }) => path)).toEqual([
    'sheets.pdf',
    'folding-dummy.svg',
    'folding-dummy.pdf',
    'job-ticket.pdf',
    'job-ticket.json',
    'manifest.json'
  ])
  const ticket = JSON.parse(String(bytesOf('job-ticket.json')))
  expect(ticket).toMatchObject({
    paper: '河湾日报',
    file: 'sheets.pdf',
    sha256: sha256Hex(present(bytesOf('sheets.pdf'))),
    claim: 'PDF/X-4',
    format: { widthMm: 60, heightMm: 60 },
    stock: null,
    quantity: null,
    sheets: { widthMm: 150, heightMm: 90, blanks: 0, folded: [{ front: [8, 5], back: [6, 7] }] }
  })
  expect(ticket.pages.map(({ page }: { page: number }) => page)).toEqual([5, 6, 7, 8])
  expect(ticket.pages[0].plates).toEqual(['Magenta', 'Yellow', 'Black'])
  expect(ticket.pages[0].thumbnail).toMatch(/^data:image\/jpeg;base64,/)
  // The place with most ink has as much as Ghostscript's plates have together, to a step of each.
  const most = await mostOf(present(bytesOf('sheets.pdf')), ticket.totalInk.side)
  expect(Math.abs(ticket.totalInk.foundPercent - most)).toBeLessThan(2)
  const said = await textOf('job-ticket.pdf', present(bytesOf('job-ticket.pdf')))
  for (const words of ['印刷任务单', '河湾日报', ticket.sha256, '60×60毫米', '四色', '用纸未说明'])
    expect(said).toContain(words)
  expect(String(bytesOf('folding-dummy.svg'))).toContain('>8<')
})

test('of an English paper has an English ticket', async () => {
  const { bytesOf } = await setOf({}, [1, 2, 3, 4], 'en-GB')
  const said = await textOf('english.pdf', present(bytesOf('job-ticket.pdf')))
  for (const words of ['Jobticket', 'Quantitynotsaid', 'CMYK']) expect(said).toContain(words)
})

test('is the same bytes again', async () => {
  const hashes = async () => (await setOf({})).files?.map(({ bytes }) => sha256Hex(bytes))
  expect(await hashes()).toEqual(await hashes())
})

test.each<[string, Partial<SheetsWish>, readonly number[], string, string]>([
  ['no page', {}, [], 'sheets/no-pages', 'no page to impose'],
  ['three pages', {}, [1, 2, 3], 'sheets/not-in-fours', 'Section 1 has 3 pages'],
  [
    'a sheet too small',
    { sheet: { widthMm: 110, heightMm: 100 } },
    [1, 2, 3, 4],
    'sheets/too-small',
    '4 pages'
  ],
  [
    'pages that are not there',
    { sections: { kind: 'ranges', ranges: [{ from: 9, to: 12 }] } },
    [1, 2, 3, 4],
    'sheets/pages-not-there',
    'There is no page 9: the paper has pages 1–4.'
  ]
])('is not made of %s', async (_, wish, pages, code, words) => {
  const { files, problems } = await setOf(wish, pages)
  expect(files).toBeUndefined()
  expect(problems.map(one => one.code)).toEqual([code])
  if (code !== 'sheets/too-small') expect(problems[0]?.message.en).toContain(words)
  else
    expect(problems[0]?.message.en).toBe(
      '2 pages together are 120 × 60 mm, the sheet is 110 × 100 mm: 10 mm too wide (5 mm a page).'
    )
})

test('is made of three pages with a blank where that is asked, and says so', async () => {
  const { accounts, bytesOf } = await setOf({ pads: true }, [1, 2, 3])
  expect(accounts).toMatchObject([
    { sides: 2, folded: 1, blanks: 1, claim: 'PDF/X-4', hasMarks: true, leftOut: [] }
  ])
  expect(JSON.parse(String(bytesOf('job-ticket.json'))).sheets.folded[0].front).toEqual([null, 1])
})

test('on a sheet without room for the bleed is made, and that is told', async () => {
  const { files, problems } = await setOf({ sheet: { widthMm: 122, heightMm: 80 } })
  expect(files).toHaveLength(6)
  expect(problems).toMatchObject([
    {
      code: 'sheets/bleed-cut',
      severity: 'warning',
      message: { en: 'The sheet leaves 1 mm beside the pages, less than the 3 mm of bleed.' }
    }
  ])
})

test('pages that were not chosen are on no sheet, not on the ticket, and are told', async () => {
  const sections = { kind: 'ranges', ranges: [{ from: 6, to: 7 }] } as const
  const { accounts, bytesOf } = await setOf({ sections, pads: true })
  expect(accounts[0]?.leftOut).toEqual([5, 8])
  const { pages } = JSON.parse(String(bytesOf('job-ticket.json')))
  expect(pages.map(({ page }: { page: number }) => page)).toEqual([6, 7])
})

/** All inks of the place that has most on a side, percent. */
async function mostOf(bytes: Uint8Array | string, side: number): Promise<number> {
  const [all, one] = ['all.pdf', 'one.pdf'].map(name => join(folder, name)) as [string, string]
  await writeFile(all, bytes)
  await said('qpdf', all, '--pages', '.', String(side), '--', one)
  const plates = [...(await platesOf(await readFile(one), 150)).values()]
  const [first] = plates
  let most = 0
  for (let at = 0; at < present(first).ink.length; at++) {
    most = Math.max(
      most,
      plates.reduce((sum, { ink }) => sum + (ink[at] ?? 0), 0)
    )
  }
  return (most * 100) / 255
}

async function textOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, bytes)
  return (await said('pdftotext', '-raw', file, '-')).replace(/\s/g, '')
}
