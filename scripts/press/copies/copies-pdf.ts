import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  type PDFRef
} from '@cantoo/pdf-lib'
import type { CutFace } from '../../typeset/cut-faces.ts'
import { nameOf, streamBytes } from '../rewrite/pdf-file.ts'
import { contentStream } from '../rewrite/rewritten-content.ts'
import { removeUnusedObjects } from '../rewrite/unused-objects.ts'
import { type CopyMark, drawnLine, overBlack } from './drawn-line.ts'
import { embeddedFace } from './embedded-face.ts'
import type { SetCopyLine } from './set-copy-line.ts'
import { withoutStructure } from './without-structure.ts'

/** How the copies of a paper are made. */
export interface CopiesOrder {
  readonly lines: readonly SetCopyLine[]
  /** Whether the line stands on every page, or on the first alone. */
  readonly onAll: boolean
  /** From a page's trimmed top left to the middle of the line, pt. */
  readonly middle: { readonly left: number; readonly top: number }
  /** The page is printed in inks: black is K. */
  readonly isInks: boolean
}

/**
 * Makes of a paper, in place, as many copies as there are lines: every page is kept once, as a form that all copies
 * draw, and each copy adds its own line. Structure, outline and links go: they were of pages that are no more.
 * Gives the content of each copy's own streams, from which its hash is taken.
 */
export function makeCopies(pdf: PDFDocument, order: CopiesOrder): readonly string[] {
  const { context, catalog } = pdf
  withoutStructure(pdf)
  const glyphs = new Map<CutFace, SetCopyLine['runs'][number]['glyphs'][number][]>()
  for (const { face, glyphs: own } of order.lines.flatMap(({ runs }) => runs)) {
    const all = glyphs.get(face) ?? []
    glyphs.set(face, all)
    all.push(...own)
  }
  const faces = [...glyphs].map(([face, own], at) => ({
    face,
    name: `Copy${at + 1}`,
    font: embeddedFace(context, face, own)
  }))
  const fonts = context.obj(Object.fromEntries(faces.map(({ name, font }) => [name, font])))
  const states: Record<string, PDFObject> = order.isInks
    ? { ExtGState: context.obj({ [overBlack]: { OP: true, op: true, OPM: 1 } }) }
    : {}
  const pages = pdf.getPages().map(page => sharedPage(context, page, fonts, states))
  const names = new Map(faces.map(({ face, name }) => [face, name]))
  const tree = catalog.get(nameOf('Pages')) as PDFRef
  const kids: PDFRef[] = []
  const contents = order.lines.map(line => {
    const own = pages.map(({ trim, plain, dict }, at) => {
      const isMarked = at === 0 || order.onAll
      const mark: CopyMark = { ...order.middle, trim, isInks: order.isInks, names }
      const text = isMarked ? `${drawnPage}${drawnLine(line, mark)}` : drawnPage
      const content = isMarked ? context.register(plainStream(context, text)) : plain
      const page = dict.clone(context)
      page.set(nameOf('Contents'), content)
      page.set(nameOf('Parent'), tree)
      kids.push(context.register(page))
      return text
    })
    return own.join('')
  })
  const root = context.obj({ Type: 'Pages', Kids: kids, Count: kids.length })
  context.assign(tree, root)
  removeUnusedObjects(pdf)
  return contents
}

const drawnPage = 'q /Page Do Q\n'

interface SharedPage {
  readonly dict: PDFDict
  /** Draws the page and nothing else. */
  readonly plain: PDFRef
  /** pt, in the page's space. */
  readonly trim: { readonly left: number; readonly top: number }
}

/** A page whose content is a form that any number of pages draw. */
function sharedPage(
  context: PDFContext,
  page: PDFPage,
  fonts: PDFObject,
  states: Readonly<Record<string, PDFObject>>
): SharedPage {
  const { node } = page
  const media = page.getMediaBox()
  const form = PDFDict.withContext(context)
  form.set(nameOf('Type'), nameOf('XObject'))
  form.set(nameOf('Subtype'), nameOf('Form'))
  const corners = [media.x, media.y, media.x + media.width, media.y + media.height]
  form.set(nameOf('BBox'), context.obj(corners))
  const resources = node.Resources()
  if (resources) form.set(nameOf('Resources'), resources)
  const group = node.get(nameOf('Group'))
  const bytes = streamBytes(context, node.get(nameOf('Contents')))
  const drawn = context.register(contentStream(context, bytes, form))
  const dict = PDFDict.withContext(context)
  dict.set(nameOf('Type'), nameOf('Page'))
  for (const box of ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox']) {
    const value = box === 'MediaBox' ? node.MediaBox() : node.get(nameOf(box))
    if (value instanceof PDFArray) dict.set(nameOf(box), value)
  }
  if (group) dict.set(nameOf('Group'), group)
  const own = context.obj({ XObject: { Page: drawn }, Font: fonts, ...states })
  dict.set(nameOf('Resources'), context.register(own))
  const trim = page.getTrimBox()
  return {
    dict,
    plain: context.register(plainStream(context, drawnPage)),
    trim: { left: trim.x, top: trim.y + trim.height }
  }
}

/** So short that packing it would not pay. */
function plainStream(context: PDFContext, text: string): PDFRawStream {
  const dict = PDFDict.withContext(context)
  dict.set(PDFName.of('Length'), context.obj(text.length))
  return PDFRawStream.of(dict, Buffer.from(text, 'latin1'))
}
