import type { Element, ElementContent } from 'hast'
import type { SetPiece } from '../model/set-copy.ts'
import type { Block, Story, StoryKind } from '../model/story.ts'
import { withLede } from './lede.ts'
import { setEndLine } from './set-end-line.ts'
import { setList } from './set-list.ts'
import { setNotes } from './set-notes.ts'
import { type LineSetting, type SetContext, setParagraph } from './set-paragraph.ts'
import { setQuote } from './set-quote.ts'
import { setSlab } from './set-slab.ts'
import { setSubhead } from './set-subhead.ts'
import { setVerse } from './set-verse.ts'

/** Kinds of story whose first words may be set apart. */
const ledeKinds: ReadonlySet<StoryKind> = new Set(['feature', 'news', 'editorial'])

/** Sets a story's body, block by block, for legs of the given measure (body characters). */
export function setCopy(story: Story, measure: number, context: SetContext): readonly SetPiece[] {
  const pieces = story.blocks.flatMap((block, at) => {
    const above = story.blocks[at - 1]?.kind
    switch (block.kind) {
      case 'list':
      case 'hotlines':
        return setList(block, measure, context)
      case 'quote':
        return setQuote(block, measure, context)
      case 'verse':
        return above === 'verse' ? [] : setVerse(poem(story.blocks, at), measure, context)
      default:
        return setBlock(
          block,
          above === undefined || above === 'subhead',
          above === undefined && ledeKinds.has(story.meta.kind),
          measure,
          context
        )
    }
  })
  const notes = setNotes(story, measure, context)
  const { source } = story.meta
  if (!source) return [...pieces, ...notes]
  const credit: ElementContent = { type: 'text', value: source }
  const line = story.blocks.at(-1)?.place.line ?? 1
  return [...pieces, ...notes, setEndLine('source', [credit], line, measure, context)]
}

/** The stanzas that follow one another from a block on. */
function poem(blocks: readonly Block[], from: number): readonly Block[] {
  const to = blocks.findIndex((block, at) => at > from && block.kind !== 'verse')
  return blocks.slice(from, to < 0 ? undefined : to)
}

function setBlock(
  block: Block,
  underHead: boolean,
  isFirst: boolean,
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
  const isNames = Array.isArray(names) && names.includes('names')
  const isSignature = Array.isArray(names) && names.includes('signature')
  const isFlush = continued || isNames || isSignature
  const hasLede = isFirst && !isFlush && style.ledeWords > 0
  const className = isNames
    ? 'copy names'
    : isSignature
      ? 'copy signature'
      : continued
        ? 'copy continued'
        : underHead
          ? 'copy under-head'
          : 'copy'
  switch (block.kind) {
    case 'paragraph':
      return {
        ...piece,
        flow: 'lines',
        keepWithNext: false,
        options: setParagraph(
          hasLede ? withLede(block.node.children, style.ledeWords) : block.node.children,
          {
            ...body,
            indentEm: isFlush ? 0 : underHead ? style.indentUnderHeadEm : style.indentEm
          },
          context,
          lines => dressed(block.node, 'p', className, lines)
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
    case 'verse':
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

function dressed(
  node: Element,
  tagName: string,
  className: string,
  children: ElementContent[]
): Element {
  const properties = { ...node.properties, className: className.split(' ') }
  return { type: 'element', tagName, properties, children }
}
