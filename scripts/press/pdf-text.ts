import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString
} from '@cantoo/pdf-lib'
import { gaijiMark } from '../edit/is-gaiji.ts'
import { readMarkTexts } from './mark-texts.ts'
import { entry, nameOf, resolve } from './rewrite/pdf-file.ts'
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

interface Marked {
  readonly page: PDFRef
  /** Undefined for a character that is given as a picture. */
  readonly id: number | undefined
}

/** Reads a PDF's text in structure order; what its marks show may have been read before. */
export function readPdfText(pdf: PDFDocument, texts = readMarkTexts(pdf)): PdfText {
  const context = pdf.context
  const { shown, fonts, missingGlyphs, silentGlyphs } = texts
  const order = [...markedContent(context, pdf.catalog.get(nameOf('StructTreeRoot')))]
  const pages = pdf.getPages().map(page =>
    order
      .filter(marked => marked.page === page.ref)
      .map(({ id }) =>
        id === undefined ? gaijiMark : readingOrder(shown.get(`${page.ref} ${id}`) ?? [])
      )
      .join('')
  )
  const wrongFonts = [...fonts].flatMap(([font, name]) => wrongness(context, font, name))
  return { pages, missingGlyphs, silentGlyphs, wrongFonts }
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
  if (String(node.get(nameOf('S'))) === '/Lbl') return
  const own = node.get(nameOf('Pg'))
  const here = own instanceof PDFRef ? own : page
  if (isGaijiFigure(context, node)) {
    const on = here ?? pageWithin(context, node)
    if (on) yield { page: on, id: undefined }
    return
  }
  const id = node.get(nameOf('MCID'))
  if (id instanceof PDFNumber && here) yield { page: here, id: id.asNumber() }
  else yield* markedContent(context, node.get(nameOf('K')), here)
}

/** A picture that the page names with a word joiner before its text (`typeset/cut-copy.ts`). */
function isGaijiFigure(context: PDFContext, node: PDFDict): boolean {
  if (String(node.get(nameOf('S'))) !== '/Figure') return false
  const alt = resolve(context, node.get(nameOf('Alt')))
  return (
    (alt instanceof PDFString || alt instanceof PDFHexString) &&
    alt.decodeText().startsWith('\u2060')
  )
}

/** The page of the first thing inside a node that says where it stands. */
function pageWithin(context: PDFContext, node: PDFDict): PDFRef | undefined {
  const kids = resolve(context, node.get(nameOf('K')))
  for (const kid of kids instanceof PDFArray ? kids.asArray() : [kids]) {
    const inner = resolve(context, kid)
    const page = inner instanceof PDFDict ? inner.get(nameOf('Pg')) : undefined
    if (page instanceof PDFRef) return page
  }
  return undefined
}
