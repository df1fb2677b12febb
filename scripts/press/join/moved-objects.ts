import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef
} from '@cantoo/pdf-lib'

/** Takes all objects of a PDF over into another, under numbers after all that it has, and answers how these are found. */
export function movedObjects(from: PDFContext, to: PDFContext): (ref: PDFRef) => PDFRef {
  const before = to.largestObjectNumber
  const moved = (ref: PDFRef) => PDFRef.of(ref.objectNumber + before, ref.generationNumber)
  for (const [ref, object] of from.enumerateIndirectObjects()) to.assign(moved(ref), copied(object))
  return moved

  function copied(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return moved(object)
    if (object instanceof PDFDict) return copiedDict(object)
    if (object instanceof PDFRawStream)
      return PDFRawStream.of(copiedDict(object.dict), object.contents)
    if (!(object instanceof PDFArray)) return object
    const array = PDFArray.withContext(to)
    for (const one of object.asArray()) array.push(copied(one))
    return array
  }

  function copiedDict(dict: PDFDict): PDFDict {
    const entries = new Map(dict.entries().map(([key, value]) => [key, copied(value)] as const))
    if (dict instanceof PDFPageTree) return PDFPageTree.fromMapWithContext(entries, to)
    if (dict instanceof PDFPageLeaf) return PDFPageLeaf.fromMapWithContext(entries, to)
    return PDFDict.fromMapWithContext(entries, to)
  }
}
