import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFNumber,
  type PDFObject,
  type PDFPage
} from '@cantoo/pdf-lib'
import { entry, nameOf, resolve } from '../rewrite/pdf-file.ts'

/** How far the content of a page is moved, points. */
export interface Move {
  readonly right: number
  readonly up: number
}

/** Moves what a PDF says of places on its pages, but for what their content streams draw: links, and where they lead. */
export function movePlaces(pdf: PDFDocument, moves: ReadonlyMap<PDFPage, Move>): void {
  const { context } = pdf
  for (const [page, { right, up }] of moves) {
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const rect = entry(context, annotation, 'Rect')
      if (rect instanceof PDFArray) moveNumbers(rect, [right, up, right, up])
    }
  }
  const byRef = new Map([...moves].map(([page, move]) => [page.ref, move]))
  for (const [, object] of context.enumerateIndirectObjects()) moveDestinations(object)

  /** A destination stands in a link, in an entry of the outline or in a list of names (ISO 32000-1, 12.3.2). */
  function moveDestinations(object: PDFObject): void {
    if (object instanceof PDFArray) moveDestination(object)
    if (!(object instanceof PDFDict)) return
    const named = object === resolve(context, pdf.catalog.get(nameOf('Dests')))
    const values = named ? object.values() : [object.get(nameOf('Dest')), object.get(nameOf('D'))]
    for (const value of values) if (value instanceof PDFArray) moveDestination(value)
  }

  function moveDestination(array: PDFArray): void {
    if (array.size() < 4 || array.get(1) !== nameOf('XYZ')) return
    const move = [...byRef].find(([ref]) => ref === array.get(0))?.[1]
    if (move) moveNumbers(array, [0, 0, move.right, move.up])
  }
}

function moveNumbers(array: PDFArray, by: readonly number[]): void {
  for (const [at, distance] of by.entries()) {
    const value = array.get(at)
    if (value instanceof PDFNumber && distance !== 0)
      array.set(at, PDFNumber.of(value.asNumber() + distance))
  }
}
