import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  type PDFName,
  PDFNumber,
  type PDFObject,
  PDFPageTree,
  PDFRef
} from '@cantoo/pdf-lib'
import { entry, nameOf, openPdf } from '../rewrite/pdf-file.ts'
import { renameElements } from './element-names.ts'
import { joinOutlines } from './join-outlines.ts'
import { joinStructures } from './join-structures.ts'
import { movedObjects } from './moved-objects.ts'
import { renumberParents } from './parent-numbers.ts'

/**
 * Joins prints of the same browser, in their order, as one PDF: pages, structure, outline and the names of places.
 * The same prints give the same file, whatever the browser showed before them.
 */
export async function joinedPdf(prints: readonly Uint8Array[]): Promise<PDFDocument> {
  const [first = new Uint8Array(), ...others] = prints
  const whole = await openPdf(first)
  const { context } = whole
  let names = renameElements(context, whole.catalog, 1)
  if (others.length === 0) return whole
  const catalogs: PDFDict[] = [whole.catalog]
  let next = renumberParents(context, whole.catalog, 0)
  for (const bytes of others) {
    const print = await openPdf(bytes)
    next = renumberParents(print.context, print.catalog, next)
    names = renameElements(print.context, print.catalog, names)
    const { Root } = print.context.trailerInfo
    const moved = movedObjects(print.context, context)
    if (Root instanceof PDFRef) catalogs.push(context.lookup(moved(Root), PDFDict))
  }
  joinPages(context, catalogs)
  joinStructures(context, catalogs)
  joinOutlines(context, catalogs)
  joinPlaces(context, catalogs)
  return whole
}

/** A tree of pages that has the trees of all prints. */
function joinPages(context: PDFContext, catalogs: readonly PDFDict[]): void {
  const trees = catalogs.map(catalog => catalog.get(nameOf('Pages')))
  const refs = trees.filter(tree => tree instanceof PDFRef)
  const root = context.nextRef()
  let pages = 0
  for (const ref of refs) {
    const tree = context.lookup(ref, PDFDict)
    const count = entry(context, tree, 'Count')
    pages += count instanceof PDFNumber ? count.asNumber() : 0
    tree.set(nameOf('Parent'), root)
  }
  const tree = PDFPageTree.withContext(context)
  tree.set(nameOf('Kids'), context.obj(refs))
  tree.set(nameOf('Count'), PDFNumber.of(pages))
  context.assign(root, tree)
  catalogs[0]?.set(nameOf('Pages'), root)
}

/** The places that links lead to by name (ISO 32000-1, 12.3.2.3). */
function joinPlaces(context: PDFContext, catalogs: readonly PDFDict[]): void {
  const places = catalogs.flatMap(catalog => {
    const held = entry(context, catalog, 'Dests')
    return held instanceof PDFDict ? held.entries() : []
  })
  const [catalog] = catalogs
  if (places.length > 0) catalog?.set(nameOf('Dests'), context.register(dictOf(context, places)))
}

function dictOf(context: PDFContext, entries: readonly (readonly [PDFName, PDFObject])[]): PDFDict {
  return PDFDict.fromMapWithContext(new Map(entries), context)
}
