import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray } from '@cantoo/pdf-lib'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bare } from '../../../press/proof.ts'
import { readPageContents } from '../../../press/rewrite/page-contents.ts'
import { entry, openPdf, resolve } from '../../../press/rewrite/pdf-file.ts'
import { readStructure } from '../../../press/rewrite/read-structure.ts'
import { rewritePaper } from '../../../press/rewrite/rewrite-paper.ts'
import { elementsOf } from '../../../press/rewrite/structure.ts'
import { latin1 } from '../../../press/stream/operand-values.ts'
import { type Operation, operations } from '../../../press/stream/operations.ts'
import { patched } from '../../../press/stream/patched.ts'
import { writtenOperation } from '../../../press/stream/written-operation.ts'
import { present } from '../sample.ts'
import { mupdfCharacters, said } from '../second-opinions.ts'
import {
  flatRules,
  pageMarginPt,
  pageOfAllKinds,
  type RewrittenPage,
  rewrittenPage
} from './printed-page.ts'
import { rowsThatDiffer } from './rows-that-differ.ts'

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

test('Every mark and every link leads to the element that holds it, and no other element is left', async () => {
  const pdf = await openPdf(page.after)
  const { context } = pdf
  const root = entry(context, pdf.catalog, 'StructTreeRoot')
  const tree = entry(context, entry(context, root, 'ParentTree'), 'Nums')
  const numbers = tree instanceof PDFArray ? tree.asArray() : []
  const parentsBy = new Map(
    numbers.flatMap((key, at) =>
      at % 2 === 0 ? [[String(key), resolve(context, numbers[at + 1])]] : []
    )
  )
  const elements = [...elementsOf(present(readStructure(pdf)))]
  const held = elements.flatMap(({ kids, source }) =>
    kids.map(kid => ({ kid, parent: source?.dict }))
  )
  for (const { kid, parent } of held) {
    if (kid.kind === 'object') {
      const key = String(entry(context, entry(context, kid.reference, 'Obj'), 'StructParent'))
      expect(parentsBy.get(key)).toBe(parent)
    }
    if (kid.kind !== 'mark') continue
    const lists = [...parentsBy.values()].filter(list => list instanceof PDFArray)
    const parents = lists.map(list =>
      kid.id < list.size() ? resolve(context, list.get(kid.id)) : undefined
    )
    expect(parents).toContain(parent)
  }
  const all = context.enumerateIndirectObjects().map(([, object]) => entry(context, object, 'Type'))
  expect(all.filter(type => String(type) === '/StructElem').length).toBe(elements.length)
})

test('Each of its operations, written alone, is read the same', async () => {
  for (const { bytes } of readPageContents(await openPdf(page.before), () => () => undefined)) {
    const parts = ({ operator, operands }: Operation) => [
      ...operands.map(one => latin1(bytes, one)),
      operator
    ]
    const all = [...operations(bytes)]
    const anew = all.map(operation => {
      const written = writtenOperation(operation.operator, parts(operation).slice(0, -1))
      return { start: operation.start, end: operation.end, text: written }
    })
    const again = patched(bytes, anew)
    const readAgain = [...operations(again)].map(({ operator, operands }) => [
      ...operands.map(one => latin1(again, one)),
      operator
    ])
    expect(readAgain).toEqual(all.map(parts))
    expect(patched(bytes, [])).toEqual(Buffer.from(bytes))
  }
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
