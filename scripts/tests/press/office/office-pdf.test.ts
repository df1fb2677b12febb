import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { officeSet } from '../../../desk/artifacts/office-set.ts'
import type { MadeIssue } from '../../../desk/artifacts/output-row.ts'
import { build } from '../../../desk/build.ts'
import { outputMark } from '../../../desk/delivery/output-mark.ts'
import { diskWorld } from '../../../kit/disk.ts'
import { projectFolder } from '../../../kit/folders.ts'
import type { Artifact } from '../../../model/artifact.ts'
import type { Problem } from '../../../model/problem.ts'
import { officePapers } from '../../../press/office/office-paper.ts'
import type { OfficeSheet } from '../../../press/office/office-sheet.ts'
import { pageInk } from '../../../press/office/page-ink.ts'
import { tiledSheets } from '../../../press/office/tiled-sheets.ts'
import { present, sampleFolder } from '../sample.ts'
import { run, said } from '../second-opinions.ts'

const orders = {
  fit: { paper: 'a3', way: 'fit' },
  small: { paper: 'a4', way: 'fit' },
  tile: { paper: 'a4', way: 'tile' },
  booklet: { paper: 'a4', way: 'booklet' }
} as const

let folder = ''
let made: MadeIssue
const file = (name: string) => join(folder, `${name}.pdf`)
const problems: Problem[] = []
const told = new Map<string, { readonly scale: number; readonly smallestPt: number | undefined }>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duikai-office-'))
  const report = (problem: Problem) => {
    if (problem.severity !== 'advice') problems.push(problem)
  }
  // One build, of which all orders are made.
  const files = async (issue: MadeIssue) => {
    made = issue
    const all: Artifact[] = []
    for (const [name, order] of Object.entries(orders)) {
      const set = officeSet(order, account => told.set(name, account))
      const [pdf] = present(await set.files(issue, report))
      all.push({ ...present(pdf), path: `${name}.pdf` })
    }
    return [...all, outputMark(all)]
  }
  const request = { folder: sampleFolder, output: folder, root: projectFolder, draft: false }
  const tools = { world: diskWorld(), report, stage: () => {} }
  const set = { ending: '', places: [], files, keepsLayout: false }
  const { output } = await build(request, tools, set)
  for (const name of Object.keys(orders)) {
    await writeFile(file(name), await readFile(join(output, `${name}.pdf`)))
  }
  await writeFile(file('paper'), made.printed.finished.bytes)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('a page shrunk to A3 or A4 keeps every character, and black is black alone', async () => {
  const letters = async (name: string) =>
    [...(await said('pdftotext', file(name), '-'))]
      .filter(one => one.trim())
      .sort()
      .join('')
  const paper = await letters('paper')
  for (const name of ['fit', 'small', 'booklet']) {
    expect(await letters(name)).toBe(paper)
    const ink = await said('gs', '-q', '-o', '-', '-sDEVICE=inkcov', '-r72', file(name))
    expect(ink).toMatch(/^(?: *0\.00000){3} +0\.[0-9]+ CMYK OK/)
  }
})

test('the smallest type is told, and less than 5 pt is a warning', async () => {
  expect(told.get('fit')?.scale).toBeCloseTo(287 / 390, 3)
  expect(told.get('small')?.smallestPt).toBeCloseTo(9 * (200 / 390), 1)
  expect(problems.map(({ code }) => code)).toEqual(['office/type-small', 'office/type-small'])
})

test('it is plain PDF 1.6, each sheet of its size', async () => {
  const facts = await said('pdfinfo', '-f', '1', '-l', '9', file('tile'))
  expect(facts).toMatch(/PDF version:\s+1\.6/)
  expect(facts.match(/size:\s+595\.\d+ x 841\.\d+ pts/g)).toHaveLength(4)
  const booklet = await said('pdfinfo', '-f', '1', '-l', '2', file('booklet'))
  expect(booklet.match(/size:\s+841\.\d+ x 595\.\d+ pts/g)).toHaveLength(2)
  await said('qpdf', '--check', file('tile'))
})

