import type { ElementContent } from 'hast'
import type { PieceOption } from '../model/set-copy.ts'
import type { Block } from '../model/story.ts'
import { breakHeadline, leastTorn } from './break-headline.ts'
import type { SetContext } from './set-paragraph.ts'
import { withInline } from './with-inline.ts'

const mostLines = 6

/** Sets a subhead inside the copy: broken by meaning as a headline is, with its rows of air. */
export function setSubhead(block: Block, measure: number, context: SetContext): PieceOption {
  const { style } = context
  const widthEm = (measure * style.grid.bodyPx) / style.subheadPx
  const { subhead } = style.roles
  const head = leastTorn(mostLines, (lines, ends) =>
    breakHeadline(block.text, widthEm, subhead, lines, context, { ends })
  )
  const lines = head?.count ?? 1
  return {
    rows: lines + style.subheadRows - 1,
    cost: 0,
    node: () => ({
      type: 'element',
      tagName: 'h3',
      properties: { ...block.node.properties, className: ['subhead'] },
      children: head
        ? joined(withInline(head.lines(), block.node))
        : [{ type: 'text', value: block.text }]
    })
  }
}

function joined(lines: readonly ElementContent[][]): ElementContent[] {
  return lines.flatMap((line, at): ElementContent[] =>
    at === 0 ? line : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, ...line]
  )
}
