import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  type PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef
} from '@cantoo/pdf-lib'
import { nameOf, resolve } from './pdf-file.ts'
import type { StructureElement, StructureKid } from './structure.ts'

/** Reads the structure of a tagged PDF; undefined where it has none, or more than one root. */
export function readStructure(pdf: PDFDocument): StructureElement | undefined {
  const [only, ...others] = readRoots(pdf.context, pdf.catalog)
  return only?.kind === 'element' && others.length === 0 ? only : undefined
}

/** Elements that lie deeper in one another are left out: no sound structure has any. */
const depthMost = 500

/** All that stands at the root of a structure. */
export function readRoots(context: PDFContext, catalog: PDFDict): readonly StructureKid[] {
  const seen = new Set<PDFObject>()
  let depth = 0
  const root = catalog.get(nameOf('StructTreeRoot'))
  return root ? kidsOf(resolve(context, root), undefined) : []

  function kidsOf(
    holder: PDFObject | undefined,
    page: PDFRef | undefined
  ): readonly StructureKid[] {
    if (depth >= depthMost) return []
    const own = holder instanceof PDFDict ? holder.get(nameOf('K')) : undefined
    const list = resolve(context, own)
    // Of an element that is the only one its reference is kept, for others lead to it too.
    const all = list instanceof PDFArray ? list.asArray() : own ? [own] : []
    depth++
    const kids = all.flatMap(one => kidOf(one, page))
    depth--
    return kids
  }

  function kidOf(object: PDFObject, page: PDFRef | undefined): readonly StructureKid[] {
    const kid = resolve(context, object)
    if (kid instanceof PDFNumber) return markKid(kid, page)
    // An element that holds itself would be read for ever.
    if (!(kid instanceof PDFDict) || seen.has(kid)) return []
    seen.add(kid)
    const own = kid.get(nameOf('Pg'))
    const here = own instanceof PDFRef ? own : page
    if (String(kid.get(nameOf('Type'))) === '/OBJR') return [{ kind: 'object', reference: kid }]
    const id = kid.get(nameOf('MCID'))
    return id instanceof PDFNumber ? markKid(id, here) : [elementOf(object, kid, here)]
  }

  function elementOf(object: PDFObject, dict: PDFDict, page: PDFRef | undefined): StructureElement {
    const ref = object instanceof PDFRef ? object : context.register(dict)
    const has = (name: PDFName) => dict.get(name) !== undefined
    return {
      kind: 'element',
      role: String(dict.get(nameOf('S'))).slice(1),
      kids: kidsOf(dict, page),
      hasAlt: spoken.some(has),
      saysMore: spoken.some(has) || telling.some(has),
      source: { ref, dict }
    }
  }
}

const spoken = ['Alt', 'ActualText'].map(nameOf)
const telling = ['E', 'Lang', 'ID'].map(nameOf)

function markKid(id: PDFNumber, page: PDFRef | undefined): readonly StructureKid[] {
  return page ? [{ kind: 'mark', page, id: id.asNumber() }] : []
}
