import type { LaidPage } from '../../makeup/page/laid-page.ts'
import type { Issue } from '../../model/issue.ts'
import type { Style } from '../../model/style.ts'
import type { World } from '../../model/world.ts'
import type { LaidOut } from '../../press/written-pages.ts'
import { type IssueChanges, issueChanges } from './issue-changes.ts'
import { type PrintRecord, recordIn, recordName } from './print-record.ts'
import { recordOfPrint } from './record-of-print.ts'

/** Pages that are written and not yet printed. */
export interface WrittenIssue {
  readonly issue: Issue
  readonly style: Style
  readonly laidOut: LaidOut
  readonly laid: readonly LaidPage[]
}

/** The record of an issue's pages, and what is other than in the build that stands in its output folder. */
export async function changesSince(
  output: string,
  { issue, style, laidOut, laid }: WrittenIssue,
  world: World
): Promise<{ readonly record: PrintRecord; readonly changes: IssueChanges }> {
  const record = recordOfPrint(issue, style, laidOut)
  const text = await world.read(`${output}/${recordName}`, mostBytes).catch(() => undefined)
  const found = text && recordIn(new TextDecoder().decode(text))
  // Another issue may have been built into a folder of this name.
  const before = found?.issue === record.issue ? found : undefined
  return { record, changes: issueChanges(before, record, issue, laid) }
}

/** Far more than the lines of two hundred pages. */
const mostBytes = 64 * 2 ** 20
