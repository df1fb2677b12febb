import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import type { FileObject } from './file-parts.ts'
import { objectNumber } from './pages-of.ts'

/** Every dictionary of a file, those inside others too, each once with the object that holds it. */
export function* fileObjects(context: PDFContext): Generator<FileObject> {
  for (const [ref, held] of context.enumerateIndirectObjects()) {
    const object = objectNumber(ref)
    const waiting: PDFObject[] = [held]
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      if (one instanceof PDFRawStream) yield { dict: one.dict, stream: one, object }
      else if (one instanceof PDFDict) yield { dict: one, object }
      // One by one: a list of a damaged file may be longer than a call takes.
      for (const inner of heldBy(one)) waiting.push(inner)
    }
  }
}

function heldBy(object: PDFObject): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray()
  if (object instanceof PDFRawStream) return object.dict.values()
  return object instanceof PDFDict ? object.values() : []
}
