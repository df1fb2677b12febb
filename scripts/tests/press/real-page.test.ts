import { PDFDict, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfjsArticles, popplerArticles } from '../../bench/bars/read-articles.ts'
import type { Frame } from '../../model/dummy.ts'
import { readPdfText } from '../../press/pdf-text.ts'
import { bare } from '../../press/proof.ts'
import { openPdf } from '../../press/rewrite/pdf-file.ts'
import { type Built, builtSample } from './built.ts'
import { drawnRules } from './drawn-rules.ts'
import { qrInPicture } from './qr-in-picture.ts'
import { present } from './sample.ts'
import { mupdfCharacters, pdfjsLinks, run, said } from './second-opinions.ts'
import { typeAreaPt } from './type-area.ts'

const pointsPerMm = 72 / 25.4

/** What the page says over its stories: its number, the paper, the date. */
const folio = '2辽源日报2019年5月'

let built: Built
let paper: string

beforeAll(async () => {
  built = await builtSample()
  paper = built.path('paper.pdf')
})

afterAll(() => built?.remove())

describe('The PDF', () => {
  test('is one page of exactly 390 × 545 mm, trimmed there', async () => {
    const pages = (await openPdf(await built.read('paper.pdf'))).getPages()
    const sizes = pages.map(page => [sizeMm(page.getMediaBox()), sizeMm(page.getTrimBox())].flat())
    expect(sizes.length).toBe(1)
    for (const [at, mm] of [390, 545, 390, 545].entries()) {
      expect(sizes[0]?.[at]).toBeCloseTo(mm, 2)
    }
    expect(pages.filter(hasAnotherBox)).toEqual([])
  })

  test('has rules as wide as the style asks, from edge to edge of the type area', async () => {
    const rules = (await drawnRules(paper, 100)).filter(({ thickness }) => thickness < 4)
    expect([...new Set(rules.map(({ thickness }) => thickness.toFixed(2)))].toSorted()).toEqual([
      '0.25',
      '0.50',
      '2.25'
    ])
    const [folio] = rules.toSorted((a, b) => a.top - b.top)
    const { left, top, width, rowPt } = typeAreaPt(built.style)
    for (const [seen, asked] of [
      [folio?.left, left],
      [folio?.right, left + width],
      [folio?.bottom, top - 0.7 * rowPt]
    ]) {
      expect(Math.abs(present(seen) - present(asked))).toBeLessThan(pointsPerMm / 50)
    }
  })

  test('is tagged, titled, in Chinese and holds no script', async () => {
    const facts = factsIn(await said('pdfinfo', paper))
    expect(facts).toMatchObject({ Tagged: 'yes', JavaScript: 'no', Pages: '1', Encrypted: 'no' })
    expect(facts.Title).toBe('辽源日报 2019年5月')
    const root = await said('mutool', 'show', paper, 'trailer/Root')
    expect(root).toContain('/Lang (zh-CN)')
    expect(root).not.toMatch(/\/(OpenAction|AA|JavaScript)\b/)
  })

  test('has one title, no element that poppler does not know, and few of them', async () => {
    const lines = (await said('pdfinfo', '-struct', paper)).split('\n')
    const roles = lines.flatMap(line => /^ *([A-Z]\w*)(?: \(\w+\))?:?$/.exec(line)?.[1] ?? [])
    expect(roles.filter(role => role === 'H1')).toEqual(['H1'])
    expect(roles.filter(role => role === 'NonStruct')).toEqual([])
    expect(roles.length).toBeLessThan(120)
  })

  test('says the same of itself in Info and in XMP, and that it is accessible', async () => {
    const facts = factsIn(await said('pdfinfo', '-isodates', paper))
    const xmp = await said('pdfinfo', '-meta', paper)
    const value = (name: string) =>
      new RegExp(`<${name}>(?:<rdf:Alt><rdf:li [^>]*>)?([^<]*)<`).exec(xmp)?.[1]
    expect(value('dc:title')).toBe(facts.Title)
    expect(value('dc:description')).toBe(facts.Subject)
    expect(value('xmp:CreatorTool')).toBe(facts.Creator)
    expect(value('pdf:Producer')).toBe(facts.Producer)
    expect([value('xmp:CreateDate'), value('xmp:ModifyDate')]).toEqual([
      facts.CreationDate,
      facts.ModDate
    ])
    expect(value('pdfuaid:part')).toBe('1')
  })

  test('has an outline of the headlines in the order of the page, subheads under theirs', async () => {
    const outline = [...(await said('mutool', 'show', paper, 'outline')).matchAll(entryLine)]
    const at = (depth: number) =>
      outline
        .filter(([, tabs = '']) => tabs.length === depth)
        .map(([, , title = '']) => bare(title))
    expect(at(1)).toEqual(
      [...built.words.keys()].map(slug => {
        const story = present(built.issue.stories.find(one => one.slug === slug))
        return bare(story.meta.headline.main)
      })
    )
    const subheads = built.issue.stories.flatMap(story => story.blocks)
    expect(at(2)).toEqual(
      subheads.filter(block => block.kind === 'subhead').map(block => bare(block.text))
    )
  })

  test('is sound to qpdf', async () => {
    expect(await said('qpdf', '--check', paper)).toContain('No syntax or stream encoding errors')
  })

  test('embeds a subset of every font as CID TrueType with its characters named', async () => {
    const [, , ...rows] = (await said('pdffonts', paper)).trimEnd().split('\n')
    expect(rows.length).toBe(6)
    for (const row of rows) {
      expect(row).toMatch(/^[A-Z]{6}\+(?:Noto|MaShan|LXGW)/)
      expect(row).toMatch(/ CID TrueType +Identity-H +yes yes yes /)
    }
  })
})

