import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPdf } from '../../../press/rewrite/pdf-file.ts'
import { setBox } from '../../../press/trim/box-pages.ts'
import { cutToTrim } from '../../../press/trim/cut-to-trim.ts'
import { pointsPerMm } from '../../../press/trim/page-boxes.ts'
import type { Reach } from '../../../press/trim/standing.ts'
import { rowsThatDiffer } from '../rewrite/rows-that-differ.ts'
import { present } from '../sample.ts'
import { mupdfCharacters, run, said } from '../second-opinions.ts'
import { picture, sheetBoxes, sheetWithBleed } from './sheet-with-bleed.ts'

/** Something of every kind across an edge, and something of every kind outside. */
const all = `
<div style="left:-12px; top:-12px; width:130px; height:42px; background:#fc0"></div>
<div style="right:-12px; top:20px; width:30px; height:30px; background:#090; transform:rotate(30deg)"></div>
<div style="left:40px; bottom:-10px; width:30px; height:30px; border-radius:50%; background:#c00"></div>
<div style="left:90px; bottom:-12px; width:30px; height:30px; border:3px solid #00c"></div>
<img style="left:-20px; top:100px" width="40" height="20" alt="" src="${picture}">
<div style="left:200px; bottom:-12px; opacity:0.5; width:40px; height:40px; background:#000">faint</div>
<div style="left:150px; bottom:-12px; width:20px; height:40px; background:linear-gradient(red,blue)"></div>
<p style="left:346px; top:120px; white-space:nowrap">across the edge</p>
<p style="left:150px; top:90px">kept</p>
<p style="left:-12px; top:60px; font-size:8px">ou</p>
<p style="left:150px; bottom:-11px; font-size:9px; line-height:9px">outside</p>
<div style="right:-11px; top:150px; width:8px; height:8px; background:#f0f"></div>
<div style="right:-11px; top:170px; width:6px; height:6px; border:1px solid #f0f; border-radius:2px"></div>
<img style="left:200px; top:-11px" width="16" height="8" alt="" src="${picture}">`

const hundredthMm = pointsPerMm / 100

let folder: string
let pdf: PDFDocument
let whole: string
let cut: string
let opened: string
let again: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duikai-trim-'))
  pdf = await sheetWithBleed(all)
  whole = await saved('whole.pdf')
  const { restore } = cutToTrim(pdf, sheetBoxes)
  cut = await saved('cut.pdf')
  for (const page of pdf.getPages()) setBox(page, 'MediaBox', sheetBoxes.print)
  opened = await saved('opened.pdf')
  restore()
  again = await saved('again.pdf')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('A page that is cut to its trim', () => {
  test('is as large as the trim', async () => {
    const [page] = (await openPdf(await run('cat', [cut]))).getPages()
    const { left, bottom, right, top } = sheetBoxes.trim
    for (const box of [page?.getMediaBox(), page?.getCropBox(), page?.getTrimBox()]) {
      expect([box?.x, box?.y]).toEqual([left, bottom])
      expect(box?.width).toBeCloseTo(right, 3)
      expect(box?.height).toBeCloseTo(top, 3)
    }
  })

  test('has its words at the same place of the trim, within a hundredth of a millimetre', async () => {
    const [words, before] = await Promise.all([cut, whole].map(mupdfCharacters))
    const shown = [...'kept'].map(text => present(words?.find(one => one.text === text)))
    for (const { text, x, y } of shown) {
      const was = present(before?.find(one => one.text === text))
      expect(Math.abs(was.x + sheetBoxes.print.left - x)).toBeLessThan(hundredthMm)
      expect(Math.abs(was.y + sheetBoxes.print.left - y)).toBeLessThan(hundredthMm)
    }
  })

  test('shows what the sheet shows there', async () => {
    const trimmed = await openPdf(await run('cat', [whole]))
    for (const page of trimmed.getPages()) setBox(page, 'MediaBox', sheetBoxes.trim)
    const file = join(folder, 'shown.pdf')
    await writeFile(file, await trimmed.save())
    expect(await rowsThatDiffer(file, cut)).toEqual([])
  })

  test('has nothing beyond it, however large its sheet is made', async () => {
    const dark = await darkOutside(opened)
    expect(await darkOutside(whole)).toBeGreaterThan(1000)
    expect(dark).toBe(0)
  })

  test('has lost the words that stood beyond, and no others', async () => {
    const words = async (file: string) => (await said('pdftotext', file, '-')).split(/\s+/)
    expect(await words(whole)).toEqual(expect.arrayContaining(['ou', 'outside', 'kept']))
    const left = await words(opened)
    expect(left).toEqual(expect.arrayContaining(['faint', 'acros', 'kept']))
    expect(left.filter(word => /^ou/.test(word))).toEqual([])
  })

  test('is sound to qpdf, and whole again afterwards', async () => {
    expect(await said('qpdf', '--check', cut)).toContain('No syntax or stream encoding errors')
    expect((await run('cat', [again])).equals(await run('cat', [whole]))).toBe(true)
  })
})

test.each<readonly [string, string, Reach]>([
  ['nothing at its edges', 'inset:20px; background:#f00', { bleeds: [], short: [] }],
  [
    'a band over its head',
    'inset:-12px -12px 100px; background:#f00',
    { bleeds: ['top', 'right', 'left'], short: [] }
  ],
  [
    'a band that ends at the trim',
    'inset:0 0 100px; background:#f00',
    { bleeds: [], short: ['top', 'right', 'left'] }
  ],
  [
    'a rule that ends 1 mm beyond',
    'inset:50px -1mm auto; border-top:1px solid',
    { bleeds: [], short: ['right', 'left'] }
  ],
  ['white', 'inset:0; background:#fff', { bleeds: [], short: [] }]
])('Of a page with %s it is said which edges it reaches', async (_, css, reach) => {
  const sheet = await sheetWithBleed(`<div style="${css}"></div>`)
  expect(cutToTrim(sheet, sheetBoxes).reaches).toEqual([reach])
})

async function saved(name: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, await pdf.save({ addDefaultPage: false, updateFieldAppearances: false }))
  return file
}

/** Px at 144 dpi beyond the trim, but for those that the edge itself runs through, that are not white. */
async function darkOutside(file: string): Promise<number> {
  const bytes = await run('pdftoppm', ['-r', '144', '-singlefile', file])
  const [header = '', width = '', height = ''] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40)) ?? []
  const pixels = bytes.subarray(header.length)
  const [columns, rows] = [Number(width), Number(height)]
  const edge = 2 * -sheetBoxes.print.left - 1
  let dark = 0
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      const isOut = x < edge || y < edge || x >= columns - edge || y >= rows - edge
      const at = 3 * (y * columns + x)
      if (isOut && Math.min(...pixels.subarray(at, at + 3)) < 255) dark++
    }
  return dark
}
