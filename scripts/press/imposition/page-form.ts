import { PDFDict, type PDFDocument, type PDFObject, type PDFPage, PDFRef } from '@cantoo/pdf-lib'
import { sheetOf } from '../press-file/press-sheet.ts'
import { marksTag } from '../press-file/printers-marks.ts'
import type { Box } from '../rewrite/box.ts'
import { entry, nameOf, streamBytes } from '../rewrite/pdf-file.ts'
import { contentStream } from '../rewrite/rewritten-content.ts'

/** A page of a press file that sheets draw. */
export interface PageForm {
  readonly form: PDFRef
  /** In the page's own points. */
  readonly trim: Box
  /** The page is mixed in a group of its own. */
  readonly group: PDFDict | undefined
  /** Plates of their own by the names that resources have for them. */
  readonly plates: ReadonlyMap<string, PDFRef>
}

/** Makes a form of a page, with its bleed and nothing beyond (ISO 32000-1, 8.10). */
export function pageForm({ context }: PDFDocument, page: PDFPage): PageForm {
  const { node } = page
  const { trim, bleed } = sheetOf(page)
  const form = PDFDict.withContext(context)
  form.set(nameOf('Type'), nameOf('XObject'))
  form.set(nameOf('Subtype'), nameOf('Form'))
  form.set(nameOf('BBox'), context.obj([bleed.left, bleed.bottom, bleed.right, bleed.top]))
  const resources = node.Resources()
  if (resources) form.set(nameOf('Resources'), resources)
  const bytes = withoutMarks(streamBytes(context, node.get(nameOf('Contents'))))
  const group = entry(context, node, 'Group')
  return {
    form: context.register(contentStream(context, bytes, form)),
    trim,
    group: group instanceof PDFDict ? group : undefined,
    plates: platesIn(entry(context, resources, 'ColorSpace'))
  }
}

/** Marks are the last of a page; sheets have their own. */
function withoutMarks(content: Uint8Array): Uint8Array {
  const begin = Buffer.from(content).lastIndexOf(marksTag)
  return begin < 0 ? content : content.subarray(0, begin)
}

function platesIn(spaces: PDFObject | undefined): ReadonlyMap<string, PDFRef> {
  const named = spaces instanceof PDFDict ? spaces.entries() : []
  return new Map(
    named.flatMap(([name, space]) =>
      space instanceof PDFRef ? [[name.asString().slice(1), space]] : []
    )
  )
}
