import type { LaidPage } from '../../makeup/page/laid-page.ts'
import type { Issue } from '../../model/issue.ts'
import type { Style } from '../../model/style.ts'
import type { World } from '../../model/world.ts'
import type { LaidOut } from '../../press/written-pages.ts'
import { type IssueChanges, issueChanges } from './issue-changes.ts'
import { earlierName, type PrintRecord, recordIn, recordName } from './print-record.ts'
import { recordOfPrint } from './record-of-print.ts'
import { stateSign } from './state-sign.ts'
import { copyOfIssue } from './story-copy.ts'

/** Pages that are written and not yet printed. */
export interface WrittenIssue {
  readonly issue: Issue
  readonly style: Style
  readonly laidOut: LaidOut
  readonly laid: readonly LaidPage[]
}

/** An issue's pages as they are set, and how they were. */
export interface SinceBefore {
  readonly record: PrintRecord
  /** What is other than in the build that stands in its output folder. */
  readonly changes: IssueChanges
  /** The last build that was of another state. */
  readonly earlier?: PrintRecord
}

/** The record of an issue's pages, and what is other than in the build that stands in its output folder. */
export async function changesSince(
  output: string,
  { issue, style, laidOut, laid }: WrittenIssue,
  world: World
): Promise<SinceBefore> {
  const record = recordOfPrint(issue, style, laidOut)
  const before = await recordAt(`${output}/${recordName}`, record.issue, world)
  const sign = stateSign(record, copyOfIssue(issue))
  // Made again as it was, it is still other than what was before that.
  const isSame = before?.copy !== undefined && stateSign(before, before.copy) === sign
  const earlier = isSame ? await recordAt(`${output}/${earlierName}`, record.issue, world) : before
  return {
    record,
    changes: issueChanges(before, record, issue, laid),
    ...(earlier ? { earlier } : {})
  }
}

/** Reads a record; undefined where there is none, or another issue's: that may have been built into a folder of this name. */
export async function recordAt(
  path: string,
  issue: string | undefined,
  world: World
): Promise<PrintRecord | undefined> {
  const bytes = await world.read(path, mostBytes).catch(() => undefined)
  const found = bytes && recordIn(new TextDecoder().decode(bytes))
  return issue === undefined || found?.issue === issue ? found : undefined
}

/** Far more than the lines of two hundred pages. */
const mostBytes = 64 * 2 ** 20
