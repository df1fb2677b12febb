import type { LaidPage } from '../../makeup/page/laid-page.ts'
import type { Issue } from '../../model/issue.ts'
import { type IssueChanges, issueChanges } from '../changes/issue-changes.ts'
import type { PrintRecord } from '../changes/print-record.ts'

/** What of an issue must be plated again, and since when. */
export interface Replate {
  /** The accepted edition that it is compared with; absent where it is the build before. */
  readonly since?: number
  /** The edition that it is, or would be accepted as; absent where none was accepted. */
  readonly edition?: number
  readonly changes: IssueChanges
}

/** An accepted edition as its pages were set. */
export interface PlatedEdition {
  readonly edition: number
  readonly record: PrintRecord
}

/** What pages were set like, and what of them is other than in the build before. */
export interface SetAgain {
  readonly record: PrintRecord
  readonly changes: IssueChanges
}

/**
 * Compares pages with the last accepted edition, else with the build before. Undefined where there is nothing to
 * compare with: a first build, and an issue of which the first edition is being accepted, are plated whole.
 */
export function replateOf(
  { record, changes }: SetAgain,
  plated: PlatedEdition | undefined,
  accepting: number | undefined,
  issue: Issue,
  laid: readonly LaidPage[]
): Replate | undefined {
  if (plated) {
    return {
      since: plated.edition,
      edition: accepting ?? plated.edition + 1,
      changes: issueChanges(plated.record, record, issue, laid)
    }
  }
  return changes.isFirst || accepting !== undefined ? undefined : { changes }
}

/** The numbers of the pages that print otherwise. */
export function pagesToPlate({ changes }: Replate): readonly number[] {
  return changes.pages.filter(({ isToPlate }) => isToPlate).map(({ page }) => page)
}
