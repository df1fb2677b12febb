import { deflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { type Random, seededRandom, wholeBetween } from '../../../../bench/random.ts'
import { openBytes } from '../../../../press/preflight/open/open-bytes.ts'
import { xmpProperties } from '../../../../press/preflight/opened/xmp-properties.ts'
import { preflighted } from '../../../../press/preflight/preflighted.ts'
import { toUnicode } from '../../../../press/stream/to-unicode.ts'
import { present } from '../../sample.ts'
import { basePaper } from '../base-paper.ts'
import { basePreset } from '../base-preset.ts'

const pages = `1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj
`
const trailer = 'trailer <</Root 1 0 R/Size 9>>\n%%EOF'

/** What is found of a file that has objects of its own before a sound page. */
function found(objects: string, end = trailer) {
  const { context, faults } = openBytes(Buffer.from(`%PDF-1.5\n${objects}${pages}${end}`, 'latin1'))
  const told = faults.all().filter(({ kind }) => kind !== 'table-damaged')
  return { context: present(context), faults: told, at: (number: number) => text(number) }

  function text(number: number): string | undefined {
    return context?.lookup(PDFRef.of(number))?.toString().replaceAll(/\s+/g, ' ')
  }
}

describe('Objects are read', () => {
  test.each([
    [
      '7 0 obj [1 -.5 +2 (a(b)\\)) <4 1> /A#42 true null 3 0 R]endobj',
      '[ 1 -0.5 2 (a(b)\\)) <41> /AB true null 3 0 R ]'
    ],
    ['7 0 obj <</A<</B[<<>>]>>/C null>> endobj', '<< /A << /B [ << >> ] >> >>'],
    ['7 0 obj 8 0 R endobj 8 0 obj (there) endobj', '(there)'],
    ['7 0 obj 7 0 R endobj', undefined],
    ['7 0 obj (one) endobj 7 0 obj (two) endobj', '(two)'],
    ['7 0 obj <</A 1 % >> 0 0 R\n/B 2>>endobj', '<< /A 1 /B 2 >>']
  ])('%s', (source, expected) => {
    const { at, faults } = found(source)
    expect(at(7)).toBe(expected)
    expect(faults).toEqual([])
  })

  test.each([
    ['7 0 obj [1 (never closed endobj\n', '[ 1 (never closed endobj ) ]'],
    ['7 0 obj <</A 1 endobj\n', '<< /A 1 >>'],
    ['7 0 obj <</A [1 >> /B 2] >> endobj\n', '<< /A [ 1 /B 2 ] >>']
  ])('as far as they go: %s', (source, expected) => {
    const { at, faults } = found(source)
    expect(at(7)).toBe(expected)
    expect(faults).toEqual([{ kind: 'object-damaged', object: 7 }])
  })

  test('and none that only looks like one inside a stream', () => {
    const { at } = found('7 0 obj <</Length 19>> stream\n8 0 obj (no) endobj\nendstream endobj\n')
    expect(at(8)).toBeUndefined()
  })
})

describe('The table of a file', () => {
  test('is believed where it is true: an object that it leaves out is none', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    const bytes = Buffer.from(await pdf.save({ useObjectStreams: false }))
    const { context, faults } = openBytes(bytes)
    expect(faults.all()).toEqual([])
    const odd = openBytes(Buffer.concat([Buffer.from('%PDF-1.4\n99 0 obj (odd) endobj\n'), bytes]))
    expect(odd.faults.all()).toEqual([{ kind: 'table-damaged' }])
    expect(present(context).lookup(PDFRef.of(99))).toBeUndefined()
  })

  test.each([true, false])('is read with its objects in streams or not: %s', async isPacked => {
    const pdf = await PDFDocument.create()
    for (let page = 0; page < 500; page++) pdf.addPage([100 + page, 100])
    const { context, faults } = openBytes(await pdf.save({ useObjectStreams: isPacked }))
    const all = present(context).enumerateIndirectObjects()
    const sheets = all.filter(
      ([, one]) => one instanceof PDFDict && one.get(PDFName.of('Type')) === PDFName.of('Page')
    )
    expect(faults.all()).toEqual([])
    expect(sheets).toHaveLength(500)
  })

  test('is read in rows of differences, and leads to older ones', () => {
    const rows = [
      [0, 0, 0],
      [1, 9, 0]
    ]
    // PNG’s differences: up, from a row of nothing.
    const up = rows.flatMap((row, at) => [
      2,
      ...row.map((value, column) => (value - (rows[at - 1]?.[column] ?? 0) + 256) % 256)
    ])
    const packed = deflateSync(Buffer.from(up))
    const catalog = '1 0 obj <</Type/Catalog/Pages 9 0 R>> endobj\n'
    const start = 9 + catalog.length
    const head = `5 0 obj <</Type/XRef/Size 2/Root 1 0 R/W[1 1 1]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 3>>/Length ${packed.length}>>stream\n`
    const bytes = Buffer.concat([
      Buffer.from(`%PDF-1.5\n${catalog}${head}`),
      packed,
      Buffer.from(`\nendstream endobj\nstartxref\n${start}\n%%EOF`)
    ])
    const { context, faults } = openBytes(bytes)
    expect(faults.all()).toEqual([])
    expect(present(context).lookup(PDFRef.of(1))).toBeDefined()
  })

  test('that leads to itself is read once', () => {
    const table = (at: number) =>
      `xref\n0 1\n0000000000 65535 f \ntrailer <</Root 1 0 R/Prev ${at}>>\nstartxref\n${at}\n%%EOF`
    const at = `%PDF-1.5\n${pages}`.length
    const { faults } = openBytes(Buffer.from(`%PDF-1.5\n${pages}${table(at)}`))
    expect(faults.all().map(({ kind }) => kind)).toEqual(['pages-missing'])
  })

  test('that promises more rows than there are is made anew', () => {
    const end = `xref\n0 99999999\n0000000000 65535 f \n${trailer}`
    expect(found('', `${end}\nstartxref\n${`%PDF-1.5\n${pages}`.length}\n%%EOF`).at(3)).toContain(
      '/Page'
    )
  })
})

