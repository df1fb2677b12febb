import type { LayoutLock } from '../model/accepted-layout.ts'
import type { LaidPage } from './page/laid-page.ts'
import type { Unplaced } from './plan/unplaced.ts'

/** All pages of an issue, the stories that stand on none, and the lock that keeps them where they are. */
export interface IssueLayout {
  readonly pages: readonly LaidPage[]
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
