import type { Nodes, Parent, Text } from 'mdast'

/** The Markdown of a story, to be cut out by offsets. */
export interface CopyText {
  readonly text: string
  /** A node for the text between two offsets, as it stands in the file. */
  readonly piece: (start: number, end: number) => Text
}

/** A mend: the nodes that a node really is, or undefined where it is what it seems. */
export type Mend = (node: Nodes, parent: Parent) => readonly Nodes[] | undefined

/** Opens Markdown for cutting; offsets are UTF-16. */
export function copyText(text: string): CopyText {
  const starts = [0]
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1)
  const point = (offset: number) => {
    const row = starts.findLastIndex(start => start <= offset)
    return { line: row + 1, column: offset - (starts[row] ?? 0) + 1, offset }
  }
  return {
    text,
    piece: (start, end) => ({
      type: 'text',
      value: text.slice(start, end),
      position: { start: point(start), end: point(end) }
    })
  }
}

/** A stretch of the Markdown, UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where a node begins and ends in the Markdown; undefined for one that the parser made up. */
export function offsetsOf(node: Nodes): Span | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? undefined : { start, end }
}
