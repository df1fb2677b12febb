import type { Paragraph, Root } from 'mdast'
import { cellWidth } from '../kit/cells.ts'
import type { CopyLine } from './copy-lines.ts'

const leastIndentCells = 8
const mostCells = 40

/** Whether a line is a name or a date that blanks push to the right, under the words that it signs. */
export function isSignature(lines: readonly CopyLine[], at: number): boolean {
  const line = lines[at]
  if (line?.kind !== 'plain' || !isPushed(line) || line.text.trim().includes('\t')) return false
  const next = lines[at + 1]
  return next === undefined || next.kind === 'blank' || next.kind === 'own' || isPushed(next)
}

/** Marks the paragraphs that begin on lines of a signature, so that they are set at the right. */
export function markSignatures(tree: Root, isSigned: (line: number) => boolean): void {
  for (const node of tree.children) {
    const { start, end } = node.position ?? {}
    if (node.type !== 'paragraph' || !start || start.line !== end?.line) continue
    if (isSigned(start.line)) sign(node)
  }
}

function sign(node: Paragraph): void {
  node.data = { ...node.data, hProperties: { className: ['signature'] } }
}

function isPushed({ indent, text, cells }: CopyLine): boolean {
  const isLine = cells <= mostCells && !/[。！？，；：!?]$/.test(text.trimEnd())
  return isLine && cellWidth(indent.replaceAll('\t', '    ')) >= leastIndentCells
}
