import type { Grid } from './dummy.ts'
import type { SlicingTree } from './layout.ts'
import type { CopyAsSet } from './set-copy.ts'
import type { SparePart } from './spare-part.ts'

/** The edition that a layout was accepted as, and when that was: ISO 8601 in UTC, whole seconds. */
export interface AcceptedAs {
  readonly edition: number
  readonly when: string
}

/**
 * The layout of an issue. `layout.lock.json` beside the manuscript, under version control, has the accepted one; before
 * the first is accepted, what the last build proposed. Proposals that come after it stand in the output.
 */
export interface LayoutLock {
  readonly version: 1
  readonly issue: string
  readonly format: string
  /** The grid of the body size that was chosen; the format's own where it is absent. */
  readonly grid?: Grid
  /** Hash of everything in the style by which frames hold their copy. */
  readonly style: string
  /** The same by its tokens, so that it can be said what is other; absent in layouts of earlier versions. */
  readonly setting?: Readonly<Record<string, string>>
  readonly pages: readonly PageLock[]
  readonly jumps: readonly JumpLock[]
  /** Absent before any edition is; a proposal names the edition that it follows. */
  readonly accepted?: AcceptedAs
  /** Hashes of what was laid out: each edited story, and each page as its editor plans it. */
  readonly laid?: LaidCopy
  /** What it was made with: the program, and packages of faces, each with its version. */
  readonly madeWith?: Readonly<Record<string, string>>
}

/** Hashes of copy as it was laid out, by the slugs of its stories and the numbers of its pages. */
export interface LaidCopy {
  readonly stories: Readonly<Record<string, string>>
  readonly pages: Readonly<Record<string, string>>
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
  /** Slug → how its copy was set; absent for adverts, and in layouts of earlier versions. */
  readonly asSet?: Readonly<Record<string, CopyAsSet>>
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
