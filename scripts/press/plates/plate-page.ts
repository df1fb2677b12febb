import type { PDFContext, PDFDict, PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import type { Box } from '../rewrite/box.ts'

/** A page as it stands in its file. */
export interface PlatePage {
  readonly context: PDFContext
  readonly catalog: PDFDict | undefined
  readonly dict: PDFDict
  /** Its own, or those that it has from the tree of pages. */
  readonly resources: PDFDict | undefined
}

/** A page of an open document. */
export function platePage(pdf: PDFDocument, page: PDFPage): PlatePage {
  const { context, catalog } = pdf
  return { context, catalog, dict: page.node, resources: page.node.Resources() }
}

/** A box as the library tells it. */
export function boxOf({ x, y, width, height }: ReturnType<PDFPage['getMediaBox']>): Box {
  return { left: x, bottom: y, right: x + width, top: y + height }
}
