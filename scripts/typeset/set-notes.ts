import type { Element } from 'hast'
import type { SetPiece } from '../model/set-copy.ts'
import type { Story } from '../model/story.ts'
import { setBlocks } from './set-blocks.ts'
import type { SetContext } from './set-paragraph.ts'
import { spotOf } from './spot.ts'

/** Sets a story's notes, numbered, in small type under a short rule after its copy. */
export function setNotes(story: Story, measure: number, context: SetContext): readonly SetPiece[] {
  const items = story.footnotes.flatMap(note =>
    note.children.filter(child => child.type === 'element')
  )
  if (items.length === 0) return []
  const line = story.blocks.at(-1)?.place.line ?? 1
  const share = noteShare(context)
  const properties = {
    className: ['notes'],
    ...(share < 1 ? { style: `font-size:${share}em` } : {})
  }
  const list: Element = { type: 'element', tagName: 'ol', properties, children: items }
  const block = { id: 'notes', place: { file: story.file, line } }
  return [
    rule(line, context),
    ...setBlocks([list], spotOf(block, measure / share, context), context)
  ]
}

/** The size of notes, of that of the copy: half-way from it to the smallest type of a table. */
function noteShare({ style }: SetContext): number {
  return Number(((1 + Math.min(1, style.tableLeastPx / style.grid.bodyPx)) / 2).toFixed(3))
}

function rule(line: number, { style }: SetContext): SetPiece {
  const properties = { className: ['over-notes'] }
  const node: Element = { type: 'element', tagName: 'hr', properties, children: [] }
  const options = [{ rows: style.measures.ruleRows, cost: 0, node: () => node }]
  return { block: 'notes', line, flow: 'slab', keepWithNext: true, options }
}
