import type { Rect } from '../../model/dummy.ts'
import { kinds } from '../../model/kinds.ts'
import type { SlicingTree } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import type { Stand } from './stand.ts'
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

/** Cuts from edge to edge between stories, which part a page; those along adverts part nothing. */
export interface PartingCuts {
  /** Columns left of the gutters from top to foot. */
  readonly gutters: readonly number[]
  /** Rows above the seams from side to side. */
  readonly seams: readonly number[]
}

/** Stories with which a page is large enough to be held together. */
const partedFrom = 6

/** Seams that such a page may have. */
export const seamsMost = 1

/** The cuts that run through a page of frames; none on a page of few stories, which they do not part. */
export function partingCuts(stands: readonly Stand[], room: Room): PartingCuts {
  if (stands.filter(({ story }) => isNews(story)).length < partedFrom) {
    return { gutters: [], seams: [] }
  }
  return {
    gutters: cuts(stands, room.columns, ({ column, width }) => [column, column + width]),
    seams: cuts(stands, room.rows, ({ row, height }) => [row, row + height])
  }
}

/** Points for the cuts of a page that should have none. */
export function partingCost(stands: readonly Stand[], room: Room, style: MakeupStyle): number {
  const one = gutterCost(
    stands.map(({ story }) => story),
    style
  )
  if (one === 0) return 0
  const { gutters, seams } = partingCuts(stands, room)
  return one * (gutters.length + Math.max(0, seams.length - seamsMost))
}

/** Points of a gutter from top to foot on a page of these stories; none on a page of few. */
export function gutterCost(stories: readonly MeasuredStory[], { cost }: MakeupStyle): number {
  return stories.filter(isNews).length >= partedFrom ? cost.parting : 0
}

function cuts(
  stands: readonly Stand[],
  end: number,
  sidesOf: (stand: Stand) => readonly [from: number, to: number]
): readonly number[] {
  // How many frames lie over each line of the grid, and which begin or end there with copy.
  const over = new Int16Array(end + 1)
  const copyFrom = new Uint8Array(end + 1)
  const copyTo = new Uint8Array(end + 1)
  for (const stand of stands) {
    const [from, to] = sidesOf(stand)
    for (let at = from + 1; at < to; at += 1) over[at] = (over[at] ?? 0) + 1
    if (!isNews(stand.story)) continue
    copyFrom[from] = 1
    copyTo[to] = 1
  }
  const found: number[] = []
  for (let at = 1; at < end; at += 1) {
    if (over[at] === 0 && copyFrom[at] === 1 && copyTo[at] === 1) found.push(at)
  }
  return found
}

function isNews({ kind }: MeasuredStory): boolean {
  return !kinds[kind].isSetWhole
}
