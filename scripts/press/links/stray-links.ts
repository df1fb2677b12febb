import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef
} from '@cantoo/pdf-lib'
import { entry, resolve } from '../rewrite/pdf-file.ts'

/**
 * Takes annotations out of a PDF, with all that the structure tree says of them. Chromium 147 gives a link in CSS
 * columns one annotation for each column, all but one of them beside the words.
 */
export function removeAnnotations(pdf: PDFDocument, gone: ReadonlySet<PDFDict>): void {
  if (gone.size === 0) return
  const { context } = pdf
  const refs = new Set<PDFRef>()
  for (const page of pdf.getPages()) {
    const all = resolve(context, page.node.get(PDFName.of('Annots')))
    if (!(all instanceof PDFArray)) continue
    const isGone = (one: PDFObject) => gone.has(resolve(context, one) as PDFDict)
    for (const one of all.asArray()) if (isGone(one) && one instanceof PDFRef) refs.add(one)
    page.node.set(PDFName.of('Annots'), context.obj(all.asArray().filter(one => !isGone(one))))
  }
  const keys = new Set([...gone].map(one => String(one.get(PDFName.of('StructParent')))))
  const root = pdf.catalog.get(PDFName.of('StructTreeRoot'))
  forget(context, root, refs)
  forgetParents(context, entry(context, root, 'ParentTree'), keys)
  for (const ref of refs) context.delete(ref)
}

/** Takes the references to objects out of all elements below one. */
function forget(context: PDFContext, from: PDFObject | undefined, refs: ReadonlySet<PDFRef>): void {
  const node = resolve(context, from)
  const kids = node instanceof PDFDict ? resolve(context, node.get(PDFName.of('K'))) : undefined
  if (!(node instanceof PDFDict) || kids === undefined) return
  const all = kids instanceof PDFArray ? kids.asArray() : [kids]
  const left = all.filter(kid => !refs.has(objectOf(context, kid) as PDFRef))
  if (left.length < all.length) node.set(PDFName.of('K'), context.obj(left))
  for (const kid of left) forget(context, kid, refs)
}

function objectOf(context: PDFContext, kid: PDFObject): PDFObject | undefined {
  const node = resolve(context, kid)
  return node instanceof PDFDict ? node.get(PDFName.of('Obj')) : undefined
}

/** The tree that leads from annotations to their elements: pairs of a number and what it stands for. */
function forgetParents(
  context: PDFContext,
  tree: PDFObject | undefined,
  keys: ReadonlySet<string>
): void {
  const kids = entry(context, tree, 'Kids')
  if (kids instanceof PDFArray) for (const kid of kids.asArray()) forgetParents(context, kid, keys)
  const pairs = entry(context, tree, 'Nums')
  const node = resolve(context, tree)
  if (!(pairs instanceof PDFArray) || !(node instanceof PDFDict)) return
  const all = pairs.asArray()
  const left = all.filter((_, at) => !keys.has(String(all[at - (at % 2)])))
  if (left.length < all.length) node.set(PDFName.of('Nums'), context.obj(left))
}
