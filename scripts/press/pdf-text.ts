import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString
} from '@cantoo/pdf-lib'
import { gaijiMark } from '../edit/is-gaiji.ts'
import { codesOf, operations } from './content-stream.ts'
import { entry, resolve, streamBytes } from './pdf-file.ts'
import { toUnicode } from './to-unicode.ts'
import { readingOrder } from './visual-order.ts'

/** What the finished PDF says, read back from its bytes. */
export interface PdfText {
  /** The tagged text of each page, in the order of the structure tree. */
  readonly pages: readonly string[]
  /** Glyphs drawn as .notdef (glyph 0), and characters shown without any text behind them. */
  readonly missingGlyphs: number
  readonly silentGlyphs: number
  /** Fonts that are not embedded TrueType, as `Type3 g_d0` or the like. */
  readonly wrongFonts: readonly string[]
}

interface Font {
  readonly name: string
  readonly unicode: ReadonlyMap<number, string>
}

interface Marked {
  readonly page: PDFRef
  /** Undefined for a character that is given as a picture. */
  readonly id: number | undefined
}

/** Reads a PDF's text in structure order, glyph by glyph through ToUnicode. */
export function readPdfText(pdf: PDFDocument): PdfText {
  const context = pdf.context
  const fonts = new Map<PDFObject, Font>()
  const counts = { missingGlyphs: 0, silentGlyphs: 0 }
  const shown = new Map<string, string[]>()
  for (const page of pdf.getPages()) {
    const resources = page.node.Resources()
    const stream = streamBytes(context, page.node.get(PDFName.of('Contents')))
    show(stream, resources, page.ref.toString(), [])
  }
  const order = [...markedContent(context, pdf.catalog.get(PDFName.of('StructTreeRoot')))]
  const pages = pdf.getPages().map(page =>
    order
      .filter(marked => marked.page === page.ref)
      .map(({ id }) =>
        id === undefined ? gaijiMark : readingOrder(shown.get(`${page.ref} ${id}`) ?? [])
      )
      .join('')
  )
  const wrongFonts = [...fonts].flatMap(([font, { name }]) => wrongness(context, font, name))
  return { pages, ...counts, wrongFonts }

  function show(
    stream: Uint8Array,
    resources: PDFDict | undefined,
    page: string,
    around: readonly (number | undefined)[]
  ): void {
    const marks = [...around]
    /** Marks open inside glyphs whose text the file writes out; 0 outside of them. */
    let written = 0
    let font: Font | undefined
    const add = (glyphs: readonly string[]) => {
      const id = marks.findLast(mark => mark !== undefined)
      if (id === undefined) return
      const key = `${page} ${id}`
      const known = shown.get(key)
      if (known) known.push(...glyphs)
      else shown.set(key, [...glyphs])
    }
    for (const { operator, operands } of operations(stream)) {
      switch (operator) {
        case 'BDC':
        case 'BMC':
          openMark(operands.at(-1) ?? '')
          break
        case 'EMC':
          marks.pop()
          written = Math.max(0, written - 1)
          break
        case 'Tf':
          font = fontOf(resources, operands[0]?.slice(1) ?? '')
          break
        case 'Tj':
        case 'TJ':
        case "'":
        case '"':
          if (written > 0) countMissing(operands)
          else add(textsOf(operands, font))
          break
        case 'Do':
          showForm(operands[0]?.slice(1) ?? '')
      }
    }

    function openMark(properties: string): void {
      const id = /\/MCID\s+(\d+)/.exec(properties)?.[1]
      marks.push(id === undefined ? undefined : Number(id))
      const actual = actualText(properties)
      if (written === 0 && actual !== undefined) add([actual])
      if (written > 0 || actual !== undefined) written++
    }

    function showForm(name: string): void {
      const form = entry(context, entry(context, resources, 'XObject'), name)
      if (!(form instanceof PDFRawStream)) return
      if (String(form.dict.get(PDFName.of('Subtype'))) !== '/Form') return
      const own = entry(context, form, 'Resources')
      show(streamBytes(context, form), own instanceof PDFDict ? own : resources, page, marks)
    }
  }

  function countMissing(operands: readonly string[]): void {
    const codes = operands.filter(operand => /^[<(]/.test(operand)).flatMap(codesOf)
    counts.missingGlyphs += codes.filter(code => code === 0).length
  }

  function textsOf(operands: readonly string[], font: Font | undefined): readonly string[] {
    return operands
      .filter(operand => /^[<(]/.test(operand))
      .flatMap(operand => codesOf(operand))
      .map(code => {
        if (code === 0) counts.missingGlyphs++
        const text = font?.unicode.get(code)
        if (text === undefined) counts.silentGlyphs++
        return text ?? '\ufffd'
      })
  }

  function fontOf(resources: PDFDict | undefined, key: string): Font | undefined {
    const dict = entry(context, entry(context, resources, 'Font'), key)
    if (!dict) return undefined
    const known = fonts.get(dict)
    if (known) return known
    const font: Font = {
      name: `${key} ${String(entry(context, dict, 'BaseFont') ?? '')}`,
      unicode: toUnicode(streamBytes(context, entry(context, dict, 'ToUnicode')))
    }
    fonts.set(dict, font)
    return font
  }
}

/** What glyphs that stand for several letters together say, as in Tibetan (ISO 32000-1, 14.9.4). */
function actualText(properties: string): string | undefined {
  const hex = /\/ActualText\s*<(?:FEFF)?([0-9A-F\s]*)>/i.exec(properties)?.[1]
  return hex === undefined
    ? undefined
    : Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le')
}

function wrongness(context: PDFContext, font: PDFObject, name: string): readonly string[] {
  const kind = String(entry(context, font, 'Subtype'))
  const descendants = entry(context, font, 'DescendantFonts')
  const inner = descendants instanceof PDFArray ? resolve(context, descendants.get(0)) : undefined
  const file = entry(context, entry(context, inner, 'FontDescriptor'), 'FontFile2')
  const sound =
    kind === '/Type0' && String(entry(context, inner, 'Subtype')) === '/CIDFontType2' && file
  return sound ? [] : [`${kind} ${name}`]
}

/** Walks the structure tree: every marked-content id with its page, in reading order. */
function* markedContent(
  context: PDFContext,
  object: PDFObject | undefined,
  page?: PDFRef
): Generator<Marked> {
  const node = resolve(context, object)
  if (node instanceof PDFArray) {
    for (const kid of node.asArray()) yield* markedContent(context, kid, page)
  } else if (node instanceof PDFNumber) {
    if (page) yield { page, id: node.asNumber() }
  } else if (node instanceof PDFDict) yield* markedInElement(context, node, page)
}

function* markedInElement(
  context: PDFContext,
  node: PDFDict,
  page: PDFRef | undefined
): Generator<Marked> {
  // Numbers of lists are the style's, not the manuscript's.
  if (String(node.get(PDFName.of('S'))) === '/Lbl') return
  const own = node.get(PDFName.of('Pg'))
  const here = own instanceof PDFRef ? own : page
  if (isGaijiFigure(context, node)) {
    const on = here ?? pageWithin(context, node)
    if (on) yield { page: on, id: undefined }
    return
  }
  const id = node.get(PDFName.of('MCID'))
  if (id instanceof PDFNumber && here) yield { page: here, id: id.asNumber() }
  else yield* markedContent(context, node.get(PDFName.of('K')), here)
}

/** A picture that the page names with a word joiner before its text (`typeset/cut-copy.ts`). */
function isGaijiFigure(context: PDFContext, node: PDFDict): boolean {
  if (String(node.get(PDFName.of('S'))) !== '/Figure') return false
  const alt = resolve(context, node.get(PDFName.of('Alt')))
  return (
    (alt instanceof PDFString || alt instanceof PDFHexString) &&
    alt.decodeText().startsWith('\u2060')
  )
}

/** The page of the first thing inside a node that says where it stands. */
function pageWithin(context: PDFContext, node: PDFDict): PDFRef | undefined {
  const kids = resolve(context, node.get(PDFName.of('K')))
  for (const kid of kids instanceof PDFArray ? kids.asArray() : [kids]) {
    const inner = resolve(context, kid)
    const page = inner instanceof PDFDict ? inner.get(PDFName.of('Pg')) : undefined
    if (page instanceof PDFRef) return page
  }
  return undefined
}
