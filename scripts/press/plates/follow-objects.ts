import { PDFArray, PDFDict, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/** Never up from where they are, or all of the file would follow. */
const upwards = new Set(['Parent', 'P', 'Annots', 'B', 'StructParent', 'Dest', 'Thumb', 'Metadata'])

/** Sees every object that can be reached from one, down the tree of pages and never up. */
export function followObjects(
  root: PDFObject,
  look: (ref: PDFRef) => PDFObject | undefined,
  see: (object: PDFObject) => void
): void {
  const seen = new Set<PDFRef>()
  const left: PDFObject[] = [root]
  for (let next = left.pop(); next; next = left.pop()) {
    if (!(next instanceof PDFRef)) {
      see(next)
      left.push(...within(next))
    } else if (!seen.has(next)) {
      seen.add(next)
      const object = look(next)
      if (object) left.push(object)
    }
  }
}

function within(object: PDFObject): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray()
  const dict = object instanceof PDFRawStream ? object.dict : object
  if (!(dict instanceof PDFDict)) return []
  return dict.entries().flatMap(([key, value]) => (upwards.has(key.decodeText()) ? [] : [value]))
}