test('sheets cut and glued at their seams are the page, without a mark on it', async () => {
  const [picture] = made.printed.pictures
  const page = { widthMm: made.style.trimWidthMm, heightMm: made.style.trimHeightMm }
  const ink = await pageInk(present(picture), page)
  const sheets = tiledSheets([page], officePapers.a4, [ink])
  expect(sheets).toHaveLength(4)
  const size = { width: px(page.widthMm), height: px(page.heightMm) }
  const layers = await Promise.all(sheets.map((sheet, at) => kept(sheet, at + 1)))
  const glued = await sharp({ create: { ...size, channels: 3, background: '#f0f' } })
    .composite(layers)
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  const whole = await sharp(await drawn('paper', 1))
    .resize({ ...size, fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  // Type falls on other parts of a pixel; a line more or less, or one that is shifted by a row, is far more.
  const [one, other] = await Promise.all([glued, whole].map(raw => coarse(raw, size)))
  let most = 0
  for (const [at, ink] of present(one).entries()) {
    most = Math.max(most, Math.abs(ink - (other?.[at] ?? 0)))
  }
  expect(most).toBeLessThan(40)
})

test('marks stand where a sheet is cut off or glued over', async () => {
  const page = { widthMm: 390, heightMm: 545 }
  const empty = { down: () => 0, across: () => 0 }
  for (const paper of [officePapers.a4, officePapers.a3]) {
    for (const sheet of tiledSheets([page], paper, [empty])) {
      const { part, leftMm, topMm } = present(sheet.parts[0])
      const ends = { left: leftMm + part.widthMm, top: topMm + part.heightMm }
      const least = { left: cutMm(sheet, 'left'), top: cutMm(sheet, 'top') }
      const seams = { left: seamMm(part.leftMm + part.widthMm), top: 0 }
      for (const { from, to } of present(sheet.marks).lines) {
        const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
        const isCut = x <= least.left + 0.01 || y <= least.top + 0.01
        const isGlued = x > ends.left - 10 + seams.left || y > ends.top - 10
        expect(isCut || isGlued).toBe(true)
      }
    }
  }
})

/** A part of a page that ends before the page does is covered from its seam on. */
function seamMm(endMm: number): number {
  return endMm < 390 ? 0 : 10
}

async function coarse(raw: Buffer, { width, height }: { width: number; height: number }) {
  return sharp(raw, { raw: { width, height, channels: 1 } })
    .resize(Math.round(width / 16), Math.round(height / 16), { fit: 'fill' })
    .raw()
    .toBuffer()
}

const strokeMm = 0.1
const dpi = 100
const px = (mm: number) => Math.round((mm / 25.4) * dpi)

/** What is left of a sheet after it was cut: later sheets are glued over earlier ones. */
async function kept(sheet: OfficeSheet, number: number) {
  const [{ part, leftMm, topMm }] = [present(sheet.parts[0])]
  const seams = { left: cutMm(sheet, 'left'), top: cutMm(sheet, 'top') }
  const left = Math.max(leftMm, seams.left)
  const top = Math.max(topMm, seams.top)
  const input = await sharp(await drawn('tile', number))
    .extract({
      left: px(left),
      top: px(top),
      width: px(leftMm + part.widthMm) - px(left),
      height: px(topMm + part.heightMm) - px(top)
    })
    .png()
    .toBuffer()
  return { input, left: px(part.leftMm + left - leftMm), top: px(part.topMm + top - topMm) }
}

/** Where the marks on a sheet say that its left or upper strip is cut off. */
function cutMm(sheet: OfficeSheet, side: 'left' | 'top'): number {
  const at = side === 'left' ? 0 : 1
  const edges = sheet.marks?.lines.filter(({ from, to }) => {
    const length = Math.hypot(from[0] - to[0], from[1] - to[1])
    return Math.abs(length - 4) < 0.01 && from[at] === to[at]
  })
  const mark = edges?.[0]?.from[at]
  // Its stroke goes with what is cut off.
  return mark === undefined ? 0 : mark + strokeMm
}

async function drawn(name: string, page: number): Promise<Buffer> {
  const pages = ['-f', String(page), '-l', String(page), '-singlefile'] as const
  return run('pdftoppm', ['-r', String(dpi), '-png', ...pages, file(name)])
}
