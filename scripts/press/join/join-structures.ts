import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFNumber,
  type PDFObject,
  PDFRef
} from '@cantoo/pdf-lib'
import { entry, nameOf, resolve } from '../rewrite/pdf-file.ts'
import { namedPairs, namesTree } from './element-names.ts'
import { parentPairs } from './parent-numbers.ts'

/**
 * Joins the structures of prints, each a root with one element, as one: what the elements of the others hold goes to
 * the first. Pages and annotations have numbers of their own already. Without a structure in the first there is
 * nothing to join.
 */
export function joinStructures(context: PDFContext, catalogs: readonly PDFDict[]): void {
  const roots = catalogs.map(catalog => entry(context, catalog, 'StructTreeRoot'))
  const [root] = roots
  const [document, ...others] = roots.map(one => elementOf(context, one))
  if (!(root instanceof PDFDict) || !document) return
  const kids = [document, ...others].flatMap(one => (one ? kidsOf(context, one, document.ref) : []))
  document.dict.set(nameOf('K'), context.obj([...kids]))
  const pairs = roots.flatMap(one => parentPairs(context, entry(context, one, 'ParentTree')))
  root.set(nameOf('ParentTree'), context.register(context.obj({ Nums: pairs })))
  const names = roots.flatMap(one => namedPairs(context, one))
  if (names.length > 0) root.set(nameOf('IDTree'), namesTree(context, names))
  const next = entry(context, roots.at(-1), 'ParentTreeNextKey')
  if (next) root.set(nameOf('ParentTreeNextKey'), next)
}

interface RootElement {
  readonly ref: PDFRef
  readonly dict: PDFDict
}

/** The one element at the root of a structure. */
function elementOf(context: PDFContext, root: PDFObject | undefined): RootElement | undefined {
  const held = root instanceof PDFDict ? root.get(nameOf('K')) : undefined
  const list = resolve(context, held)
  const ref = list instanceof PDFArray && list.size() === 1 ? list.get(0) : held
  const dict = resolve(context, ref)
  return ref instanceof PDFRef && dict instanceof PDFDict ? { ref, dict } : undefined
}

/** What an element holds, as it stands in another: elements know their parent, marks their page. */
function kidsOf(context: PDFContext, { dict }: RootElement, parent: PDFRef): readonly PDFObject[] {
  const own = dict.get(nameOf('K'))
  const list = resolve(context, own)
  const page = dict.get(nameOf('Pg'))
  const all = list instanceof PDFArray ? list.asArray() : own ? [own] : []
  return all.map(one => {
    const kid = resolve(context, one)
    if (kid instanceof PDFNumber && page) return context.obj({ Type: 'MCR', Pg: page, MCID: kid })
    if (!(kid instanceof PDFDict)) return one
    if (kid.get(nameOf('S'))) kid.set(nameOf('P'), parent)
    else if (page && !kid.get(nameOf('Pg'))) kid.set(nameOf('Pg'), page)
    return one
  })
}
