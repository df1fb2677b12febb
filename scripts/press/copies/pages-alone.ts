import { PDFArray, PDFDict, type PDFDocument, PDFString } from '@cantoo/pdf-lib'
import { entry, nameOf, resolve } from '../rewrite/pdf-file.ts'
import { removeUnusedObjects } from '../rewrite/unused-objects.ts'
import { withoutStructure } from './without-structure.ts'

/** A page that is kept of a file: its place in it, from 0, and the number by which readers know it. */
export interface PageKept {
  readonly at: number
  readonly number: number
}

/** Takes out of a file all pages but some, with what led to them; viewers name those that stay by their own numbers. */
export function pagesAlone(pdf: PDFDocument, kept: readonly PageKept[]): void {
  const places = new Set(kept.map(({ at }) => at))
  for (let at = pdf.getPageCount() - 1; at >= 0; at -= 1) if (!places.has(at)) pdf.removePage(at)
  withoutStructure(pdf)
  const { context, catalog } = pdf
  for (const { node } of pdf.getPages()) {
    node.delete(nameOf('StructParents'))
    const all = resolve(context, node.get(nameOf('Annots')))
    if (!(all instanceof PDFArray)) continue
    const outward = all.asArray().filter(one => entry(context, entry(context, one, 'A'), 'URI'))
    for (const one of outward) {
      const annotation = resolve(context, one)
      if (annotation instanceof PDFDict) annotation.delete(nameOf('StructParent'))
    }
    if (outward.length > 0) node.set(nameOf('Annots'), context.obj(outward))
    else node.delete(nameOf('Annots'))
  }
  const sorted = [...kept].sort((one, other) => one.at - other.at)
  const labels = sorted.flatMap(({ number }, at) => [
    ...[at, context.obj({ P: PDFString.of(String(number)) })]
  ])
  catalog.set(nameOf('PageLabels'), context.obj({ Nums: labels }))
  removeUnusedObjects(pdf)
}
