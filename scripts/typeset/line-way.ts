import type { LineBreak } from './line-break.ts'
import type { LineSpaces } from './rivers.ts'

/** A way to set a paragraph up to a place in it. */
export interface LineWay {
  readonly cost: number
  readonly lines: number
  /** Lines with a hyphen at their end, one under the other, up to here. */
  readonly ladder: number
  readonly worst: number
  readonly from: LineWay | undefined
  readonly line: LineBreak | undefined
  /** The spaces of its last line, where rivers are priced. */
  readonly spaces?: LineSpaces
  /** Another way to come here, whose last line has other spaces. */
  readonly beside?: LineWay | undefined
}

/**
 * Of the ways to come to a place, those in about as many lines as the best: the others would be part of no setting that
 * is chosen, and there are ever more of them the longer the paragraph is.
 */
export function nearBest(ways: ReadonlyMap<number, LineWay>): ReadonlyMap<number, LineWay> {
  let best: LineWay | undefined
  let fewest = Infinity
  let most = 0
  for (const way of ways.values()) {
    if (!best || way.cost < best.cost) best = way
    fewest = Math.min(fewest, way.lines)
    most = Math.max(most, way.lines)
  }
  const { lines = 0 } = best ?? {}
  if (lines - fewest <= linesAwayMost && most - lines <= linesAwayMost) return ways
  return new Map([...ways].filter(([, way]) => Math.abs(way.lines - lines) <= linesAwayMost))
}

/** A paragraph is never set in more lines, or fewer, than this many from the best. */
const linesAwayMost = 16

/** Whether a way with the same last line, its spaces as they are, is known that costs no more. */
export function isWayKnown(
  head: LineWay | undefined,
  first: number,
  met: number,
  cost: number
): boolean {
  for (let node = head; node; node = node.beside) {
    if (node.line?.first === first && node.spaces?.met === met && node.cost <= cost) return true
  }
  return false
}

/** The cheapest of the ways that come to a place with other spaces in their last lines. */
export function cheapestWay(head: LineWay): LineWay {
  let best = head
  for (let node: LineWay | undefined = head; node; node = node.beside) {
    if (node.cost < best.cost) best = node
  }
  return best
}
