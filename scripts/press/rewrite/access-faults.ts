import { PDFArray, PDFDict, type PDFDocument, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { entry, nameOf, resolve } from './pdf-file.ts'
import type { RewrittenPaper } from './rewrite-paper.ts'
import { headingLevel, knownRoles, mappedRoles } from './roles.ts'
import { elementsOf, type StructureElement } from './structure.ts'

/** Why a document may not be said to be accessible: names of what is missing, each once. */
export type AccessFault =
  | 'no-structure'
  | 'words-outside-structure'
  | 'no-title'
  | 'level-skipped'
  | 'figure-without-words'
  | 'role-unknown'
  | 'note-without-id'
  | 'header-without-scope'
  | 'rows-unequal'
  | 'link-without-words'
  | 'link-outside-structure'
  | 'no-language'

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
    ...elements.flatMap(element => elementFaults(pdf, element)),
    ...linkFaults(pdf, elements),
    ...(pdf.catalog.get(nameOf('Lang')) ? [] : (['no-language'] as const))
  ]
  return [...new Set(faults)]
}

function headingFaults(elements: readonly StructureElement[]): readonly AccessFault[] {
  const levels = elements.flatMap(({ role }) => headingLevel(role) ?? [])
  const skips = levels.some((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)
  return [
    ...(levels[0] === 1 ? [] : (['no-title'] as const)),
    ...(skips ? (['level-skipped'] as const) : [])
  ]
}

function elementFaults(pdf: PDFDocument, element: StructureElement): readonly AccessFault[] {
  const { role, hasAlt, source } = element
  const faults: AccessFault[] = []
  if (!knownRoles.has(role) && !(role in mappedRoles)) faults.push('role-unknown')
  if (role === 'Figure' && !hasAlt) faults.push('figure-without-words')
  if (mappedRoles[role] === 'Note' || role === 'Note') {
    if (!source?.dict.get(nameOf('ID'))) faults.push('note-without-id')
  }
  if (role === 'TH' && !attribute(pdf, element, 'Scope')) faults.push('header-without-scope')
  if (role === 'Table' && !hasEvenRows(pdf, element)) faults.push('rows-unequal')
  return faults
}

/** Rows of as many cells, those counted that reach down or across. */
function hasEvenRows(pdf: PDFDocument, table: StructureElement): boolean {
  const rows = [...elementsOf(table)].filter(({ role }) => role === 'TR')
  const widths = rows.map(() => 0)
  for (const [at, row] of rows.entries()) {
    for (const cell of row.kids) {
      if (cell.kind !== 'element') continue
      const [down, across] = ['RowSpan', 'ColSpan'].map(name => span(attribute(pdf, cell, name)))
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
  { context }: PDFDocument,
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
  const held = new Set(
    elements
      .filter(({ role }) => role === 'Link')
      .flatMap(({ kids }) => kids)
      .flatMap(kid => (kid.kind === 'object' ? [entry(context, kid.reference, 'Obj')] : []))
  )
  return pdf.getPages().flatMap(page => {
    const all = resolve(context, page.node.get(nameOf('Annots')))
    const annotations = all instanceof PDFArray ? all.asArray() : []
    return annotations.flatMap((one): readonly AccessFault[] => {
      const annotation = resolve(context, one)
      if (!(annotation instanceof PDFDict)) return []
      const isDescribed = annotation.get(nameOf('Contents')) !== undefined
      const isHeld = held.has(annotation)
      return [
        ...(isDescribed ? [] : (['link-without-words'] as const)),
        ...(isHeld ? [] : (['link-outside-structure'] as const))
      ]
    })
  })
}
