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
  let seam = 0
  const throughSeams: number[] = []
  for (const frame of frames) {
    if (frame.column > 0) gutter = Math.max(gutter, gutterFrom(frame, frames))
    if (frame.row === 0) continue
    const run = seamFrom(frame, frames)
    if (run === columns) throughSeams.push(frame.row)
    seam = Math.max(seam, run)
  }
  return {
    gutter: gutter / rows,
    seam: seam / columns,
    throughSeams: throughSeams.sort((a, b) => a - b)
  }
}

/** Rows of the gutter that a frame begins, on along those under it; 0 of one that goes on another's. */
function gutterFrom(top: Rect, frames: readonly Rect[]): number {
  let foot = top.row + top.height
  for (const { column, row, height } of frames) {
    if (column === top.column && row + height === top.row) return 0
  }
  for (let at = 0; at < frames.length; at += 1) {
    const next = frames[at]
    if (next?.column !== top.column || next.row !== foot) continue
    foot += next.height
    at = -1
  }
  return foot - top.row
}

/** Columns of the seam that a frame begins, on along those beside it; 0 of one that goes on another's. */
function seamFrom(left: Rect, frames: readonly Rect[]): number {
  let end = left.column + left.width
  for (const { column, row, width } of frames) {
    if (row === left.row && column + width === left.column) return 0
  }
  for (let at = 0; at < frames.length; at += 1) {
    const next = frames[at]
    if (next?.row !== left.row || next.column !== end) continue
    end += next.width
    at = -1
  }
  return end - left.column
}

/** The longest cuts of a solved page. */
export function cutsOf(tree: SlicingTree, { columns, rows }: Room): LongestCuts {
  const frames = placeTree(tree).map(({ rect }) => rect)
  return longestCuts(frames, columns, rows)
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
  let news = 0
  for (const { story } of stands) if (isNews(story)) news += 1
  if (news < partedFrom) return { gutters: [], seams: [] }
  const gutters: number[] = []
  const seams: number[] = []
  for (const { story, column, row } of stands) {
    if (!isNews(story)) continue
    if (column > 0 && !gutters.includes(column) && isGutter(column, stands)) gutters.push(column)
    if (row > 0 && !seams.includes(row) && isSeam(row, stands)) seams.push(row)
  }
  const ascending = (a: number, b: number) => a - b
  const within = (end: number) => (at: number) => at < end
  return {
    gutters: gutters.filter(within(room.columns)).sort(ascending),
    seams: seams.filter(within(room.rows)).sort(ascending)
  }
}

/** Points for the cuts of a page that should have none. */
export function partingCost(stands: readonly Stand[], room: Room, style: MakeupStyle): number {
  const { gutters, seams } = partingCuts(stands, room)
  const cuts = gutters.length + Math.max(0, seams.length - seamsMost)
  return cuts === 0 ? 0 : style.cost.parting * cuts
}

/** Points of a gutter from top to foot on a page of these stories; none on a page of few. */
export function gutterCost(stories: readonly MeasuredStory[], { cost }: MakeupStyle): number {
  return stories.filter(isNews).length >= partedFrom ? cost.parting : 0
}

/** Whether no frame lies over a line at which one with copy begins, and such a one ends there too. */
function isGutter(at: number, stands: readonly Stand[]): boolean {
  let ends = false
  for (const { story, column, width } of stands) {
    if (column < at && column + width > at) return false
    if (column + width === at && isNews(story)) ends = true
  }
  return ends
}

function isSeam(at: number, stands: readonly Stand[]): boolean {
  let ends = false
  for (const { story, row, height } of stands) {
    if (row < at && row + height > at) return false
    if (row + height === at && isNews(story)) ends = true
  }
  return ends
}

function isNews({ kind }: MeasuredStory): boolean {
  return !kinds[kind].isSetWhole
}
