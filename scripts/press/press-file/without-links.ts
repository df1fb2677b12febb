import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { RewrittenPaper } from '../rewrite/rewrite-paper.ts'
import { changed, type StructureElement, type StructureKid } from '../rewrite/structure.ts'
import { writeStructure } from '../rewrite/write-structure.ts'

/** Takes links and all else that acts out of a file, which paper cannot; their words stay where they were. */
export function withoutLinks(pdf: PDFDocument, { structure, formOf }: RewrittenPaper): void {
  for (const { node } of pdf.getPages()) {
    for (const name of ['Annots', 'AA', 'Tabs']) node.delete(PDFName.of(name))
  }
  for (const name of ['AcroForm', 'OpenAction', 'AA', 'URI']) pdf.catalog.delete(PDFName.of(name))
  if (structure) writeStructure(pdf, changed(structure, withoutLinkKids), formOf)
}

function withoutLinkKids(element: StructureElement): StructureElement {
  const kids = element.kids.flatMap((kid): readonly StructureKid[] => {
    if (kid.kind === 'object') return []
    if (kid.kind !== 'element' || kid.role !== 'Link') return [kid]
    return kid.saysMore ? [{ ...kid, role: 'Span' }] : kid.kids
  })
  return { ...element, kids }
}
