import type { Nodes } from 'mdast'
import type { Place } from '../model/problem.ts'
import type { FiledStory } from '../model/story.ts'

/** A stretch of a story's filed Markdown, as indexes into `copy`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The filed Markdown of a story, to be looked up by the places of its nodes. */
export interface CopySource {
  readonly text: string
  /** Undefined for a node that no place in the file stands behind. */
  readonly spanOf: (node: Nodes) => Span | undefined
  readonly placeAt: (index: number) => Place
}

/** Opens the filed copy of a story for look-ups; lines of the tree count in the whole file. */
export function copySource(filed: FiledStory): CopySource {
  const starts = [0]
  for (const { index } of filed.copy.matchAll(/\n/g)) starts.push(index + 1)
  const indexOf = ({ line, column }: { line: number; column: number }) =>
    (starts[line - filed.copyLine] ?? 0) + column - 1
  return {
    text: filed.copy,
    spanOf: node =>
      node.position && { start: indexOf(node.position.start), end: indexOf(node.position.end) },
    placeAt: index => {
      const row = starts.findLastIndex(start => start <= index)
      return {
        file: filed.file,
        line: filed.copyLine + row,
        column: index - (starts[row] ?? 0) + 1
      }
    }
  }
}

/** Where a node begins in its story's file. */
export function placeOf(file: string, node: { readonly position?: Nodes['position'] }): Place {
  return node.position
    ? { file, line: node.position.start.line, column: node.position.start.column }
    : { file }
}

/** Where an index into a file's text lies. */
export function placeIn(file: string, text: string, index: number): Place {
  const before = text.slice(0, index).split('\n')
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
