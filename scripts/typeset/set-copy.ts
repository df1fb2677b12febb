import type { Element, ElementContent } from 'hast'
import type { SetPiece } from '../model/set-copy.ts'
import type { Block, Story } from '../model/story.ts'
import { setList } from './set-list.ts'
import { type LineSetting, type SetContext, setParagraph } from './set-paragraph.ts'
import { setSlab } from './set-slab.ts'
import { setSubhead } from './set-subhead.ts'

/** Sets a story's body, block by block, for legs of the given measure (body characters). */
export function setCopy(story: Story, measure: number, context: SetContext): readonly SetPiece[] {
  const pieces = story.blocks.flatMap((block, at) => {
    const above = story.blocks[at - 1]?.kind
    if (block.kind === 'list' || block.kind === 'hotlines') return setList(block, measure, context)
    return setBlock(block, above === undefined || above === 'subhead', measure, context)
  })
  const credit = story.meta.source
  return credit ? [...pieces, setCredit(credit, measure, context, story)] : pieces
}

function setBlock(
  block: Block,
  underHead: boolean,
  measure: number,
  context: SetContext
): SetPiece {
  const { style } = context
  const piece = { block: block.id, line: block.place.line ?? 1 }
  const body: LineSetting = {
    measureEm: measure,
    indentEm: style.indentEm,
    family: style.roles.body,
    rowsPerLine: 1,
    extraRows: 0,
    hyphens: true
  }
  const names = block.node.properties.className
  const continued = Array.isArray(names) && names.includes('continued')
  const className = continued ? 'copy continued' : underHead ? 'copy under-head' : 'copy'
  switch (block.kind) {
    case 'paragraph':
      return {
        ...piece,
        flow: 'lines',
        keepWithNext: false,
        options: setParagraph(
          block.node.children,
          {
            ...body,
            indentEm: continued ? 0 : underHead ? style.indentUnderHeadEm : style.indentEm
          },
          context,
          lines => dressed(block.node, 'p', className, lines)
        )
      }
    case 'verse':
      return {
        ...piece,
        flow: 'lines',
        keepWithNext: false,
        options: setParagraph(
          block.node.children,
          { ...body, indentEm: 0, hyphens: false },
          context,
          lines => dressed(block.node, 'p', 'copy verse', lines)
        )
      }
    case 'subhead':
      return {
        ...piece,
        flow: 'slab',
        keepWithNext: true,
        options: [setSubhead(block, measure, context)]
      }
    case 'quote':
    case 'list':
    case 'table':
    case 'picture':
    case 'pull-quote':
    case 'box':
    case 'hotlines':
    case 'qr':
    case 'rule':
      return {
        ...piece,
        flow: 'slab',
        keepWithNext: false,
        options: [setSlab(block, measure, context)]
      }
  }
}

/** The credit (转自《…》) ends the story, flush right on a line of its own. */
function setCredit(credit: string, measure: number, context: SetContext, story: Story): SetPiece {
  const setting: LineSetting = {
    measureEm: measure,
    indentEm: 0,
    family: context.style.roles.body,
    rowsPerLine: 1,
    extraRows: 0,
    hyphens: false
  }
  const text: ElementContent = { type: 'text', value: credit }
  return {
    block: 'source',
    line: story.blocks.at(-1)?.place.line ?? 1,
    flow: 'lines',
    keepWithNext: false,
    options: setParagraph([text], setting, context, lines => ({
      type: 'element',
      tagName: 'p',
      properties: { className: ['copy', 'source'] },
      children: lines
    })).slice(0, 1)
  }
}

function dressed(
  node: Element,
  tagName: string,
  className: string,
  children: ElementContent[]
): Element {
  const properties = { ...node.properties, className: className.split(' ') }
  return { type: 'element', tagName, properties, children }
}
