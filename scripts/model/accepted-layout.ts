import type { Grid } from './dummy.ts'
import type { SlicingTree } from './layout.ts'
import type { SparePart } from './spare-part.ts'

/** The accepted layout of an issue (`layout.lock.json`), kept beside the manuscript under version control. */
export interface LayoutLock {
  readonly version: 1
  readonly issue: string
  readonly format: string
  /** The grid of the body size that was chosen; the format's own where it is absent. */
  readonly grid?: Grid
  /** Hash of everything in the style that make-up depends on. */
  readonly style: string
  readonly pages: readonly PageLock[]
  readonly jumps: readonly JumpLock[]
}

/** One page as it was accepted. */
export interface PageLock {
  readonly page: number
  /** The room its frames fill: furniture rows at the top, then columns and rows. */
  readonly top: number
  readonly columns: number
  readonly rows: number
  readonly tree: SlicingTree
  /** Slug → hash of the measured copy. */
  readonly copy: Readonly<Record<string, string>>
  readonly score: number
  /** Optional parts that its editor let be left out of it. */
  readonly left?: readonly SparePart[]
}

/** Where a story leaves one page for another: after so many UTF-16 units of a block's text. */
export interface JumpLock {
  readonly story: string
  readonly from: number
  readonly to: number
  readonly block: string
  readonly offset: number
}

/** Which pages of an accepted layout may be laid out anew: none, those that cannot be kept, all, or these alone. */
export type LaidAnew = 'none' | 'needed' | 'all' | readonly number[]
