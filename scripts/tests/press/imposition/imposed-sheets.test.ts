import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { imposedSheets } from '../../../press/imposition/imposed-sheets.ts'
import type { JudgedFile } from '../../../press/press-file/judged-file.ts'
import type { PressFile } from '../../../press/press-file/press-file.ts'
import { openPdf } from '../../../press/rewrite/pdf-file.ts'
import { type SheetPlan, sheetPlan } from '../../../press/sheets/sheet-plan.ts'
import { type GsPlate, platesOf } from '../press-file/plates-of.ts'
import { present } from '../sample.ts'
import { run, said } from '../second-opinions.ts'
import { fourPages, inMm, trimMm } from './four-pages.ts'

let folder: string
let press: PressFile
let plan: SheetPlan
let sheets: JudgedFile
let plates: ReadonlyMap<string, GsPlate>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duikai-sheets-'))
  press = await fourPages()
  plan = planFor(2)
  sheets = await impose(plan)
  plates = await platesOf(sheets.bytes)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function planFor(up: 2 | 4): SheetPlan {
  const page = { widthMm: trimMm, heightMm: trimMm }
  return sheetPlan({ sections: [[1, 2, 3, 4]], page, bleedMm: 3, slugMm: 12, up })
}

function impose(one: SheetPlan): Promise<JudgedFile> {
  const { order } = press.facts
  const slugLines = one.sides.map(({ face }) => face)
  const request = { plan: one, order, facts: press.facts, document, slugLines, faces: [] }
  return imposedSheets(press.bytes, request)
}

const document = {
  title: 'The Courier',
  language: 'en',
  subject: 'News',
  creator: 'Duikai',
  producer: 'Duikai, Chromium',
  date: '2019-05-01T00:00:00Z',
  seed: 'cd34'.repeat(16)
}

async function filed(name: string, bytes: Uint8Array): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, bytes)
  return file
}

/** The four inks of the first sheet in percent, mm from its trimmed top left. */
function inksAt(x: number, y: number): readonly number[] {
  return ['Cyan', 'Magenta', 'Yellow', 'Black'].map(name => {
    const { width, ink } = present(plates.get(name))
    const [right = 0, down = 0] = [x, y].map(mm => Math.floor((mm * 100) / 25.4))
    return Math.round(((ink[down * width + right] ?? 0) / 255) * 100)
  })
}

test('pages stand two on a side in signature order, their words text', async () => {
  const file = await filed('sheets.pdf', sheets.bytes)
  expect(await said('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
  const sides = (await said('pdftotext', '-layout', file, '-')).split('\f')
  expect(sides[0]).toMatch(/Four words +One words/)
  expect(sides[1]).toMatch(/Two words +Three words/)
})

test('the file claims PDF/X-4, as the singles do, and has one output intent', async () => {
  expect(press.facts.claim).toBe('PDF/X-4')
  expect(sheets.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(sheets.claim).toBe('PDF/X-4')
  const text = (await run('qpdf', ['--qdf', await filed('one.pdf', sheets.bytes), '-'])).toString(
    'latin1'
  )
  expect(text.match(/\/S \/GTS_PDFX/g)).toHaveLength(1)
  expect(text.match(/\/DestOutputProfile/g)).toHaveLength(1)
})

test('a standard that the singles do not claim is not claimed', async () => {
  const { order, pages } = press.facts
  const facts = { pages, claim: undefined }
  const made = { plan, order, facts, document, slugLines: [], faces: [] }
  expect((await imposedSheets(press.bytes, made)).claim).toBeUndefined()
})

test('the trim is that of both pages, with bleed and room for marks around it', async () => {
  const pdf = await openPdf(sheets.bytes)
  const mm = (box: { readonly width: number; readonly height: number }) =>
    [box.width, box.height].map(points => Math.round(inMm(points) * 100) / 100)
  for (const page of pdf.getPages()) {
    expect(mm(page.getTrimBox())).toEqual([120, 60])
    expect(mm(page.getBleedBox())).toEqual([126, 66])
    expect(mm(page.getMediaBox())).toEqual([150, 90])
  }
})

test('black words overprint, and other words are black alone', async () => {
  const found = { onRed: 0, onWhite: 0 }
  const [, red = 0] = inksAt(61, 20)
  expect(red).toBeGreaterThan(20)
  for (let x = 62; x < 118; x += 0.25) {
    for (let y = 6; y < 56; y += 0.25) {
      const [cyan, magenta, , black] = inksAt(x, y)
      if ((black ?? 0) < 100) continue
      if (y < 29) {
        found.onRed++
        expect(magenta).toBe(red)
      } else if (y > 31) {
        found.onWhite++
        expect([cyan, magenta]).toEqual([0, 0])
      }
    }
  }
  expect(Math.min(found.onRed, found.onWhite)).toBeGreaterThan(20)
})

test('bleed ends at the fold and goes on beyond the outer edges', async () => {
  // The back has two blue pages, the front two red ones: here each half is looked at by its own page alone.
  const one = { ...plan, sides: plan.sides.slice(0, 1) }
  const [front] = one.sides
  const alone = [4, undefined] as const
  const spreads = present(front).spreads.map(spread => ({ ...spread, pages: alone }))
  const made = await impose({ ...one, sides: [{ ...present(front), spreads }] })
  const file = await filed('half.pdf', made.bytes)
  const drawn = await run('pdftoppm', ['-r', '254', '-png', file])
  const { data, info } = await sharp(drawn).greyscale().raw().toBuffer({ resolveWithObject: true })
  const light = (x: number, y: number) => data[Math.round(y * 10) * info.width + Math.round(x * 10)]
  // 12 mm of slug and 3 of bleed stand before the trim.
  expect(light(12.5, 25)).toBeLessThan(200)
  expect(light(74.5, 25)).toBeLessThan(200)
  expect(light(75.5, 25)).toBe(255)
  expect(light(20, 12.5)).toBeLessThan(200)
  expect(light(20, 11.5)).toBe(255)
})

test('a sheet printed work-and-turn has its back on its head under its front', async () => {
  const made = await impose(planFor(4))
  const file = await filed('turned.pdf', made.bytes)
  const boxes = await said('pdftotext', '-bbox', file, '-')
  const at = (word: string) => {
    const [, x = '', y = ''] =
      new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>M${word}<`).exec(boxes) ?? []
    return [Number(x), Number(y)] as const
  }
  const [four, one, two, three] = ['Four', 'One', 'Two', 'Three'].map(at)
  expect(present(four)[0]).toBeLessThan(present(one)[0])
  // Turned over, 2 stands right of 3.
  expect(present(three)[0]).toBeLessThan(present(two)[0])
  expect(present(two)[1]).toBeGreaterThan(present(one)[1])
})
