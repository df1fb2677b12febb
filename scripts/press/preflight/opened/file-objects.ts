import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import type { FileObject } from './file-parts.ts'
import { objectNumber } from './pages-of.ts'

/** Every dictionary of a file, those inside others too, each once with the object that holds it. */
export function* fileObjects(context: PDFContext): Generator<FileObject> {
  for (const [ref, held] of context.enumerateIndirectObjects()) {
    const object = objectNumber(ref)
    const waiting: PDFObject[] = [held]
    while (waiting.length > 0) {
      const one = waiting.pop()
      if (one instanceof PDFArray) waiting.push(...one.asArray())
      else if (one instanceof PDFRawStream) {
        yield { dict: one.dict, stream: one, object }
        waiting.push(...one.dict.values())
      } else if (one instanceof PDFDict) {
        yield { dict: one, object }
        waiting.push(...one.values())
      }
    }
  }
}
