import type { Box } from '../../rewrite/box.ts'
import { shared, widened } from './box-within.ts'
import type { Drawn } from './drawn.ts'

/** The boxes of what is seen of a thing, part for part: the box around a path of many lines holds much that it does not. */
export function seenPieces(drawn: Drawn): readonly Box[] {
  if (!drawn.seen) return []
  if (drawn.kind !== 'path') return [drawn.seen]
  const { parts, lineWidthPt, seen } = drawn
  return parts.flatMap(({ box }) => shared(widened(box, lineWidthPt / 2), seen) ?? [])
}
