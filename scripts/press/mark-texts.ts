import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import type { Span } from './rewrite/content-tokens.ts'
import {
  dictionaryIn,
  itemsIn,
  nameIn,
  numberIn,
  shownStrings,
  stringIn
} from './rewrite/operand-values.ts'
import { operations } from './rewrite/operations.ts'
import { entry, streamBytes } from './rewrite/pdf-file.ts'
import { toUnicode } from './to-unicode.ts'

/** What the pages of a PDF show, mark by mark. */
export interface MarkTexts {
  /** By `page id`: the texts of the glyphs of a marked-content id, in the order in which they are drawn. */
  readonly shown: ReadonlyMap<string, readonly string[]>
  /** Font → its name. */
  readonly fonts: ReadonlyMap<PDFObject, string>
  /** Glyphs drawn as .notdef (glyph 0), and characters shown without any text behind them. */
  readonly missingGlyphs: number
  readonly silentGlyphs: number
}

interface Font {
  readonly name: string
  readonly unicode: ReadonlyMap<number, string>
}

/** A content stream while it is read. */
interface Reading {
  readonly stream: Uint8Array
  readonly resources: PDFDict | undefined
  readonly page: string
  /** The marks that are open, from the outermost. */
  readonly marks: (number | undefined)[]
  /** How many are open from the one on whose text the file writes out; 0 outside of it. */
  spelled: number
  font: Font | undefined
  /** The forms that it stands in. */
  readonly around: ReadonlySet<PDFObject>
}

/** Reads the text of every mark from the pages' content streams, glyph by glyph through ToUnicode. */
export function readMarkTexts(pdf: PDFDocument): MarkTexts {
  const context = pdf.context
  const fonts = new Map<PDFObject, Font>()
  const counts = { missingGlyphs: 0, silentGlyphs: 0 }
  const shown = new Map<string, string[]>()
  const steps = new Map<string, (reading: Reading, operands: readonly Span[]) => void>([
    ...['Tj', 'TJ', "'", '"'].map(operator => [operator, showText] as const),
    ['BDC', openMark],
    ['BMC', reading => openMark(reading, [])],
    ['EMC', closeMark],
    ['Tf', setFont],
    ['Do', drawForm]
  ])
  for (const page of pdf.getPages()) {
    const stream = streamBytes(context, page.node.get(PDFName.of('Contents')))
    const resources = page.node.Resources()
    const at = { stream, resources, page: String(page.ref), font: undefined }
    read({ ...at, marks: [], spelled: 0, around: new Set() })
  }
  const names = new Map([...fonts].map(([font, { name }]) => [font, name]))
  return { shown, fonts: names, ...counts }

  function read(reading: Reading): void {
    for (const { operator, operands } of operations(reading.stream)) {
      steps.get(operator)?.(reading, operands)
    }
  }

  function showText(reading: Reading, operands: readonly Span[]): void {
    const codes = codesIn(reading.stream, operands)
    counts.missingGlyphs += codes.filter(code => code === 0).length
    if (reading.spelled > 0) return
    const texts = codes.map(code => reading.font?.unicode.get(code))
    counts.silentGlyphs += texts.filter(text => text === undefined).length
    say(
      reading,
      texts.map(text => text ?? '\ufffd')
    )
  }

  function say({ page, marks }: Reading, texts: readonly string[]): void {
    const id = marks.findLast(mark => mark !== undefined)
    if (id === undefined) return
    const key = `${page} ${id}`
    const known = shown.get(key)
    if (known) known.push(...texts)
    else shown.set(key, [...texts])
  }

  function openMark(reading: Reading, operands: readonly Span[]): void {
    const { stream, marks } = reading
    const properties = operands.at(-1)
    const entries = properties ? dictionaryIn(stream, itemsIn(stream, properties)) : none
    const number = entries.get('MCID')
    marks.push(number ? numberIn(stream, number) : undefined)
    const spelling = entries.get('ActualText')
    if (reading.spelled === 0 && spelling) say(reading, [utf16(stringIn(stream, spelling))])
    if (reading.spelled > 0 || spelling) reading.spelled++
  }

  function setFont(reading: Reading, [name]: readonly Span[]): void {
    const { stream, resources } = reading
    reading.font = name && fontOf(resources, nameIn(stream, name))
  }

  function drawForm(reading: Reading, [name]: readonly Span[]): void {
    const { stream, resources, around } = reading
    const all = entry(context, resources, 'XObject')
    const form = name && entry(context, all, nameIn(stream, name))
    // A form that draws itself would be drawn for ever.
    if (!(form instanceof PDFRawStream) || around.has(form)) return
    if (String(form.dict.get(PDFName.of('Subtype'))) !== '/Form') return
    const own = entry(context, form, 'Resources')
    read({
      ...reading,
      stream: streamBytes(context, form),
      resources: own instanceof PDFDict ? own : resources,
      marks: [...reading.marks],
      around: new Set([...around, form])
    })
  }

  function fontOf(resources: PDFDict | undefined, key: string): Font | undefined {
    const dict = entry(context, entry(context, resources, 'Font'), key)
    if (!dict) return undefined
    const known = fonts.get(dict)
    if (known) return known
    const font = {
      name: `${key} ${String(entry(context, dict, 'BaseFont') ?? '')}`,
      unicode: toUnicode(streamBytes(context, entry(context, dict, 'ToUnicode')))
    }
    fonts.set(dict, font)
    return font
  }
}

function closeMark(reading: Reading): void {
  reading.marks.pop()
  reading.spelled = Math.max(0, reading.spelled - 1)
}

const none: ReadonlyMap<string, Span> = new Map()

/** The character codes of shown strings, two bytes each (Identity-H). */
function codesIn(stream: Uint8Array, operands: readonly Span[]): readonly number[] {
  const codes: number[] = []
  for (const bytes of shownStrings(stream, operands)) {
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      codes.push(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))
    }
  }
  return codes
}

/** What glyphs that stand for several letters together say, as in Tibetan (ISO 32000-1, 14.9.4). */
function utf16(bytes: Uint8Array): string {
  const hasMark = bytes[0] === 0xfe && bytes[1] === 0xff
  const units = Buffer.from(bytes.subarray(hasMark ? 2 : 0))
  return (units.length % 2 === 0 ? units.swap16() : units).toString('utf16le')
}
