import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFNumber,
  type PDFObject,
  PDFRawStream
} from '@cantoo/pdf-lib'
import { entry, nameOf } from '../rewrite/pdf-file.ts'

/**
 * Gives all pages, forms and annotations of a print that lead to elements of its structure (ISO 32000-1, 14.7.4.4)
 * numbers from the given one on, in the order of their objects, and answers the next.
 */
export function renumberParents(context: PDFContext, catalog: PDFDict, first: number): number {
  const root = entry(context, catalog, 'StructTreeRoot')
  const before = parentsIn(parentPairs(context, entry(context, root, 'ParentTree')))
  const pairs: PDFObject[] = []
  let next = first
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object
    if (!(dict instanceof PDFDict)) continue
    for (const name of ['StructParents', 'StructParent']) {
      const was = dict.get(nameOf(name))
      if (!(was instanceof PDFNumber)) continue
      const parent = before.get(was.asNumber())
      const number = PDFNumber.of(next++)
      dict.set(nameOf(name), number)
      if (parent) pairs.push(number, parent)
    }
  }
  if (root instanceof PDFDict) {
    root.set(nameOf('ParentTree'), context.register(context.obj({ Nums: pairs })))
    root.set(nameOf('ParentTreeNextKey'), PDFNumber.of(next))
  }
  return next
}

/** All pairs of a tree of numbers: a number, and what it stands for. */
export function parentPairs(
  context: PDFContext,
  tree: PDFObject | undefined
): readonly PDFObject[] {
  const kids = entry(context, tree, 'Kids')
  const own = entry(context, tree, 'Nums')
  return [
    ...(own instanceof PDFArray ? own.asArray() : []),
    ...(kids instanceof PDFArray ? kids.asArray().flatMap(kid => parentPairs(context, kid)) : [])
  ]
}

function parentsIn(pairs: readonly PDFObject[]): ReadonlyMap<number, PDFObject> {
  return new Map(
    pairs.flatMap((number, at) => {
      const parent = pairs[at + 1]
      return at % 2 === 0 && number instanceof PDFNumber && parent
        ? [[number.asNumber(), parent] as const]
        : []
    })
  )
}