describe('The words on the page are those of the edited manuscript', () => {
  test('as our own reader finds them', async () => {
    const read = readPdfText(await openPdf(await built.read('paper.pdf')))
    expect(bare(read.pages.join(''))).toBe([folio, ...built.words.values()].join(''))
    expect([read.missingGlyphs, read.silentGlyphs, ...read.wrongFonts]).toEqual([0, 0])
  })

  // Poppler reads the page again for every element: six seconds on a quiet machine.
  test('as poppler finds them, story by story', { timeout: 150_000 }, async () => {
    expect(await popplerArticles(paper)).toEqual([...built.words.values()])
  })

  test('as pdf.js finds them, story by story', async () => {
    expect(await pdfjsArticles(await built.read('paper.pdf'))).toEqual([...built.words.values()])
  })

  test('as MuPDF sees them, each in the frame of its story and all others in the folio line', async () => {
    const seen = (await mupdfCharacters(paper)).filter(({ text }) => bare(text) !== '')
    const frames = present(built.pages[0]).dummy.frames
    const inside = new Map(frames.map(frame => [frame.story, seen.filter(within(frame))]))
    for (const [slug, words] of built.words) {
      const found = (inside.get(slug) ?? []).map(({ text }) => text)
      expect(found.sort().join('')).toBe([...words].sort().join(''))
    }
    const taken = new Set([...inside.values()].flat())
    const rest = seen.filter(one => !taken.has(one)).map(({ text }) => text)
    expect(rest.join('')).toBe(folio)
  })

  test('with no radical, replacement or private character among them', async () => {
    const texts = [
      await said('pdftotext', paper, '-'),
      (await mupdfCharacters(paper)).map(c => c.text)
    ]
    expect(texts.join('').match(/[\u2e80-\u2fdf\ufffd\p{Co}]/gu)).toBeNull()
  })
})

test('Every link stands over the words that it opens, and says where it leads', async () => {
  const links = await pdfjsLinks(await built.read('paper.pdf'))
  const seen = await mupdfCharacters(paper)
  expect(links.length).toBeGreaterThan(4)
  for (const { address, rect, says } of links) {
    const words = seen.filter(({ x, y }) => {
      return x > rect.left && x < rect.right && y > rect.top && y < rect.bottom
    })
    expect(address).toContain(words.map(({ text }) => text).join(''))
    expect(words.length).toBeGreaterThan(2)
    expect(address).toContain(says)
  }
})

test('The QR code can be scanned from the printed page', async () => {
  const pgm = await run('pdftoppm', ['-r', '200', '-gray', '-singlefile', paper])
  const [header = '', width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40)) ?? []
  const gray = pgm.subarray(header.length)
  expect(gray.length).toBe(Number(width) * Number(height))
  expect(qrInPicture(gray, Number(width), Number(height))).toBe('mailto:3596352193@qq.com')
})

test('The report says that every cell of the page is filled and every story fits', async () => {
  const report = JSON.parse(Buffer.from(await built.read('report.json')).toString('utf8')) as Report
  const { columns, rows } = built.style.grid
  for (const page of report.pages) {
    const cells = page.frames.reduce((sum, { rect }) => sum + rect.width * rect.height, 0)
    expect([cells, page.filledCells, page.cells]).toEqual(Array(3).fill(columns * rows))
    for (const { story, recipe, overflowPx, blocksOffGrid } of page.frames) {
      expect(recipe.blankRows, story).toBeLessThan(recipe.legs)
      expect(overflowPx, story).toBeLessThanOrEqual(1)
      expect(blocksOffGrid, story).toBe(0)
    }
  }
  const serious = report.problems.filter(problem => problem.severity !== 'advice')
  expect(serious).toEqual([])
})

interface Report {
  readonly problems: readonly { readonly code: string; readonly severity: string }[]
  readonly pages: readonly {
    readonly cells: number
    readonly filledCells: number
    readonly frames: readonly (Frame & {
      readonly overflowPx: number
      readonly blocksOffGrid: number
    })[]
  }[]
}

const entryLine = /^.(\t+)"(.*?)"/gm

function sizeMm(box: { readonly width: number; readonly height: number }): readonly number[] {
  return [box.width / pointsPerMm, box.height / pointsPerMm]
}

function hasAnotherBox(page: PDFPage): boolean {
  const crop = page.node.get(PDFName.of('CropBox'))
  const script = page.node.get(PDFName.of('AA'))
  return crop !== undefined || script instanceof PDFDict
}

function factsIn(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n').map(line => /^(.*?):\s*(.*)$/.exec(line) ?? [])
  return Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]))
}

/** Whether a character stands in a frame. */
function within({ rect }: Frame): (at: { readonly x: number; readonly y: number }) => boolean {
  const area = typeAreaPt(built.style)
  const left = area.left + rect.column * area.stepPt
  const top = area.top + rect.row * area.rowPt
  const right = left + rect.width * area.stepPt - area.gutterPt
  const bottom = top + rect.height * area.rowPt
  return ({ x, y }) => x > left - 1 && x < right + 1 && y > top && y < bottom
}
