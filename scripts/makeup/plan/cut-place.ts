import { jumpLines } from '../../model/jump-lines.ts'
import type { SetPiece } from '../../model/set-copy.ts'
import type { Block, Story } from '../../model/story.ts'
import type { CutPlace } from './cut-story.ts'

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
  let best: { place: CutPlace; off: number } | undefined
  const total = pieces.reduce((sum, piece) => sum + (piece.options[0]?.rows ?? 0), 0)
  for (const { place, lines } of places(story, pieces)) {
    if (lines < jumpLines.before || total - lines < jumpLines.after) continue
    const off = Math.abs(lines - linesBefore)
    if (!best || off < best.off) best = { place, off }
  }
  return best?.place
}

/** The next place to cut, at least so many lines (negative: higher up) from a cut; undefined when there is none. */
export function movedCut(
  story: Story,
  pieces: readonly SetPiece[],
  cut: CutPlace,
  lines: number
): CutPlace | undefined {
  const isSame = (place: CutPlace) => place.block === cut.block && place.offset === cut.offset
  const now = places(story, pieces).find(({ place }) => isSame(place))
  if (!now) return undefined
  for (const further of [0, 2, 4, 8]) {
    const found = cutPlace(story, pieces, now.lines + lines + further * Math.sign(lines))
    if (found && !isSame(found)) return found
  }
  return undefined
}

interface Place {
  readonly place: CutPlace
  /** Lines above it. */
  readonly lines: number
}

function places(story: Story, pieces: readonly SetPiece[]): readonly Place[] {
  const rows = new Map<string, number>()
  for (const { block, options } of pieces)
    rows.set(block, (rows.get(block) ?? 0) + (options[0]?.rows ?? 0))
  const found: Place[] = []
  let above = 0
  let previous: Block | undefined
  for (const block of story.blocks) {
    const height = rows.get(block.id) ?? 0
    for (const offset of offsets(block, previous)) {
      const lines = above + (block.text.length > 0 ? (height * offset) / block.text.length : 0)
      found.push({ place: { block: block.id, offset }, lines })
    }
    above += height
    previous = block
  }
  return found
}

/** Before a block, unless a subhead stands there alone; after each sentence of a paragraph. */
function offsets(block: Block, previous: Block | undefined): readonly number[] {
  const start = previous && previous.kind !== 'subhead' ? [0] : []
  if (block.kind !== 'paragraph') return start
  const ends = [...block.text.matchAll(sentenceEnd)].map(match => match.index + match[0].length)
  return [...start, ...ends.filter(end => end < block.text.length - 10)]
}
