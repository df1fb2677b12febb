import type { Rect } from '../../model/dummy.ts'
import type { SlicingTree } from '../../model/layout.ts'
import type { Room } from '../../model/measured-story.ts'
import { placeTree } from './tree.ts'

/** The longest lines that run through a page between frames. */
export interface LongestCuts {
  /** Rows of the longest uninterrupted gutter ÷ rows of the page. */
  readonly gutter: number
  /** Columns of the longest uninterrupted seam ÷ columns of the page. */
  readonly seam: number
  /** Rows above the edge-to-edge seams. */
  readonly throughSeams: readonly number[]
}

/** Measures the gutters and seams (通线) of frames that fill a page. */
export function longestCuts(frames: readonly Rect[], columns: number, rows: number): LongestCuts {
  let gutter = 0
  const gutters = runsBy(frames, frame => [frame.column, frame.row, frame.height])
  for (const [edge, runs] of gutters) if (edge > 0) gutter = Math.max(gutter, longestRun(runs))
  let seam = 0
  const throughSeams: number[] = []
  for (const [edge, runs] of runsBy(frames, frame => [frame.row, frame.column, frame.width])) {
    if (edge === 0) continue
    const run = longestRun(runs)
    if (run === columns) throughSeams.push(edge)
    seam = Math.max(seam, run)
  }
  return {
    gutter: gutter / rows,
    seam: seam / columns,
    throughSeams: throughSeams.sort((a, b) => a - b)
  }
}

type Run = readonly [from: number, to: number]

/** The runs of frames along every edge that they begin at. */
function runsBy(
  frames: readonly Rect[],
  sideOf: (frame: Rect) => readonly [edge: number, from: number, length: number]
): ReadonlyMap<number, readonly Run[]> {
  const found = new Map<number, Run[]>()
  for (const frame of frames) {
    const [edge, from, length] = sideOf(frame)
    const runs = found.get(edge)
    if (runs) runs.push([from, from + length])
    else found.set(edge, [[from, from + length]])
  }
  return found
}

/** The longest cuts of a solved page. */
export function cutsOf(tree: SlicingTree, { columns, rows }: Room): LongestCuts {
  const frames = placeTree(tree).map(({ rect }) => rect)
  return longestCuts(frames, columns, rows)
}

/** Length of the longest stretch covered without a gap; the pieces never overlap. */
function longestRun(pieces: readonly Run[]): number {
  const sorted = [...pieces].sort((a, b) => a[0] - b[0])
  let longest = 0
  let start = 0
  let end = -1
  for (const [from, to] of sorted) {
    if (from !== end) start = from
    end = to
    longest = Math.max(longest, end - start)
  }
  return longest
}
