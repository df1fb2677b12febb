import type { LayoutLock, PageLock } from '../model/lock.ts'
import type { Room } from '../model/measured-story.ts'
import type { SetPage } from '../model/set-copy.ts'
import type { MakeupStyle } from './leaf/daily-style.ts'
import type { PageScore } from './page/page-score.ts'
import type { Stand } from './page/stand.ts'
import type { Unplaced } from './plan/unplaced.ts'
import type { Tier } from './solve/tiers.ts'

/** How a page came to be: pinned by the editor, solved anew, kept as locked, or refitted so far. */
export type Origin = 'pinned' | 'new' | 'kept' | 'draft' | Tier

/** A page made up, with what is known of it. */
export interface MadeUpPage {
  readonly set: SetPage
  readonly stands: readonly Stand[]
  readonly room: Room
  readonly style: MakeupStyle
  readonly score: PageScore
  readonly origin: Origin
  /** Stories whose frame is not where the lock had it. */
  readonly moved: readonly string[]
  /** Absent for a pinned page, which `issue.yaml` locks. */
  readonly lock: PageLock | undefined
}

/** All pages of an issue, the stories that stand on none, and the lock that keeps them where they are. */
export interface MadeUp {
  readonly pages: readonly MadeUpPage[]
  /** Stories that stand on none of the pages; whoever prints these pages must say so. */
  readonly unplaced: readonly Unplaced[]
  readonly lock: LayoutLock | undefined
}

/** What make-up is told of earlier builds. */
export interface MakeUpOptions {
  readonly lock: LayoutLock | undefined
  /** The editor lets every frame move. */
  readonly relayout: boolean
}
