import type { PDFDict, PDFRef } from '@cantoo/pdf-lib'

/** A marked-content sequence that an element holds, by its number on its page. */
export interface MarkKid {
  readonly kind: 'mark'
  readonly page: PDFRef
  readonly id: number
}

/** An annotation that an element holds, as its reference stands in the file. */
export interface ObjectKid {
  readonly kind: 'object'
  readonly reference: PDFDict
}

/** An element of the structure (ISO 32000-1, 14.7.2), as far as it matters what becomes of it. */
export interface StructureElement {
  readonly kind: 'element'
  readonly role: string
  readonly kids: readonly StructureKid[]
  /** It has words of its own to be read instead of what it holds. */
  readonly hasAlt: boolean
  /** It says what its parent does not: a language, words, a name. */
  readonly saysMore: boolean
  /** Where it stands in the file; none for one that is new. */
  readonly source?: { readonly ref: PDFRef; readonly dict: PDFDict }
}

/** What an element holds. */
export type StructureKid = StructureElement | MarkKid | ObjectKid

/** A new element around some kids. */
export function newElement(role: string, kids: readonly StructureKid[]): StructureElement {
  return { kind: 'element', role, kids, hasAlt: false, saysMore: false }
}

/** All elements, each before those inside it. */
export function* elementsOf(element: StructureElement): Generator<StructureElement> {
  yield element
  for (const kid of element.kids) if (kid.kind === 'element') yield* elementsOf(kid)
}

/** Lets a change see every element, those inside it first. */
export function changed(
  element: StructureElement,
  change: (element: StructureElement) => StructureElement
): StructureElement {
  const kids = element.kids.map(kid => (kid.kind === 'element' ? changed(kid, change) : kid))
  return change({ ...element, kids })
}
