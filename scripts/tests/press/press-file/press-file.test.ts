import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPdfText } from '../../../press/pdf-text.ts'
import { openPdf } from '../../../press/rewrite/pdf-file.ts'
import { present } from '../sample.ts'
import { said } from '../second-opinions.ts'
import { type GsPlate, platesOf } from './plates-of.ts'
import { type PressedPage, pressedPage, printedPages, smallPage } from './pressed-page.ts'

const drawing =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='40'%3E%3Cpath fill='%23c8161d' d='M0 0h20v40H0z'/%3E%3Cpath fill='%23804020' d='M20 0h20v40H20z'/%3E%3C/svg%3E"

/** Boxes of 20 px, in rows: what is painted where is known by its place. */
const style = `.box { position: absolute; width: 20px; height: 20px } p { position: absolute; margin: 0 }
.red { background: #c8161d; left: 100px; top: 0; width: 100px; height: 100px }
.on-red { left: 104px; top: 4px; font-size: 60px; line-height: 60px } .white { color: #fff; left: 160px }
.grey { left: 10px; top: 10px; font-size: 14px; color: #333 } .big-grey { left: 10px; top: 40px; font-size: 40px; line-height: 40px; color: #555 }`

const words = `<div class="box red"></div><p class="on-red">M</p><p class="on-red white">M</p>
<p class="grey">M small</p><p class="big-grey">M</p>
<div class="box" style="left:10px;top:110px;width:80px;background:linear-gradient(90deg,#fff,#c8161d)"></div>
<div class="box" style="left:110px;top:110px;width:80px;background:radial-gradient(#804020,#204080)"></div>
<div class="box" style="left:10px;top:140px;background:linear-gradient(#c8161d,#c8161d)"></div>
<div class="box" style="left:40px;top:140px;background:#777"></div>
<img style="position:absolute;left:70px;top:140px" src="${drawing}" alt="Two halves">
<p style="left:10px;top:180px"><a href="https://example.org/">link</a> and words</p>`

let folder: string
let page: PressedPage
let bytes: Uint8Array
let plates: ReadonlyMap<string, GsPlate>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duikai-press-'))
  const [print] = await printedPages([smallPage(words, style)])
  page = await pressedPage(present(print))
  bytes = present(page.file).bytes
  plates = await platesOf(bytes)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** The four inks in percent at CSS px of the page. */
function inksAt(x: number, y: number): readonly number[] {
  return ['Cyan', 'Magenta', 'Yellow', 'Black'].map(name => {
    const { width, ink } = present(plates.get(name))
    const [right, down] = [x, y].map(px => Math.round((px * 100) / 96))
    return Math.round(((ink[(down ?? 0) * width + (right ?? 0)] ?? 0) / 255) * 100)
  })
}

/** All inks in a box of the page. */
function area(x: number, y: number, width: number, height: number): readonly (readonly number[])[] {
  const places = Array.from(
    { length: width * height },
    (_, at) => [at % width, at / width] as const
  )
  return places.map(([right, down]) => inksAt(x + right, y + Math.floor(down)))
}

/** Where there is most of an ink, or least. */
function most(found: readonly (readonly number[])[], ink: number, sign = 1): readonly number[] {
  const sorted = [...found].sort((one, other) => sign * ((other[ink] ?? 0) - (one[ink] ?? 0)))
  return sorted[0] ?? []
}

describe('On the plates of Ghostscript', () => {
  test('a colour of the style is the inks that the style says', () => {
    expect(inksAt(180, 90)).toEqual([0, 100, 100, 0])
    expect(inksAt(20, 150)).toEqual([0, 100, 100, 0])
    expect(inksAt(75, 160)).toEqual([0, 100, 100, 0])
  })

  test('black type prints over red and leaves it whole, white type clears it', () => {
    const letters = area(104, 10, 40, 60)
    expect(letters.filter(([, magenta = 0, yellow = 0]) => magenta + yellow < 200)).toEqual([])
    expect(most(letters, 3)).toEqual([0, 100, 100, 100])
    expect(most(area(160, 10, 38, 60), 1, -1)).toEqual([0, 0, 0, 0])
  })

  test('small grey type is all black, large grey type and areas are screened black alone', () => {
    expect(most(area(10, 10, 20, 18), 3)).toEqual([0, 0, 0, 100])
    const [cyan, magenta, yellow, black = 0] = most(area(10, 40, 40, 40), 3)
    expect([cyan, magenta, yellow]).toEqual([0, 0, 0])
    expect(black).toBeGreaterThan(50)
    expect(black).toBeLessThan(90)
    expect(inksAt(50, 150).slice(0, 3)).toEqual([0, 0, 0])
  })

  test('gradients begin and end in the inks of their colours, and have no more ink than the press takes', () => {
    const [, magenta = 0, yellow = 0] = inksAt(88, 120)
    expect(Math.min(magenta, yellow)).toBeGreaterThan(90)
    expect(Math.max(...inksAt(11, 120))).toBeLessThan(8)
    const all = ['Cyan', 'Magenta', 'Yellow', 'Black'].map(name => present(plates.get(name)).ink)
    const onBlack = new Set<number>()
    const totals = [...(all[0] ?? [])].map((_, at) => {
      const sum = all.reduce((total, ink) => total + (ink[at] ?? 0), 0) / 2.55
      if ((all[3]?.[at] ?? 0) > 250) onBlack.add(at)
      return sum
    })
    expect(totals.filter((total, at) => total > 220.5 && !onBlack.has(at))).toEqual([])
  })

  test('what is not of the style has the inks of the profile', () => {
    const brown = inksAt(100, 160)
    expect(Math.min(...brown.slice(1))).toBeGreaterThan(10)
    expect(brown.reduce((sum, ink) => sum + ink, 0)).toBeLessThanOrEqual(220)
  })
})

