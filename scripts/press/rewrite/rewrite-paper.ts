import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef
} from '@cantoo/pdf-lib'
import type { TypeArea } from './artifact.ts'
import type { Box } from './box.ts'
import type { Mark } from './content-reading.ts'
import { mended } from './mend-structure.ts'
import { type ContentListener, type PageContent, readPageContents } from './page-contents.ts'
import { entry } from './pdf-file.ts'
import { readStructure } from './read-structure.ts'
import { contentStream, type RewrittenContent, rewrittenContent } from './rewritten-content.ts'
import { elementsOf, type MarkKid, type StructureElement } from './structure.ts'
import { removeUnusedObjects } from './unused-objects.ts'
import { type FormOf, writeStructure } from './write-structure.ts'

/** What the rewrite is told of the paper. */
export interface PaperFacts {
  /** Which paragraph before the first story is the paper's title, from 0. */
  readonly titleAt: number
  /** Points that a page has above and below its type area, from the edges of the trimmed sheet. */
  readonly marginPt: number
}

/** A paper after the rewrite. */
export interface RewrittenPaper {
  /** None where Chromium wrote none. */
  readonly structure: StructureElement | undefined
  /** Marks that show words and are in no element. */
  readonly strayMarks: number
  readonly formOf: FormOf
}

/**
 * Rewrites what Chromium printed, in place: the structure as readers' programs need it, what stands beside the copy
 * as artifacts, shadings of one colour as plain colours. Words and their order stay, and the page's picture does.
 * Pages have their boxes already.
 */
export function rewritePaper(
  pdf: PDFDocument,
  { titleAt, marginPt }: PaperFacts,
  listen: ContentListener
): RewrittenPaper {
  const document = readStructure(pdf)
  const contents = readPageContents(pdf, listen)
  if (!document) return { structure: undefined, strayMarks: 0, formOf: () => undefined }
  const marks = new Map<string, { readonly mark: Mark; readonly form: PDFRef | undefined }>()
  for (const { page, form, reading } of contents) {
    for (const mark of reading.marks) marks.set(keyOf(page.ref, mark.id), { mark, form })
  }
  const markOf = (kid: MarkKid) => marks.get(keyOf(kid.page, kid.id))
  const structure = mended(document, {
    titleAt,
    isCopy: (kid, isInFigure) => {
      const mark = markOf(kid)?.mark
      return mark !== undefined && (mark.showsText || isInFigure)
    }
  })
  const roles = new Map<string, string>()
  for (const { role, kids } of elementsOf(structure)) {
    for (const kid of kids) if (kid.kind === 'mark') roles.set(keyOf(kid.page, kid.id), role)
  }
  const dropsGround = contents.every(content => !mixes(pdf.context, content))
  for (const content of contents) {
    const { page, form } = content
    const roleOf = ({ id, showsText }: Mark) =>
      roles.get(keyOf(page.ref, id)) ?? (showsText ? 'Span' : undefined)
    const isSheet = covers(content.reading.ground?.box, page)
    const area = form ? undefined : typeArea(page, marginPt)
    const order = { roleOf, area, dropsGround: dropsGround && isSheet }
    replaceContent(pdf, content, rewrittenContent(pdf.context, content, order))
  }
  const formOf: FormOf = kid => markOf(kid)?.form
  writeStructure(pdf, structure, formOf)
  removeUnusedObjects(pdf)
  const stray = [...marks].filter(([key, { mark }]) => mark.showsText && !roles.has(key))
  return { structure, strayMarks: stray.length, formOf }
}

function keyOf(page: PDFRef, id: number): string {
  return `${page} ${id}`
}

/** Whether anything is mixed with what it is drawn on, so that white under it is not the same as nothing. */
function mixes(context: PDFContext, { resources }: PageContent): boolean {
  const states = entry(context, resources, 'ExtGState')
  if (!(states instanceof PDFDict)) return false
  return states.keys().some(name => {
    const mode = entry(context, entry(context, states, name.decodeText()), 'BM')
    return mode !== undefined && String(mode) !== '/Normal'
  })
}

/** Points that a box may be short of the sheet it covers: Chromium rounds to a quarter of one. */
const rounding = 0.5

function covers(box: Box | undefined, page: PDFPage): boolean {
  const { x, y, width, height } = page.getMediaBox()
  return (
    box !== undefined &&
    box.left <= x + rounding &&
    box.bottom <= y + rounding &&
    box.right >= x + width - rounding &&
    box.top >= y + height - rounding
  )
}

function typeArea(page: PDFPage, marginPt: number): TypeArea {
  const { y, height } = page.getTrimBox()
  return { top: y + height - marginPt, bottom: y + marginPt }
}

function replaceContent(
  pdf: PDFDocument,
  { page, form, resources }: PageContent,
  { bytes, unused }: RewrittenContent
): void {
  const { context } = pdf
  const patterns = resources?.get(PDFName.of('Pattern'))
  // A list that others use too is an object of its own.
  if (patterns instanceof PDFDict) for (const name of unused) patterns.delete(PDFName.of(name))
  if (form) {
    const before = context.lookup(form)
    const dict = before instanceof PDFRawStream ? before.dict : undefined
    context.assign(form, contentStream(context, bytes, dict))
  } else {
    const contents = page.node.get(PDFName.of('Contents'))
    const stream = contentStream(context, bytes, undefined)
    if (contents instanceof PDFRef) context.assign(contents, stream)
    else page.node.set(PDFName.of('Contents'), context.register(stream))
  }
}
