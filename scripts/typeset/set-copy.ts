import type { ElementContent } from 'hast'
import { kinds } from '../model/kinds.ts'
import type { SetPiece } from '../model/set-copy.ts'
import type { Block, Story } from '../model/story.ts'
import { hasClass } from './has-class.ts'
import { withLede } from './lede.ts'
import { withListAir } from './list-air.ts'
import { setBlocks } from './set-blocks.ts'
import { setEndLine } from './set-end-line.ts'
import { setNotes } from './set-notes.ts'
import { type SetContext, setParagraph } from './set-paragraph.ts'
import { isPortrait, type LinesBeside, setPortrait, setPortraitAlone } from './set-portrait.ts'
import { setSubhead } from './set-subhead.ts'
import { setVerse } from './set-verse.ts'
import { spotOf } from './spot.ts'

/** Paragraphs without an indent; the first that fits names the class. */
const flushNames = ['names', 'signature', 'continued']

/** Sets a story's body, block by block, for legs of the given measure (body characters). */
export function setCopy(story: Story, measure: number, context: SetContext): readonly SetPiece[] {
  const hasLede = context.style.ledeWords > 0 && kinds[story.meta.kind].hasLede
  const portraits = portraitPieces(story, measure, hasLede, context)
  const set = story.blocks.map((block, at): readonly SetPiece[] => {
    const above = story.blocks[at - 1]?.kind
    const { lang } = block.node.properties
    const own = typeof lang === 'string' ? { ...context, language: lang } : context
    const beside = portraits.get(at)
    if (beside) return beside
    switch (block.kind) {
      case 'paragraph':
        return [setBodyParagraph(block, above, { hasLede: hasLede && at === 0 }, measure, own)]
      case 'subhead':
        return [subheadPiece(block, measure, own)]
      case 'verse':
        return above === 'verse' ? [] : setVerse(poem(story.blocks, at), measure, own)
      case 'picture':
        return isPortrait(block)
          ? setPortraitAlone(block, measure, own)
          : setBlocks([block.node], spotOf(block, measure, own), own)
      case 'quote':
      case 'code':
      case 'list':
      case 'hotlines':
      case 'table':
      case 'pull-quote':
      case 'box':
      case 'qr':
      case 'rule':
        return setBlocks([block.node], spotOf(block, measure, own), own)
    }
  })
  const copyRows = set.flat().reduce((sum, { options }) => sum + (options[0]?.rows ?? 0), 0)
  const pieces = set.flatMap((own, at) => {
    const place = { copyRows, isLast: at === set.length - 1 }
    return lists.has(story.blocks[at]?.kind ?? 'paragraph') ? withListAir(own, place, context) : own
  })
  const notes = setNotes(story, measure, context)
  const { source } = story.meta
  if (!source) return [...pieces, ...notes]
  const credit: ElementContent = { type: 'text', value: source }
  const line = story.blocks.at(-1)?.place.line ?? 1
  return [...pieces, ...notes, setEndLine('source', [credit], line, measure, context)]
}

const lists: ReadonlySet<Block['kind']> = new Set(['list', 'hotlines'])

/** Portraits with the copy beside them, by the place of each block that is set so; the first of them has the piece. */
function portraitPieces(
  { blocks }: Story,
  measure: number,
  hasLede: boolean,
  context: SetContext
): ReadonlyMap<number, readonly SetPiece[]> {
  const found = new Map<number, readonly SetPiece[]>()
  for (const [at, block] of blocks.entries()) {
    if (!isPortrait(block)) continue
    const next = blocks.slice(at + 1)
    const end = next.findIndex(({ kind, node }) => kind !== 'paragraph' || node.properties.lang)
    const above = blocks[at - 1]?.kind
    const set = setPortrait(
      block,
      end < 0 ? next : next.slice(0, end),
      measure,
      context,
      (paragraph, beside) => {
        const under = paragraph === next[0] ? above : 'paragraph'
        const opens = hasLede && at === 0 && paragraph === next[0]
        return setBodyParagraph(paragraph, under, { hasLede: opens, beside }, measure, context)
      }
    )
    if (!set) continue
    found.set(at, [set.piece])
    for (let taken = 1; taken <= set.taken; taken += 1) found.set(at + taken, [])
  }
  return found
}

/** The stanzas that follow one another from a block on. */
function poem(blocks: readonly Block[], from: number): readonly Block[] {
  const to = blocks.findIndex((block, at) => at > from && block.kind !== 'verse')
  return blocks.slice(from, to < 0 ? undefined : to)
}

function subheadPiece(block: Block, measure: number, context: SetContext): SetPiece {
  const options = [setSubhead(block, measure, context)]
  const line = block.place.line ?? 1
  return { block: block.id, line, flow: 'slab', keepWithNext: true, options }
}

function setBodyParagraph(
  { id, node, place }: Block,
  above: Block['kind'] | undefined,
  { hasLede, beside }: { readonly hasLede: boolean; readonly beside?: LinesBeside },
  measureEm: number,
  context: SetContext
): SetPiece {
  const { style } = context
  const underHead = above === undefined || above === 'subhead'
  const flush = flushNames.find(name => hasClass(node, name))
  const indentEm = flush ? 0 : underHead ? style.indentUnderHeadEm : style.indentEm
  const name = flush ?? (underHead ? 'under-head' : undefined)
  const properties = { ...node.properties, className: ['copy', ...(name ? [name] : [])] }
  const setting = {
    measureEm,
    indentEm,
    family: style.roles.body,
    rowsPerLine: 1,
    extraRows: 0,
    hyphens: true,
    ...(beside ? { beside } : {})
  }
  const content = hasLede && !flush ? withLede(node.children, style.ledeWords) : node.children
  const options = setParagraph(content, setting, context, children => ({
    ...node,
    tagName: 'p',
    properties,
    children
  }))
  return { block: id, line: place.line ?? 1, flow: 'lines', keepWithNext: false, options }
}