/** Text that goes on without an end, in which a careless reader would go back and forth. */
test.each([
  ['strings', '1 0 obj ( endobj\n'],
  ['lists', '1 0 obj [[[[ '],
  ['streams', '1 0 obj <</Length 99999999>>stream\n'],
  ['trailers', 'trailer <</A('],
  ['objects', '1 0 obj ) ']
])('A file of %s that are never closed is read in one go', (_, piece) => {
  const { context } = openBytes(Buffer.from(`%PDF-1.4\n${piece.repeat(8000)}\n${pages}${trailer}`))
  expect(present(context).lookup(PDFRef.of(3))).toBeInstanceOf(PDFDict)
})

test('A file that is cut anywhere is judged, or said to be closed', async () => {
  const paper = await basePaper()
  for (let percent = 0; percent < 100; percent += 4) {
    const cut = paper.subarray(0, Math.floor((paper.length * percent) / 100))
    const { findings } = await preflighted(cut, { preset: basePreset })
    expect(findings.some(({ group }) => group === 'file')).toBe(true)
  }
})

test('A file of bytes that were changed at random is judged, and nothing is thrown', async () => {
  const paper = await basePaper()
  const random = seededRandom(7)
  for (let run = 0; run < 40; run++) {
    const spoilt = flipped(paper, random)
    const { groups } = await preflighted(spoilt, { preset: basePreset })
    expect(groups).toHaveLength(10)
  }
})

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(bytes)
  for (let left = wholeBetween(random, 1, 60); left > 0; left--) {
    copy[wholeBetween(random, 0, copy.length - 1)] = wholeBetween(random, 0, 255)
  }
  return copy
}

test('Numbers that no machine has are nothing', () => {
  const { context } = found(`7 0 obj [1.${'9'.repeat(400)} ${'9'.repeat(400)}] endobj\n`)
  const list = present(context.lookup(PDFRef.of(7))).toString()
  expect(list).toBe(`[ ${PDFNumber.of(0)} ${PDFNumber.of(0)} ]`)
})

test('Maps and packets that are never closed are read in one go, and ranges end where codes do', () => {
  const map = toUnicode(
    Buffer.from(
      `${'beginbfchar '.repeat(20_000)}1 beginbfrange <0000> <ffffffff> <0041> endbfrange`
    )
  )
  expect(map.size).toBe(0x10000)
  expect(xmpProperties(`${'<!--'.repeat(50_000)}<a`)).toBeUndefined()
})
