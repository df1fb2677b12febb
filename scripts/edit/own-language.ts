import type { Nodes } from 'mdast'
import type {} from 'remark-directive'
import { object } from './run-characters.ts'
import { runsIn, type TextRun } from './text-run.ts'

/** A run of copy with the language that its part of the copy names; undefined where that is the story's. */
export interface SpokenRun {
  readonly run: TextRun
  readonly language: string | undefined
}

const opening = /^<([a-z][a-z0-9]*)\b[^>]*?\blang\s*=\s*["']?([a-z][\w-]*)/i

/**
 * The runs of copy inside a node, each with its own language: that of a directive, `:::box{lang=en}`, or of HTML in
 * a line, `<span lang="en">…</span>`, whose words stand in the run around them as one object.
 */
export function spokenRuns(node: Nodes, language?: string): readonly SpokenRun[] {
  const own = 'attributes' in node ? (node.attributes?.lang ?? language) : language
  if (!('children' in node)) return []
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'leafDirective':
      return inLine(node.children, own)
    default:
      return node.children.flatMap(child => spokenRuns(child, own))
  }
}

function inLine(children: readonly Nodes[], language: string | undefined): readonly SpokenRun[] {
  const around: TextRun[number][] = []
  const inside: SpokenRun[] = []
  for (let at = 0; at < children.length; at++) {
    const child = children[at]
    const [, tag, own] = (child?.type === 'html' && opening.exec(child.value)) || []
    const to = tag ? closing(children, at, tag) : -1
    if (child && to < 0) around.push(...runOf([child]))
    else {
      inside.push({ run: runOf(children.slice(at + 1, to)), language: own })
      around.push({ type: 'hole', value: object })
      at = to
    }
  }
  return [{ run: around, language }, ...inside]
}

function closing(children: readonly Nodes[], from: number, tag: string): number {
  const end = `</${tag.toLowerCase()}`
  return children.findIndex(
    (node, at) => at > from && node.type === 'html' && node.value.toLowerCase().startsWith(end)
  )
}

function runOf(nodes: readonly Nodes[]): TextRun {
  const [run = []] = runsIn({ type: 'paragraph', children: nodes as never })
  return run
}
