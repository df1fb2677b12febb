import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFObject,
  type PDFRef,
  PDFString
} from '@cantoo/pdf-lib'
import { entry, nameOf, resolve } from '../rewrite/pdf-file.ts'

/**
 * Gives the elements of a print that others name, as cells name their heads (ISO 32000-1, 14.8.5.7), names that are
 * counted from the given number on, and answers the next: Chromium counts all that its process ever showed.
 */
export function renameElements(context: PDFContext, catalog: PDFDict, first: number): number {
  const root = entry(context, catalog, 'StructTreeRoot')
  if (!(root instanceof PDFDict)) return first
  const named = namedElements(context)
  const names = new Map(named.map(({ was }, at) => [was, PDFString.of(nameFor(first + at))]))
  for (const { was, dict } of named) dict.set(nameOf('ID'), names.get(was) as PDFString)
  for (const [, object] of context.enumerateIndirectObjects()) renameHeads(context, object, names)
  const tree = named.flatMap(({ was, ref }) => [names.get(was) as PDFString, ref])
  if (named.length > 0) root.set(nameOf('IDTree'), namesTree(context, tree))
  return first + named.length
}

/** A tree of names of elements: pairs of a name and its element, in the order of the names. */
export function namesTree(context: PDFContext, pairs: readonly PDFObject[]): PDFRef {
  return context.register(context.obj({ Names: [...pairs] }))
}

/** The pairs of a tree that `namesTree` made. */
export function namedPairs(context: PDFContext, root: PDFObject | undefined): readonly PDFObject[] {
  const names = entry(context, entry(context, root, 'IDTree'), 'Names')
  return names instanceof PDFArray ? names.asArray() : []
}

interface NamedElement {
  readonly was: string
  readonly ref: PDFRef
  readonly dict: PDFDict
}

/** As long as any other, for a tree is in the order of its letters. */
function nameFor(number: number): string {
  return `e${String(number).padStart(8, '0')}`
}

function namedElements(context: PDFContext): readonly NamedElement[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([ref, dict]): readonly NamedElement[] => {
      if (!(dict instanceof PDFDict) || !dict.get(nameOf('S'))) return []
      const id = dict.get(nameOf('ID'))
      return id instanceof PDFString ? [{ was: id.decodeText(), ref, dict }] : []
    })
    .sort((a, b) => (a.was < b.was ? -1 : 1))
}

/** Attributes stand in their element, or beside it. */
function renameHeads(
  context: PDFContext,
  object: PDFObject,
  names: ReadonlyMap<string, PDFString>
): void {
  if (!(object instanceof PDFDict)) return
  const held = resolve(context, object.get(nameOf('A')))
  const attributes = held instanceof PDFArray ? held.asArray() : [held]
  for (const one of [object, ...attributes]) {
    const heads = entry(context, one, 'Headers')
    if (!(heads instanceof PDFArray)) continue
    heads.asArray().forEach((head, at) => {
      const name = head instanceof PDFString ? names.get(head.decodeText()) : undefined
      if (name) heads.set(at, name)
    })
  }
}
