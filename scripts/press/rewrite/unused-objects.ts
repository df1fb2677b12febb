import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  type PDFObject,
  PDFRawStream,
  PDFRef
} from '@cantoo/pdf-lib'

/** Takes out of a PDF what nothing in it leads to any more. */
export function removeUnusedObjects(pdf: PDFDocument): void {
  const { context } = pdf
  const { Root, Info, ID, Encrypt } = context.trailerInfo
  const used = new Set<PDFRef>()
  const waiting: (PDFObject | undefined)[] = [Root, Info, ID, Encrypt]
  // A stack of our own: a list of thousands of linked objects is deeper than calls may nest.
  while (waiting.length > 0) {
    const object = waiting.pop()
    if (object instanceof PDFRef) {
      if (used.has(object)) continue
      used.add(object)
      waiting.push(context.lookup(object))
    } else if (object instanceof PDFArray) waiting.push(...object.asArray())
    else if (object instanceof PDFDict) waiting.push(...object.values())
    else if (object instanceof PDFRawStream) waiting.push(object.dict)
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!used.has(ref)) context.delete(ref)
}
