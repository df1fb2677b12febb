import type { PDFDocument } from '@cantoo/pdf-lib'
import { nameOf } from '../rewrite/pdf-file.ts'

/** Takes out of a file what was said of its pages as they were: structure, outline, names of places. */
export function withoutStructure({ catalog }: PDFDocument): void {
  for (const name of ['StructTreeRoot', 'MarkInfo', 'Outlines', 'PageMode', 'Dests', 'Names']) {
    catalog.delete(nameOf(name))
  }
}
