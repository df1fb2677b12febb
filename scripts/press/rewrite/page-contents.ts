import {
  PDFDict,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef
} from '@cantoo/pdf-lib'
import type { Operation } from '../stream/operations.ts'
import { type ContentReading, readContent, type Surroundings } from './content-reading.ts'
import { entry, nameOf, streamBytes } from './pdf-file.ts'

/** A content stream of a page: its own, or that of a form which it draws. */
export interface PageStream extends Surroundings {
  readonly page: PDFPage
  /** The form; undefined for the page's own stream. */
  readonly form?: PDFRef
  readonly bytes: Uint8Array
  readonly resources: PDFDict | undefined
}

/** A content stream that was read. */
export interface PageContent extends PageStream {
  readonly reading: ContentReading
}

/** Hears the operations of a stream while it is read. */
export type ContentListener = (stream: PageStream) => (operation: Operation) => void

/** Reads all content streams of a PDF, page by page, a form where it is first drawn. */
export function readPageContents(
  pdf: PDFDocument,
  listen: ContentListener
): readonly PageContent[] {
  const { context } = pdf
  const contents: PageContent[] = []
  // A form that draws itself would be drawn for ever.
  const seen = new Set<PDFRef>()
  for (const page of pdf.getPages()) {
    const bytes = streamBytes(context, page.node.get(nameOf('Contents')))
    const resources = page.node.Resources()
    read({ page, bytes, resources, isMarked: false, mark: undefined })
  }
  return contents

  function read(stream: PageStream): void {
    const states = entry(context, stream.resources, 'ExtGState')
    const reading = readContent(stream.bytes, {
      isOpaque: name => isOpaque(entry(context, states, name)),
      drawForm: (name, around) => drawForm(stream, name, around),
      hear: listen(stream)
    })
    contents.push({ ...stream, reading })
  }

  function drawForm(
    { page, resources, isMarked }: PageStream,
    name: string,
    around: Surroundings
  ): boolean {
    const all = entry(context, resources, 'XObject')
    const ref = all instanceof PDFDict ? all.get(nameOf(name)) : undefined
    const form = entry(context, all, name)
    if (!(form instanceof PDFRawStream) || !(ref instanceof PDFRef)) return false
    if (String(entry(context, form, 'Subtype')) !== '/Form') return false
    if (seen.has(ref)) return true
    seen.add(ref)
    const own = entry(context, form, 'Resources')
    read({
      page,
      form: ref,
      bytes: streamBytes(context, form),
      resources: own instanceof PDFDict ? own : resources,
      isMarked: isMarked || around.isMarked,
      mark: around.mark
    })
    return true
  }

  function isOpaque(state: PDFObject | undefined): boolean {
    const is = (key: string, ...plain: readonly string[]) =>
      plain.includes(String(entry(context, state, key)))
    const isNormal = is('BM', '/Normal', 'undefined')
    return isNormal && is('ca', '1', 'undefined') && is('SMask', '/None', 'undefined')
  }
}
