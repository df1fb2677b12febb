import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFNumber,
  type PDFObject
} from '@cantoo/pdf-lib'
import { entry, nameOf, resolve } from './pdf-file.ts'
import type { RewrittenPaper } from './rewrite-paper.ts'
import { headingLevel, knownRoles, mappedRoles } from './roles.ts'
import { elementsOf, type StructureElement } from './structure.ts'

/** Why a document may not be said to be accessible: names of what is missing, each once. */
export type AccessFault =
  | ElementFault
  | 'no-structure'
  | 'words-outside-structure'
  | 'no-title'
  | 'level-skipped'
  | 'link-without-words'
  | 'link-outside-structure'
  | 'no-language'

/** What an element of the structure may lack. */
export type ElementFault =
  | 'figure-without-words'
  | 'role-unknown'
  | 'note-without-id'
  | 'header-without-scope'
  | 'rows-unequal'

/**
 * What of PDF/UA-1 (ISO 14289-1, 7) a rewritten document lacks, as far as its structure, links and catalogue say;
 * fonts and characters are the proof's.
 */
export function accessFaults(
  pdf: PDFDocument,
  { structure, strayMarks }: RewrittenPaper
): readonly AccessFault[] {
  if (!structure) return ['no-structure']
  const elements = [...elementsOf(structure)]
  const faults: AccessFault[] = [
    ...(strayMarks > 0 ? (['words-outside-structure'] as const) : []),
    ...headingFaults(elements),
    ...elements.flatMap(element => elementFaults(pdf.context, element, mappedRoles)),
    ...linkFaults(pdf, elements),
    ...(pdf.catalog.get(nameOf('Lang')) ? [] : (['no-language'] as const))
  ]
  return [...new Set(faults)]
}

/** Headings begin with the title, and no level is left out. */
export function headingFaults(
  elements: readonly StructureElement[]
): readonly ('no-title' | 'level-skipped')[] {
  const levels = elements.flatMap(({ role }) => headingLevel(role) ?? [])
  const skips = levels.some((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)
  return [
    ...(levels[0] === 1 ? [] : (['no-title'] as const)),
    ...(skips ? (['level-skipped'] as const) : [])
  ]
}

/** What an element lacks by itself; `mapped` says what roles of its own a document takes them for. */
export function elementFaults(
  context: PDFContext,
  element: StructureElement,
  mapped: Readonly<Record<string, string>>
): readonly ElementFault[] {
  const { role, hasAlt, source } = element
  const faults: ElementFault[] = []
  if (!knownRoles.has(role) && !(role in mapped)) faults.push('role-unknown')
  if (role === 'Figure' && !hasAlt) faults.push('figure-without-words')
  if (mapped[role] === 'Note' || role === 'Note') {
    if (!source?.dict.get(nameOf('ID'))) faults.push('note-without-id')
  }
  if (role === 'TH' && !attribute(context, element, 'Scope')) faults.push('header-without-scope')
  if (role === 'Table' && !hasEvenRows(context, element)) faults.push('rows-unequal')
  return faults
}

/** Rows of as many cells, those counted that reach down or across. */
function hasEvenRows(context: PDFContext, table: StructureElement): boolean {
  const rows = [...elementsOf(table)].filter(({ role }) => role === 'TR')
  const widths = rows.map(() => 0)
  for (const [at, row] of rows.entries()) {
    for (const cell of row.kids) {
      if (cell.kind !== 'element') continue
      const [down, across] = ['RowSpan', 'ColSpan'].map(name =>
        span(attribute(context, cell, name))
      )
      for (let to = at; to < Math.min(rows.length, at + (down ?? 1)); to++) {
        widths[to] = (widths[to] ?? 0) + (across ?? 1)
      }
    }
  }
  return widths.every(width => width === widths[0])
}

function span(value: PDFObject | undefined): number {
  return value instanceof PDFNumber ? value.asNumber() : 1
}

/** An attribute of an element, from the first of its lists that has it. */
function attribute(
  context: PDFContext,
  { source }: StructureElement,
  name: string
): PDFObject | undefined {
  const own = entry(context, source?.dict, 'A')
  const lists = own instanceof PDFArray ? own.asArray() : [own]
  return lists.map(list => entry(context, list, name)).find(value => value !== undefined)
}

function linkFaults(
  pdf: PDFDocument,
  elements: readonly StructureElement[]
): readonly AccessFault[] {
  const { context } = pdf
  const held = heldAnnotations(context, elements)
  return pdf.getPages().flatMap(page => {
    const all = resolve(context, page.node.get(nameOf('Annots')))
    const annotations = all instanceof PDFArray ? all.asArray() : []
    return annotations.flatMap(one => annotationFaults(resolve(context, one), held))
  })
}

/** The annotations that elements hold. */
export function heldAnnotations(
  context: PDFContext,
  elements: readonly StructureElement[]
): ReadonlySet<PDFObject | undefined> {
  return new Set(
    elements
      .filter(({ role }) => holders.has(role))
      .flatMap(({ kids }) => kids)
      .flatMap(kid => (kid.kind === 'object' ? [entry(context, kid.reference, 'Obj')] : []))
  )
}

const holders = new Set(['Link', 'Annot', 'Form'])

/** What an annotation lacks: words, an element that holds it. */
export function annotationFaults(
  annotation: PDFObject | undefined,
  held: ReadonlySet<PDFObject | undefined>
): readonly ('link-without-words' | 'link-outside-structure')[] {
  if (!(annotation instanceof PDFDict)) return []
  const isDescribed = annotation.get(nameOf('Contents')) !== undefined
  return [
    ...(isDescribed ? [] : (['link-without-words'] as const)),
    ...(held.has(annotation) ? [] : (['link-outside-structure'] as const))
  ]
}
