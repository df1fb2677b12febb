import type { SetPiece } from '../model/set-copy.ts'
import type { Block, Story } from '../model/story.ts'
import { jumpLines } from './jumps.ts'
import type { CutPlace } from './split-story.ts'

/** The end of a sentence, closing quotes and brackets included. */
const sentenceEnd = /[。！？.!?][”’」』）)"']*\s*/gu

/**
 * Where a story of which about `linesBefore` lines may stay leaves its page: at the end of a sentence, so that
 * both parts read well in any measure. Undefined when no place leaves enough on both sides.
 */
export function cutPlace(
  story: Story,
  pieces: readonly SetPiece[],
  linesBefore: number
): CutPlace | undefined {
  const rows = new Map(pieces.map(piece => [piece.block, piece.options[0]?.rows ?? 0]))
  const total = pieces.reduce((sum, piece) => sum + (piece.options[0]?.rows ?? 0), 0)
  let best: { place: CutPlace; off: number } | undefined
  let above = 0
  let previous: Block | undefined
  for (const block of story.blocks) {
    const height = rows.get(block.id) ?? 0
    for (const offset of offsets(block, previous)) {
      const lines = above + (block.text.length > 0 ? (height * offset) / block.text.length : 0)
      if (lines < jumpLines.before || total - lines < jumpLines.after) continue
      const off = Math.abs(lines - linesBefore)
      if (!best || off < best.off) best = { place: { block: block.id, offset }, off }
    }
    above += height
    previous = block
  }
  return best?.place
}

/** Before a block, unless a subhead stands there alone; after each sentence of a paragraph. */
function offsets(block: Block, previous: Block | undefined): readonly number[] {
  const start = previous && previous.kind !== 'subhead' ? [0] : []
  if (block.kind !== 'paragraph') return start
  const ends = [...block.text.matchAll(sentenceEnd)].map(match => match.index + match[0].length)
  return [...start, ...ends.filter(end => end < block.text.length - 10)]
}
