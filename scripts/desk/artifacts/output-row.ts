import type { Book } from '../../book/book-input.ts'
import type { RenderBrowser } from '../../kit/browser.ts'
import type { IssueLayout } from '../../makeup/make-up.ts'
import type { AcceptedAs } from '../../model/accepted-layout.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Issue } from '../../model/issue.ts'
import type { PressJob } from '../../model/press-order.ts'
import type { Problem } from '../../model/problem.ts'
import type { Style } from '../../model/style.ts'
import type { PrintRun } from '../../press/print-run.ts'
import type { FinishedPaper } from '../../press/proofed-paper.ts'
import type { LaidOut } from '../../press/written-pages.ts'
import type { CutFace } from '../../typeset/cut-faces.ts'
import type { IssueChanges } from '../changes/issue-changes.ts'
import type { PrintRecord } from '../changes/print-record.ts'
import type { Replate } from '../replate/replate.ts'

/** An issue with all that was made of it: laid out, printed, bound. */
export interface MadeIssue {
  readonly issue: Issue
  readonly style: Style
  readonly layout: IssueLayout
  /** The edition that stands accepted beside the manuscript. */
  readonly accepted?: AcceptedAs
  /** To what a press file is made; absent where none is asked. */
  readonly press?: PressJob
  readonly laidOut: LaidOut
  /** Its pages as they are set, and what of them is other than in the build before. */
  readonly record: PrintRecord
  readonly changes: IssueChanges
  /** What must be plated again; absent where there is nothing to compare with, and in a draft. */
  readonly replate?: Replate
  /** How they were set in the last build that was of another state. */
  readonly earlier?: PrintRecord
  readonly browser: RenderBrowser
  readonly printed: PrintRun<FinishedPaper>
  readonly book: Book
  /** Faces that may draw a text beside or upon its pages, in the order in which they are tried. */
  readonly facesFor: (text: string) => Promise<readonly CutFace[]>
  readonly problems: readonly Problem[]
  /** Milliseconds by stage. */
  readonly timings: Readonly<Record<string, number>>
  /** Of Duikai and what makes the pages and the book. */
  readonly versions: Readonly<Record<string, string>>
}

/** A row in the list of outputs. */
export interface Output {
  /** Where its files stand, known before any is made: `paper.pdf`, or a folder `pages/`. */
  readonly places: readonly string[]
  /** Its files; `before` are those of the rows above. */
  readonly artifacts: (
    made: MadeIssue,
    before: readonly Artifact[]
  ) => readonly Artifact[] | Promise<readonly Artifact[]>
}

/**
 * The number of a page by its place among those that were laid out, from 0; of a sheet onto which a draft's page ran
 * over, a number after all of theirs.
 */
export function pageNumber({ laidOut: { pages } }: Pick<MadeIssue, 'laidOut'>, at: number): number {
  const last = Math.max(0, ...pages.map(({ dummy }) => dummy.page))
  return pages[at]?.dummy.page ?? last + at + 1 - pages.length
}