describe('The file', () => {
  test('is sound to qpdf, and says to be PDF 1.6', async () => {
    const path = await saved('press.pdf', bytes)
    expect(await said('qpdf', '--check', path)).toContain('No syntax or stream encoding errors')
    expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.6')
  })

  test('has no colour but those of plates', async () => {
    const path = await saved('plain.pdf', bytes)
    const flat = join(folder, 'flat.pdf')
    await said('qpdf', '--qdf', '--object-streams=disable', path, flat)
    const text = await said('qpdf', '--qdf', '--object-streams=disable', path, '-')
    expect(text).not.toMatch(/DeviceRGB|CalRGB|[\d.]+ (?:rg|RG)\s/)
    expect(text).toMatch(/\/GTS_PDFX\b/)
    expect(text).toMatch(/\/Trapped \/False/)
    expect(text).not.toMatch(/\/Annots|\/URI|HeadlessChrome|Skia/)
  })

  test('says what the paper says, to our own reader and to poppler', async () => {
    expect(readPdfText(await openPdf(bytes)).pages).toEqual(page.paperWords)
    const path = await saved('words.pdf', bytes)
    const paper = await saved('paper.pdf', page.paper)
    expect(await said('pdftotext', path, '-')).toBe(await said('pdftotext', paper, '-'))
    const roles = async (file: string) =>
      (await said('pdfinfo', '-struct-text', file)).replace(/^ *(?:Link|Object).*\n|^ +/gm, '')
    expect(await roles(path)).toBe(await roles(paper))
  })

  test('has its trim where the paper has it, and its marks beyond the bleed', async () => {
    const [one] = (await openPdf(bytes)).getPages()
    const trim = present(one).getTrimBox()
    const media = present(one).getMediaBox()
    const mm = 72 / 25.4
    expect(trim.width).toBeCloseTo(present(one).getBleedBox().width, 4)
    expect(media.width).toBeCloseTo(trim.width + 24 * mm, 3)
    expect(media.x).toBeCloseTo(trim.x - 12 * mm, 3)
  })
})

test('Marks stand on every plate beyond the bleed, and none within a millimetre of it', async () => {
  const all = [...(await platesOf(bytes, 100, 'sheet')).values()]
  const { width, height } = present(all[0])
  const px = (mm: number) => Math.round((mm / 25.4) * 100)
  const [slug, air] = [px(12), px(0.8)]
  for (const { ink } of all) {
    const rows = Array.from({ length: height }, (_, y) =>
      ink.subarray(y * width + slug, (y + 1) * width - slug)
    )
    const inked = (from: number, to: number) =>
      rows.slice(from, to).some(row => row.some(one => one > 0))
    expect([inked(0, slug - air), inked(height - slug + air, height)]).toEqual([true, true])
    expect([inked(slug - air, slug - 1), inked(height - slug + 1, height - slug + air)]).toEqual([
      false,
      false
    ])
  }
})

test.each([true, false])(
  'Edited, saved, read and edited again it holds both edits, objects packed: %s',
  async packed => {
    const options = { addDefaultPage: false, useObjectStreams: packed }
    let content = bytes
    for (const words of ['First edit', 'Second edit']) {
      const pdf = await openPdf(content)
      const page = present(pdf.getPages()[0])
      page.node.addContentStream(pdf.context.register(pdf.context.stream(`% ${words}`)))
      pdf.setKeywords([words])
      content = await pdf.save(options)
    }
    const path = await saved('edited.pdf', content)
    expect(await said('qpdf', '--check', path)).toContain('No syntax or stream encoding errors')
    const shown = await dumped(content)
    expect(shown).toContain('% First edit')
    expect(shown).toContain('% Second edit')
    expect(await said('pdfinfo', path)).toMatch(/Keywords: +Second edit/)
  }
)

async function saved(name: string, content: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function dumped(content: Uint8Array): Promise<string> {
  const path = await saved('dumped.pdf', content)
  return (await said('qpdf', '--qdf', '--object-streams=disable', path, '-')).replace(/\s+/g, ' ')
}
