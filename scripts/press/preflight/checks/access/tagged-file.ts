import { PDFDict, PDFRef } from '@cantoo/pdf-lib'
import { entry, nameOf } from '../../../rewrite/pdf-file.ts'
import { readRoots } from '../../../rewrite/read-structure.ts'
import { knownRoles } from '../../../rewrite/roles.ts'
import { elementsOf, type StructureElement } from '../../../rewrite/structure.ts'
import type { OpenedFile, OpenedPage } from '../../opened/file-parts.ts'
import { nameText } from '../../opened/numbers-of.ts'
import { objectNumber } from '../../opened/pages-of.ts'

/** The structure of a file, its own roles led to those that PDF 1.7 knows. */
export interface TaggedFile {
  /** Each before those inside it. */
  readonly elements: readonly StructureElement[]
  /** The marks that elements hold, by `markKey`. */
  readonly marks: ReadonlySet<string>
}

const read = new WeakMap<OpenedFile, TaggedFile | undefined>()

/** The structure of a file, read once; undefined where it has none. */
export function taggedFile(file: OpenedFile): TaggedFile | undefined {
  if (!read.has(file)) read.set(file, readTags(file))
  return read.get(file)
}

/** A mark by its page, `12 0`, and its number there. */
export function markKey(page: string, id: number): string {
  return `${page}/${id}`
}

/** Where an element stands, as far as it says. */
export function elementPlace(
  element: StructureElement,
  { pages }: OpenedFile
): { readonly object?: string; readonly page?: OpenedPage } {
  const { source } = element
  const pageRef = pageOf(element) ?? source?.dict.get(nameOf('Pg'))
  const key = pageRef instanceof PDFRef ? objectNumber(pageRef) : undefined
  const page = pages.find(({ object }) => object === key)
  return {
    ...(source ? { object: objectNumber(source.ref) } : {}),
    ...(page ? { page } : {})
  }
}

function readTags({ context, catalog }: OpenedFile): TaggedFile | undefined {
  if (!catalog) return undefined
  const roots = readRoots(context, catalog)
  const map = entry(context, entry(context, catalog, 'StructTreeRoot'), 'RoleMap')
  const roleOf = (role: string) => {
    let standard = role
    // A map may lead in a circle.
    for (let step = 0; step < 8 && !knownRoles.has(standard); step++) {
      const next = map instanceof PDFDict ? map.get(nameOf(standard)) : undefined
      standard = nameText(context, next) ?? standard
    }
    return standard
  }
  const elements = roots
    .flatMap(root => (root.kind === 'element' ? [...elementsOf(root)] : []))
    .map(element => ({ ...element, role: roleOf(element.role) }))
  if (elements.length === 0) return undefined
  return { elements, marks: new Set(elements.flatMap(marksOf)) }
}

function marksOf({ kids }: StructureElement): readonly string[] {
  return kids.flatMap(kid => (kid.kind === 'mark' ? [markKey(objectNumber(kid.page), kid.id)] : []))
}

function pageOf({ kids }: StructureElement): PDFRef | undefined {
  for (const kid of kids) if (kid.kind === 'mark') return kid.page
  return undefined
}
