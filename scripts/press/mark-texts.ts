import type { PDFDict, PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { type ContentListener, type PageStream, readPageContents } from './rewrite/page-contents.ts'
import { entry, streamBytes } from './rewrite/pdf-file.ts'
import type { Span } from './stream/content-tokens.ts'
import {
  dictionaryIn,
  itemsIn,
  nameIn,
  numberIn,
  shownStrings,
  stringIn
} from './stream/operand-values.ts'
import { toUnicode } from './stream/to-unicode.ts'

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

/** Reads marks' texts while something else reads the content streams. */
export interface MarkTextReader {
  readonly listen: ContentListener
  /** What has been read. */
  readonly texts: () => MarkTexts
}

/** A content stream while it is read. */
interface Reading extends PageStream {
  /** The marks that are open, from the outermost. */
  readonly marks: (number | undefined)[]
  /** How many are open from the one on whose text the file writes out; 0 outside of it. */
  spelled: number
  font: Font | undefined
}

/** Reads the text of every mark from the pages' content streams, glyph by glyph through ToUnicode. */
export function readMarkTexts(pdf: PDFDocument): MarkTexts {
  const reader = markTextReader(pdf)
  readPageContents(pdf, reader.listen)
  return reader.texts()
}

/** Makes a reader of marks' texts, glyph by glyph through ToUnicode. */
export function markTextReader({ context }: PDFDocument): MarkTextReader {
  const fonts = new Map<PDFObject, Font>()
  const counts = { missingGlyphs: 0, silentGlyphs: 0 }
  const shown = new Map<string, string[]>()
  const steps = new Map<string, (reading: Reading, operands: readonly Span[]) => void>([
    ...['Tj', 'TJ', "'", '"'].map(operator => [operator, showText] as const),
    ['BDC', openMark],
    ['BMC', reading => openMark(reading, [])],
    ['EMC', closeMark],
    ['Tf', setFont]
  ])
  return {
    listen: stream => {
      const reading: Reading = { ...stream, marks: [stream.mark], spelled: 0, font: undefined }
      return ({ operator, operands }) => steps.get(operator)?.(reading, operands)
    },
    texts: () => ({
      shown,
      fonts: new Map([...fonts].map(([font, { name }]) => [font, name])),
      ...counts
    })
  }

  function showText(reading: Reading, operands: readonly Span[]): void {
    const codes = codesIn(reading.bytes, operands)
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
    const key = `${page.ref} ${id}`
    const known = shown.get(key)
    if (known) known.push(...texts)
    else shown.set(key, [...texts])
  }

  function openMark(reading: Reading, operands: readonly Span[]): void {
    const { bytes, marks } = reading
    const properties = operands.at(-1)
    const entries = properties ? dictionaryIn(bytes, itemsIn(bytes, properties)) : none
    const number = entries.get('MCID')
    marks.push(number ? numberIn(bytes, number) : undefined)
    const spelling = entries.get('ActualText')
    if (reading.spelled === 0 && spelling) say(reading, [spelledText(stringIn(bytes, spelling))])
    if (reading.spelled > 0 || spelling) reading.spelled++
  }

  function setFont(reading: Reading, [name]: readonly Span[]): void {
    const { bytes, resources } = reading
    reading.font = name && fontOf(resources, nameIn(bytes, name))
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

/** What glyphs that stand for several letters together say, as in Tibetan (ISO 32000-1, 14.9.4): UTF-16, or one byte a letter. */
function spelledText(bytes: Uint8Array): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return Buffer.from(bytes).toString('latin1')
  const units = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
  return units.swap16().toString('utf16le')
}
