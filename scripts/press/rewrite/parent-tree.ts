import {
  type PDFContext,
  PDFDict,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef
} from '@cantoo/pdf-lib'
import { nameOf } from './pdf-file.ts'

/** What leads from a page's marks and from annotations to the elements that hold them (ISO 32000-1, 14.7.4.4). */
export interface ParentTree {
  /** Tells the element of a mark in the stream of a page or of a form. */
  readonly ofMark: (streamOwner: PDFObject | undefined, id: number, parent: PDFRef) => void
  /** Tells the element of an annotation. */
  readonly ofObject: (annotation: PDFObject | undefined, parent: PDFRef) => void
  readonly tree: () => PDFDict
  readonly nextKey: () => number
}

/** Gathers a parent tree; pages, forms and annotations keep the keys that they have, others get new ones. */
export function parentTree(context: PDFContext, nextKey: number): ParentTree {
  const marks = new Map<number, PDFRef[]>()
  const objects = new Map<number, PDFRef>()
  let next = nextKey
  const keyOf = (object: PDFObject | undefined, name: string): number | undefined => {
    const dict = object instanceof PDFRawStream ? object.dict : object
    if (!(dict instanceof PDFDict)) return undefined
    const known = dict.get(nameOf(name))
    if (known instanceof PDFNumber) {
      next = Math.max(next, known.asNumber() + 1)
      return known.asNumber()
    }
    dict.set(nameOf(name), PDFNumber.of(next))
    return next++
  }
  return {
    ofMark: (owner, id, parent) => {
      const key = keyOf(owner, 'StructParents')
      if (key === undefined) return
      const parents = marks.get(key) ?? []
      parents[id] = parent
      marks.set(key, parents)
    },
    ofObject: (annotation, parent) => {
      const key = keyOf(annotation, 'StructParent')
      if (key !== undefined) objects.set(key, parent)
    },
    tree: () => {
      const lists = [...marks].map(
        ([key, parents]) => [key, context.obj(Array.from(parents, one => one ?? PDFNull))] as const
      )
      const all = [...lists, ...objects].sort(([a], [b]) => a - b)
      return context.obj({ Nums: all.flat() })
    },
    nextKey: () => next
  }
}
