import type { Nodes, PhrasingContent, Text } from 'mdast'
import type {} from 'remark-directive'
import { SKIP, visit } from 'unist-util-visit'

/** Directives in which a line of the file is a line on paper. */
const always = new Set(['verse', 'hotlines', 'names'])
/** Letters in the longest line that an editor's program wraps at, and the fewest. */
const wrapMost = 100
const wrapLeast = 50

/** Whether the lines typed in a block stay lines: poems and lists of their own, boxes, and kinds of story like adverts. */
export function keepsLines(node: Nodes, areLinesKept: boolean): boolean {
  if (node.type === 'paragraph') return areLinesKept
  return node.type === 'containerDirective' && (always.has(node.name) || node.name === 'box')
}

/** Ends lines where the file ends them; prose that a program wrapped at its margin stays prose. */
export function keepLines(block: Nodes): void {
  const isProse = block.type === 'paragraph' || ('name' in block && block.name === 'box')
  visit(block, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('\n')) return
    const lines = node.value.split('\n')
    if (isProse && isWrapped(lines)) return
    parent.children.splice(index, 1, ...brokenText(node, lines))
    return [SKIP, index + 2 * lines.length - 1]
  })
}

function brokenText(node: Text, lines: readonly string[]): PhrasingContent[] {
  return lines.flatMap((value, line): PhrasingContent[] =>
    line === 0 ? [{ ...node, value }] : [{ type: 'break' }, { type: 'text', value }]
  )
}

/** Words that were wrapped fill each line but the last, and one of them at least ends in the middle of a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  const longest = Math.max(...lines.map(line => line.length))
  if (lines.length < 2 || longest < wrapLeast || longest > wrapMost) return false
  const below = lines.slice(1)
  const goesOn = below.some(
    (line, at) => /^\p{Ll}/u.test(line) && !/[.!?:;]["”’)]*$/.test(lines[at] ?? '')
  )
  return goesOn && below.every((line, at) => isFull(lines[at] ?? '', line, longest))
}

/** The next word would not have fitted. */
function isFull(above: string, below: string, longest: number): boolean {
  const [word = ''] = below.split(' ')
  return word !== below && above.length + 1 + word.length > longest
}
