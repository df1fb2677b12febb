import { PDFDict, type PDFDocument, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { parentTree } from './parent-tree.ts'
import { entry, nameOf, resolve } from './pdf-file.ts'
import { mappedRoles } from './roles.ts'
import { elementsOf, type MarkKid, type StructureElement, type StructureKid } from './structure.ts'

/** The form in which a mark stands; undefined for one that stands in the page's own stream. */
export type FormOf = (mark: MarkKid) => PDFRef | undefined

/** Writes a structure into the PDF in place of the one it had, and what leads from marks and annotations to it. */
export function writeStructure(pdf: PDFDocument, document: StructureElement, formOf: FormOf): void {
  const { context } = pdf
  const root = entry(context, pdf.catalog, 'StructTreeRoot')
  const rootRef = root && context.getObjectRef(root)
  if (!(root instanceof PDFDict) || !(rootRef instanceof PDFRef)) return
  const key = entry(context, root, 'ParentTreeNextKey')
  const parents = parentTree(context, key instanceof PDFNumber ? key.asNumber() : 0)
  root.set(nameOf('K'), write(document, rootRef))
  root.set(nameOf('ParentTree'), context.register(parents.tree()))
  root.set(nameOf('ParentTreeNextKey'), PDFNumber.of(parents.nextKey()))
  const roles = new Set([...elementsOf(document)].map(({ role }) => role))
  const mapped = Object.entries(mappedRoles).filter(([role]) => roles.has(role))
  if (mapped.length > 0) root.set(nameOf('RoleMap'), context.obj(Object.fromEntries(mapped)))

  function write(element: StructureElement, parent: PDFRef): PDFRef {
    const { ref, dict } = element.source ?? {
      ref: context.nextRef(),
      dict: PDFDict.withContext(context)
    }
    context.assign(ref, dict)
    const page = element.kids.find(kid => kid.kind === 'mark')?.page
    dict.set(nameOf('Type'), nameOf('StructElem'))
    dict.set(nameOf('S'), nameOf(element.role))
    dict.set(nameOf('P'), parent)
    if (page) dict.set(nameOf('Pg'), page)
    else dict.delete(nameOf('Pg'))
    const kids = element.kids.map(kid => writeKid(kid, ref, page))
    const [only] = kids
    if (!only) dict.delete(nameOf('K'))
    else dict.set(nameOf('K'), kids.length === 1 ? only : context.obj([...kids]))
    return ref
  }

  function writeKid(kid: StructureKid, parent: PDFRef, page: PDFRef | undefined): PDFObject {
    if (kid.kind === 'element') return write(kid, parent)
    if (kid.kind === 'object') {
      parents.ofObject(entry(context, kid.reference, 'Obj'), parent)
      return kid.reference
    }
    const form = formOf(kid)
    parents.ofMark(resolve(context, form ?? kid.page), kid.id, parent)
    if (!form && kid.page === page) return PDFNumber.of(kid.id)
    const reference = { Type: 'MCR', Pg: kid.page, MCID: kid.id, ...(form ? { Stm: form } : {}) }
    return context.obj(reference)
  }
}
