import type { RenderBrowser } from '../kit/browser.ts'
import type { Unplaced } from '../makeup/plan/unplaced.ts'
import type { AcceptedAs } from '../model/accepted-layout.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Issue } from '../model/issue.ts'
import type { PressWish } from '../model/press-order.ts'
import type { Problem, Report } from '../model/problem.ts'
import type { SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import type { World } from '../model/world.ts'
import type { ArticleWishes } from '../read/articles/assumed-issue.ts'
import type { CutFace } from '../typeset/cut-faces.ts'
import type { MadeIssue } from './artifacts/output-row.ts'

/** What a build is asked for. */
export interface BuildRequest {
  /** Absolute folder of the issue, `…/manuscript/x`. */
  readonly folder: string
  /** Absolute folder that takes `x/paper.pdf` and the rest. */
  readonly output: string
  /** The project's own folder, with styles, templates and packages. */
  readonly root: string
  /** Also writes pages that have errors, marked as a draft in the report. */
  readonly draft: boolean
  /**
   * Where make-up may move every frame instead of keeping the accepted layout; `true` where it cannot be kept. By
   * `accepted` all goes back to the accepted layout, whatever was proposed since.
   */
  readonly relayout?: boolean | 'all' | 'accepted' | readonly number[]
  /** The edition that what is made is accepted as. */
  readonly accepting?: AcceptedAs
  /** Why copy that was changed without a record is accepted as it is. */
  readonly waved?: string
  /** Whether the e-book is bound a second time, in lines from top to bottom. */
  readonly vertical?: boolean
  /** What is asked of the press beyond what the issue says. */
  readonly press?: PressWish
  /** What is said of a folder of articles that has no `issue.yaml`. */
  readonly wishes?: ArticleWishes
  /** Which browser, as for `openBrowser`. */
  readonly browser?: string
}

/** What a build works with besides its request. */
export interface BuildTools {
  readonly world: World
  readonly report: Report
  /** Told at the end of each stage, with the milliseconds it took; the next one waits for it. */
  readonly stage: (name: StageName, milliseconds: number) => void | Promise<void>
  /** Told in the midst of a stage which page is at work, of how many. */
  readonly page?: PageTeller
  /** Gives a browser that stays open for the next build; else one is opened and closed. */
  readonly browser?: (report: Report) => Promise<RenderBrowser | undefined>
  /** Told of the dummies as soon as they are made, also of those that are not printed. */
  readonly madeUp?: (made: MadeUp) => void
  /** Told of what was put in place, as soon as it stands. */
  readonly delivered?: (delivered: Delivered) => void
  /** Accepts what is made as an edition. */
  readonly accepting?: Acceptor
}

/** Who accepts an issue as an edition. */
export interface Acceptor {
  /** Asked as soon as the copy is read: what stands against it. */
  readonly refuses: (issue: Issue) => readonly Problem[]
  /** Keeps the edition before its set is put in place; false where it does not come to that. */
  readonly keep: (
    made: MadeIssue,
    artifacts: readonly Artifact[],
    report: Report
  ) => Promise<boolean>
}

/** What a build has put in place. */
export interface Delivered {
  readonly artifacts: readonly Artifact[]
  /** The layout as it stands beside the manuscript now, where this build has one to keep there. */
  readonly lock?: string
  readonly issue: Issue
  readonly browserName: string
}

/** An issue with its dummies, before any browser has seen it. */
export interface MadeUp {
  readonly issue: Issue
  readonly style: Style
  readonly faces: readonly CutFace[]
  readonly pages: readonly SetPage[]
  readonly unplaced: readonly Unplaced[]
}

/** Told which of so many pages is at work, counted from 1, in a stage. */
export type PageTeller = (stage: StageName, page: number, pages: number) => void

/** The stages of a build, in order. */
export type StageName = 'read' | 'faces' | 'make-up' | 'pages' | 'print' | 'book'
