import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bare } from '../../../press/proof.ts'
import { openPdf } from '../../../press/rewrite/pdf-file.ts'
import { rewritePaper } from '../../../press/rewrite/rewrite-paper.ts'
import { mupdfCharacters, run, said } from '../second-opinions.ts'
import {
  flatRules,
  pageMarginPt,
  pageOfAllKinds,
  type RewrittenPage,
  rewrittenPage
} from './printed-page.ts'

let folder: string
let page: RewrittenPage
let before: string
let after: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duikai-rewrite-'))
  page = await rewrittenPage(pageOfAllKinds(flatRules))
  before = await saved('before.pdf', page.before)
  after = await saved('after.pdf', page.after)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('A page that was rewritten says what it said before, in the same order', () => {
  test('to our own reader', () => {
    expect(page.wordsAfter).toEqual(page.wordsBefore)
    expect(bare(page.wordsAfter.join(''))).toBe(
      '2NewsTheCourier1MayHeadoneDeckloudTinted&motslinkCaptionboldSubheaditemotherlastab2Thirdloosexparatailfaintword'
    )
  })

  test('to poppler, which left out before what it did not know', async () => {
    const read = (await popplerWords(after)).replace('1. ', '')
    expect(bare(read)).toBe(bare(page.wordsAfter.join('')))
    expect(bare(await popplerWords(before))).not.toContain('loud')
  })

  test('to MuPDF, at the same places', async () => {
    expect(await mupdfCharacters(after)).toEqual(await mupdfCharacters(before))
  })
})

test('It is sound to qpdf', async () => {
  expect(await said('qpdf', '--check', after)).toContain('No syntax or stream encoding errors')
})

test('Its structure is what a reader’s program needs', async () => {
  const lines = (await said('pdfinfo', '-struct-text', after)).split('\n')
  const shown = lines.filter(line => line && !/^\s*(?:\/|Object )/.test(line))
  expect(shown.map(line => line.replace(/ \(.*\)| <.*>|:$/g, '').trimEnd())).toEqual([
    'Document',
    '  P',
    '    "2"',
    '    "News"',
    '  H1',
    '    "The Courier"',
    '  P',
    '    "1 May"',
    '  Art',
    ...['    H2', '      "Head "', '      Span', '        "one"'],
    ...['    P', '      "Deck "', '      Span', '        "loud"'],
    ...['    P', '      "Tinted & "', '      "mots"', '      " "', '      Link', '        "link"'],
    ...[
      '    Div',
      '      Figure',
      '        ""',
      '      Caption',
      '        "Caption "',
      '        "bold"'
    ],
    ...['    H3', '      "Subhead"'],
    ...['    L', '      LI', '        LBody', '          "item"'],
    ...['      LI', '        LBody', '          P', '            "other"'],
    ...['    L', '      LI', '        Lbl', '          "1. "', '        LBody', '          "last"'],
    ...['    Table', '      TR', '        TH', '          "a"', '        TH', '          "b"'],
    ...['      TR', '        TD', '        TD', '          "2"'],
    '  Art',
    ...['    H3', '      "Third"'],
    ...[
      '    P',
      '      "loose "',
      '      Span',
      '        "x"',
      '    P',
      '      "para"',
      '    P',
      '      "tail"'
    ],
    ...['    P', '      "faint"', '    P', '      "word"', '    Figure', '      ""']
  ])
})

test('All that it draws is marked, as copy or as what stands beside it', async () => {
  expect(await looseIn(page.before)).toBeGreaterThan(3)
  expect(await looseIn(page.after)).toBe(0)
})

test('What stands beside the copy says what it is', async () => {
  const stream = await said('mutool', 'show', '-b', after, 'pages/1/Contents')
  const kinds = [...stream.matchAll(/\/Artifact <<\/Type \/(\w+)/g)].map(([, kind]) => kind)
  expect(new Set(kinds)).toEqual(new Set(['Pagination', 'Background', 'Layout']))
})

describe('Its picture is the same', () => {
  test('to one part in 255, where nothing but marks changed', async () => {
    const plain = await rewrittenPage(pageOfAllKinds())
    const files = [await saved('a.pdf', plain.before), await saved('b.pdf', plain.after)] as const
    expect(await rowsThatDiffer(...files)).toEqual([])
  })

  test('but for rules that were shadings: they fill their boxes, no more', async () => {
    const rows = await rowsThatDiffer(before, after)
    const groups = rows.filter((row, at) => row - (rows[at - 1] ?? -9) > 2)
    expect(groups.length).toBeLessThanOrEqual(2)
    expect(rows.length).toBeLessThanOrEqual(8)
    expect(await said('mutool', 'show', after, 'pages/1/Resources/Pattern')).not.toContain('null')
  })
})

test.each([true, false])(
  'Rewritten once more it stays as it is, objects packed: %s',
  async packed => {
    const options = { addDefaultPage: false, useObjectStreams: packed }
    const first = await openPdf(page.after)
    const loaded = await openPdf(await first.save(options))
    rewritePaper(loaded, { titleAt: 1, marginPt: pageMarginPt }, () => () => undefined)
    const again = await saved(`again-${packed}.pdf`, await loaded.save(options))
    expect(await said('qpdf', '--check', again)).toContain('No syntax or stream encoding errors')
    for (const what of [
      ['pdfinfo', '-struct-text'],
      ['mutool', 'show', '-b']
    ] as const) {
      const [program, ...how] = what
      const part = program === 'mutool' ? ['pages/1/Contents'] : []
      expect(await said(program, ...how, again, ...part)).toBe(
        await said(program, ...how, after, ...part)
      )
    }
  }
)

async function saved(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

async function popplerWords(file: string): Promise<string> {
  const text = await said('pdfinfo', '-struct-text', file)
  return [...text.matchAll(/^\s*"(.*)"$/gm)].map(([, words]) => words).join('')
}

/** How many things pdf.js draws on the first page outside of every mark. */
async function looseIn(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  try {
    const { fnArray, argsArray } = await (await (await task.promise).getPage(1)).getOperatorList()
    let depth = 0
    return fnArray.filter((operator, at) => {
      if (operator === OPS.beginMarkedContentProps || operator === OPS.beginMarkedContent) depth++
      else if (operator === OPS.endMarkedContent) depth--
      const clips = operator === OPS.constructPath && argsArray[at]?.[0] === OPS.endPath
      return depth === 0 && painting.has(operator) && !clips
    }).length
  } finally {
    await task.destroy()
  }
}

const painting = new Set<number>([OPS.showText, OPS.constructPath, OPS.paintImageXObject])

/** Rows of px at 100 dpi where two pictures differ by more than one part in 255, which rounding takes. */
async function rowsThatDiffer(one: string, other: string): Promise<readonly number[]> {
  const [a, b] = await Promise.all([one, other].map(picture))
  expect(a?.header).toBe(b?.header)
  const width = Number(/^P6\s+(\d+)/.exec(a?.header ?? '')?.[1])
  const rows = new Set<number>()
  for (const [at, value] of a?.pixels.entries() ?? []) {
    if (Math.abs(value - (b?.pixels[at] ?? 0)) > 1) rows.add(Math.floor(at / 3 / width))
  }
  return [...rows]
}

async function picture(
  file: string
): Promise<{ readonly header: string; readonly pixels: Buffer }> {
  const bytes = await run('pdftoppm', ['-r', '100', '-singlefile', file])
  const [header = ''] = /^P6\s+\d+\s+\d+\s+255\s/.exec(bytes.toString('latin1', 0, 40)) ?? []
  return { header, pixels: bytes.subarray(header.length) }
}
