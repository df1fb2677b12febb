import type { Element, Root } from 'hast'
import type { SetPiece } from '../model/set-copy.ts'
import type { Story } from '../model/story.ts'
import { setList } from './set-list.ts'
import type { SetContext } from './set-paragraph.ts'

/** Sets a story's notes, numbered, under a short rule of one row after its copy. */
export function setNotes(story: Story, measure: number, context: SetContext): readonly SetPiece[] {
  const items = story.footnotes.flatMap(itemOf)
  if (items.length === 0) return []
  const line = story.blocks.at(-1)?.place.line ?? 1
  const node: Element = {
    type: 'element',
    tagName: 'ol',
    properties: { className: ['notes'] },
    children: items
  }
  const list = {
    id: 'notes',
    kind: 'list',
    node,
    text: '',
    place: { file: story.file, line }
  } as const
  return [rule(line), ...setList(list, measure, context)]
}

/** A note of one paragraph is an entry of the list by itself, so that its lines can be parted. */
function itemOf(note: Root): readonly Element[] {
  return note.children.flatMap(child => {
    if (child.type !== 'element') return []
    const [only, ...others] = child.children.filter(inner => inner.type === 'element')
    const isPlain = only?.tagName === 'p' && others.length === 0
    return [isPlain ? { ...child, children: only.children } : child]
  })
}

function rule(line: number): SetPiece {
  const properties = { className: ['over-notes'] }
  const node: Element = { type: 'element', tagName: 'hr', properties, children: [] }
  const options = [{ rows: 1, cost: 0, node: () => node }]
  return { block: 'notes', line, flow: 'slab', keepWithNext: true, options }
}
