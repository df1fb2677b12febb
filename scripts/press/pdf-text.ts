import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef
} from '@cantoo/pdf-lib'
import { codesOf, operations } from './content-stream.ts'
import { entry, resolve, streamBytes } from './pdf-file.ts'
import { toUnicode } from './to-unicode.ts'

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
  readonly id: number
}

/** Reads a PDF's text in structure order, glyph by glyph through ToUnicode. */
export function readPdfText(pdf: PDFDocument): PdfText {
  const context = pdf.context
  const fonts = new Map<PDFObject, Font>()
  const counts = { missingGlyphs: 0, silentGlyphs: 0 }
  const shown = new Map<string, string>()
  for (const page of pdf.getPages()) {
    const resources = page.node.Resources()
    const stream = streamBytes(context, page.node.get(PDFName.of('Contents')))
    show(stream, resources, page.ref.toString(), [])
  }
  const order = [...markedContent(context, pdf.catalog.get(PDFName.of('StructTreeRoot')))]
  const pages = pdf.getPages().map(page =>
    order
      .filter(marked => marked.page === page.ref)
      .map(marked => shown.get(`${page.ref} ${marked.id}`) ?? '')
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
    let font: Font | undefined
    for (const { operator, operands } of operations(stream)) {
      if (operator === 'BDC' || operator === 'BMC') {
        const id = /\/MCID\s+(\d+)/.exec(operands.at(-1) ?? '')?.[1]
        marks.push(id === undefined ? undefined : Number(id))
      } else if (operator === 'EMC') marks.pop()
      else if (operator === 'Tf') font = fontOf(resources, operands[0]?.slice(1) ?? '')
      else if (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"') {
        const id = marks.findLast(mark => mark !== undefined)
        const text = textOf(operands, font)
        if (id !== undefined) shown.set(`${page} ${id}`, (shown.get(`${page} ${id}`) ?? '') + text)
      } else if (operator === 'Do') {
        const form = entry(
          context,
          entry(context, resources, 'XObject'),
          operands[0]?.slice(1) ?? ''
        )
        if (!(form instanceof PDFRawStream)) continue
        if (String(form.dict.get(PDFName.of('Subtype'))) !== '/Form') continue
        const own = entry(context, form, 'Resources')
        show(streamBytes(context, form), own instanceof PDFDict ? own : resources, page, marks)
      }
    }
  }

  function textOf(operands: readonly string[], font: Font | undefined): string {
    return operands
      .filter(operand => /^[<(]/.test(operand))
      .flatMap(operand => codesOf(operand))
      .map(code => {
        if (code === 0) counts.missingGlyphs++
        const text = font?.unicode.get(code)
        if (text === undefined) counts.silentGlyphs++
        return text ?? '\ufffd'
      })
      .join('')
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
  } else if (node instanceof PDFDict) {
    // Numbers of lists are the style's, not the manuscript's.
    if (String(node.get(PDFName.of('S'))) === '/Lbl') return
    const own = node.get(PDFName.of('Pg'))
    const here = own instanceof PDFRef ? own : page
    const id = node.get(PDFName.of('MCID'))
    if (id instanceof PDFNumber && here) yield { page: here, id: id.asNumber() }
    else yield* markedContent(context, node.get(PDFName.of('K')), here)
  }
}
