import type { Element } from 'hast'
import type { Style } from '../model/style.ts'

/** Columns of a page that one line to write on goes across, about. */
const columnsAcross = 2

/** Lines to write on that end at the foot of so many rows, side by side where they would be too long; no words. */
export function noteLines(rows: number, columns: number, { measures }: Style): Element {
  const parts = Math.max(1, Math.round(columns / columnsAcross))
  // The rule at the foot of the panel is the last of them.
  const lines = Math.max(1, Math.floor((rows - 1) / measures.notesLineRows))
  const line: Element = { type: 'element', tagName: 'i', properties: {}, children: [] }
  return {
    type: 'element',
    tagName: 'div',
    // Nothing to hear: neither the PDF's tags nor a reader of the page name an empty line.
    properties: { className: ['note-lines'], ariaHidden: 'true', style: `--parts:${parts}` },
    children: Array.from({ length: lines * parts }, () => line)
  }
}
