import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sheetPlan } from '../../../press/sheets/sheet-plan.ts'
import { brokenText } from '../../../press/ticket/drawing.ts'
import { foldingDummy } from '../../../press/ticket/folding-dummy.ts'
import { pdfDrawing, textLength } from '../../../press/ticket/pdf-drawing.ts'
import { svgDrawing } from '../../../press/ticket/svg-drawing.ts'
import { said } from '../second-opinions.ts'
import { facesFor } from './house-face.ts'

const long = (text: string) => [...text].length

test.each([
  ['words whole', 'one two three', 7, ['one two', 'three']],
  ['Han between any two', '对开报纸印刷', 4, ['对开报纸', '印刷']],
  ['no mark at the beginning', '对开报，印刷', 3, ['对开', '报，印', '刷']],
  ['a word that is longer than a line', 'abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
  ['a short line', 'short', 20, ['short']]
])('a text is parted with %s', (_, text, most, lines) => {
  expect(brokenText(text, most, long)).toEqual(lines)
})

test('no letter is lost where a text is parted', () => {
  const text = '最高 214%（上限 220%）：第 12 版，距左边 120 毫米、距上边 88 毫米 abcdefghijklmnop'
  for (let most = 2; most < 30; most++) {
    const lines = brokenText(text, most, long)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  }
})

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duikai-drawing-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const page = { widthMm: 275, heightMm: 390 }
const dummyOf = (sections: readonly (readonly number[])[], language: string) =>
  foldingDummy({
    plan: sheetPlan({ sections, page, bleedMm: 3, slugMm: 12, up: 2 }),
    title: 'Test',
    language,
    numberOf: at => at
  })

test('a dummy shows every page once, blanks by name, sheets by their layers', () => {
  const pages = Array.from({ length: 23 }, (_, at) => at + 1)
  const svg = svgDrawing(dummyOf([pages], 'en'), [])
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? '')
  expect(
    texts
      .filter(text => /^\d+$/.test(text))
      .map(Number)
      .sort((a, b) => a - b)
  ).toEqual(pages)
  expect(texts.filter(text => text === 'blank')).toHaveLength(1)
  expect(svg).toContain('aria-label="Sheet 6 of 6 · number 6 from the outside"')
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(12)
})

test('words in Chinese are outlines, which need no face of who opens them', async () => {
  const svg = svgDrawing(dummyOf([[1, 2, 3]], 'zh-CN'), await facesFor())
  expect(svg).not.toMatch(/<text[^>]*>[^<]*[^ -~<]/)
  for (const [, path = '', label] of svg.matchAll(/<path d="([^"]*)"[^>]*aria-label="([^"]*)"/g)) {
    // A contour at the least for each Han character.
    const letters = [...(label ?? '')].filter(letter => /\p{sc=Han}/u.test(letter)).length
    expect(path.match(/M/g)?.length ?? 0).toBeGreaterThanOrEqual(letters)
    expect(path).toMatch(/^(?:[MLC][-\d. ]+|Z)+$/)
  }
  const picture = await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).greyscale().stats()
  expect(picture.channels[0]?.min).toBeLessThan(60)
})

test('all of a dummy stands on its paper, however many sheets there are', () => {
  for (const count of [4, 8, 24, 96]) {
    const pages = Array.from({ length: count }, (_, at) => at + 1)
    const { widthMm, heightMm, marks } = dummyOf([pages], 'zh-CN')
    const points = marks.flatMap(mark =>
      mark.kind === 'line' ? mark.points : mark.kind === 'text' ? [mark.at] : []
    )
    expect(
      points.every(([x, y]) => x >= 8 && x <= widthMm - 8 && y >= 8 && y <= heightMm - 8)
    ).toBe(true)
  }
})

test('a drawing as a PDF has its words as text, Chinese and English', async () => {
  const drawing = dummyOf([[1, 2, 3, 4]], 'zh-CN')
  const words = drawing.marks.flatMap(mark => (mark.kind === 'text' ? [mark.text] : []))
  const pdf = await pdfDrawing(drawing, await facesFor())
  const file = join(folder, 'dummy.pdf')
  await writeFile(file, await pdf.save())
  await said('qpdf', '--check', file)
  const text = (await said('pdftotext', '-raw', file, '-')).replace(/\s/g, '')
  for (const word of words) expect(text).toContain(word.replace(/\s/g, ''))
})

test('a letter that no face has is shown by a sign, and the others stay', async () => {
  const faces = await facesFor()
  const marks = [
    { kind: 'text', text: 'A\u{e0ff}A', at: [10, 10], sizeMm: 4, from: 'start' }
  ] as const
  const pdf = await pdfDrawing({ widthMm: 50, heightMm: 20, marks }, faces)
  const file = join(folder, 'lacking.pdf')
  await writeFile(file, await pdf.save())
  expect((await said('pdftotext', file, '-')).trim()).toBe('A?A')
  expect(textLength(faces)('A\u{e0ff}')).toBeGreaterThan(0.5)
})
