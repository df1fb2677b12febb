import type { Artifact } from '../../model/artifact.ts'
import type { Report } from '../../model/problem.ts'
import { outputs } from './all-outputs.ts'
import type { MadeIssue } from './output-row.ts'
import { wholeSet } from './whole-set.ts'

/** Files that are made of an issue together, and stand in a folder of their own. */
export interface IssueSet {
  /** What follows the issue's name in that of the folder: nothing, or `-office`. */
  readonly ending: string
  /** Where its files stand, as for an output. */
  readonly places: readonly string[]
  /** Its files, its mark the last; undefined after a problem was reported. */
  readonly files: (
    made: MadeIssue,
    report: Report
  ) => Promise<readonly Artifact[] | undefined> | readonly Artifact[] | undefined
  /** The layout of its pages is accepted with it. */
  readonly keepsLayout: boolean
}

/** All that a build leaves of an issue. */
export const wholeIssue: IssueSet = {
  ending: '',
  places: outputs.flatMap(({ places }) => places),
  files: (made, report) => wholeSet(made, outputs, report),
  keepsLayout: true
}
