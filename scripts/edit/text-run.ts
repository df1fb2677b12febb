import type { Nodes, Text } from 'mdast'
import type {} from 'remark-directive'
import { lineBreak, object } from './run-characters.ts'
import { edited, type TextEdit } from './text-edit.ts'

interface Hole {
  readonly type: 'hole'
  readonly value: string
}

interface Span {
  readonly part: Text | Hole
  readonly start: number
  readonly end: number
}

/** The text of one paragraph, heading or cell in one line, whatever emphasis divides it. */
export type TextRun = readonly (Text | Hole)[]

/** The runs of copy inside a node, in reading order. */
export function runsIn(node: Nodes): readonly TextRun[] {
  if (!('children' in node)) return []
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'leafDirective':
      return [node.children.flatMap(leaves)]
    default:
      return node.children.flatMap(runsIn)
  }
}

/** The run as one string: a line break is U+2028, code or a picture U+FFFC. */
export function runText(run: TextRun): string {
  return run.map(part => part.value).join('')
}

/**
 * Makes edits in the text nodes of a run; what is inserted goes where the edit begins.
 * Returns false, and changes nothing, when an edit covers something that is not text.
 */
export function editRun(run: TextRun, edits: readonly TextEdit[]): boolean {
  const spans = spansOf(run)
  const holes = spans.filter(({ part }) => part.type === 'hole')
  if (edits.some(edit => holes.some(hole => edit.start < hole.end && edit.end > hole.start))) {
    return false
  }
  const owners = new Map(edits.map(edit => [edit, ownerOf(edit, spans)]))
  for (const span of spans) {
    if (span.part.type === 'hole') continue
    const own = edits
      .filter(edit => owners.get(edit) === span || (edit.start < span.end && edit.end > span.start))
      .map(edit => ({
        start: Math.max(edit.start, span.start) - span.start,
        end: Math.min(edit.end, span.end) - span.start,
        insert: owners.get(edit) === span ? edit.insert : ''
      }))
    span.part.value = edited(span.part.value, own)
  }
  return true
}

function spansOf(run: TextRun): readonly Span[] {
  let start = 0
  return run.map(part => {
    const end = start + part.value.length
    const span = { part, start, end }
    start = end
    return span
  })
}

function ownerOf(edit: TextEdit, spans: readonly Span[]): Span | undefined {
  const texts = spans.filter(({ part }) => part.type === 'text')
  return (
    texts.find(({ start, end }) => start <= edit.start && edit.start < end) ??
    texts.findLast(({ end }) => end === edit.start)
  )
}

function leaves(node: Nodes): TextRun {
  switch (node.type) {
    case 'text':
      return [node]
    case 'break':
      return [{ type: 'hole', value: lineBreak }]
    case 'html':
      return /^<br\b/i.test(node.value) ? [{ type: 'hole', value: lineBreak }] : []
    case 'inlineCode':
    case 'image':
    case 'imageReference':
      return [{ type: 'hole', value: object }]
    default:
      return 'children' in node ? node.children.flatMap(leaves) : []
  }
}
