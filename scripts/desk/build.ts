import { basename, join } from 'node:path'
import { openBrowser } from '../kit/browser.ts'
import type { LayoutLock } from '../model/accepted-layout.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Problem, Report } from '../model/problem.ts'
import { pressRoom } from '../press/press-room.ts'
import { type IssueSet, wholeIssue } from './artifacts/issue-set.ts'
import type { MadeIssue } from './artifacts/output-row.ts'
import type { BuildRequest, BuildTools, Delivered } from './build-input.ts'
import type { IssueChanges } from './changes/issue-changes.ts'
import { removeEmpty } from './delivery/carry-over.ts'
import { endWaiting } from './delivery/layout-in-waiting.ts'
import { lockText } from './delivery/lock-text.ts'
import { readyOutput, writeOutput } from './delivery/output-folder.ts'
import { workFolder } from './delivery/own-names.ts'
import { takeWorkFolder } from './delivery/take-work-folder.ts'
import { readHouse } from './house.ts'
import { type KeptProblems, keptProblems } from './kept-problems.ts'
import { makeIssue } from './make-issue.ts'

/** A file that was written, by its path in the output folder. */
export type WrittenFile = Omit<Artifact, 'bytes'>

/** How a build ended. */
export interface BuildResult {
  /** Nothing was wrong, or a draft was asked for: the output was written. */
  readonly written: boolean
  readonly problems: readonly Problem[]
  /** Folder of the output, `…/output/x`. */
  readonly output: string
  readonly issueId: string | undefined
  /** What was written: every file of the set, its mark too. */
  readonly files: readonly WrittenFile[]
  /** What is other than in the build before; absent where no pages were made. */
  readonly changes?: IssueChanges
}

/**
 * Makes an issue's PDF, page pictures and e-book, proves them against the manuscript, and writes them all or,
 * after an error, none. Another set than that of the whole issue goes to a folder of its own beside it.
 */
export async function build(
  request: BuildRequest,
  tools: BuildTools,
  set: IssueSet = wholeIssue
): Promise<BuildResult> {
  const problems = keptProblems(tools.report)
  const { report } = problems
  const { world } = tools
  const id = basename(request.folder)
  const output = join(request.output, `${id}${set.ending}`)
  const result = (whole: WrittenSet | undefined): BuildResult => ({
    written: whole !== undefined,
    problems: problems.all,
    output,
    issueId: id,
    files: [],
    ...whole
  })
  const leave = await takeWorkFolder(workFolder(output), world, report)
  if (!leave) return result(undefined)
  try {
    const isReady = await readyOutput(output, set.places, world, report)
    return result(
      isReady ? await madeAndWritten(request, output, tools, { problems, set }) : undefined
    )
  } finally {
    leave()
    await removeEmpty(workFolder(output), world)
  }
}

/** A set that was written. */
type WrittenSet = Pick<BuildResult, 'files' | 'changes'>

async function madeAndWritten(
  request: BuildRequest,
  output: string,
  tools: BuildTools,
  { problems, set }: { readonly problems: KeptProblems; readonly set: IssueSet }
): Promise<WrittenSet | undefined> {
  const { world } = tools
  const { report } = problems
  // The browser starts while the copy is read; when the copy has errors it is closed unused.
  const wish = request.browser ? { browser: request.browser } : {}
  const house = readHouse(request.root, world)
  const room = pressRoom(
    () => tools.browser?.(report) ?? openBrowser(report, wish),
    tools.browser !== undefined,
    house.then(({ pagedScript }) => pagedScript),
    report
  )
  try {
    const made = await makeIssue(request, tools, { house: await house, room, problems })
    const sound = !problems.hasError()
    const closing = room.close()
    const artifacts = made && (sound || request.draft) ? await set.files(made, report) : undefined
    const keepsLayout = made && sound && set.keepsLayout && (await mayKeep(made, request, world))
    const lock = keepsLayout ? made.layout.lock : undefined
    const isWritten =
      artifacts !== undefined &&
      (await isAccepted(made, artifacts, tools, report)) &&
      (await writeOutput(output, { artifacts, issue: request.folder, lock }, world, report))
    if (made && isWritten) {
      tools.delivered?.(deliveredOf(made, artifacts, lock))
      await endWaiting(request.folder, world)
    }
    await closing
    const files = isWritten ? artifacts.map(({ bytes: _, ...file }) => file) : undefined
    return files && { files, ...(made && { changes: made.changes }) }
  } finally {
    await room.close()
  }
}

/**
 * The layout of articles is kept in the output, and nothing is written into their folder; so is, once an edition is
 * accepted, what is proposed after it.
 */
async function mayKeep(
  { issue, accepted }: MadeIssue,
  { accepting, draft, folder }: BuildRequest,
  world: BuildTools['world']
): Promise<boolean> {
  if (issue.facts.assumed || (accepted && !accepting)) return false
  return !draft || world.mayWrite(folder)
}

/** An edition is kept before its set: whoever is cut short between the two accepts the same state once more. */
async function isAccepted(
  made: MadeIssue | undefined,
  artifacts: readonly Artifact[],
  { accepting }: BuildTools,
  report: Report
): Promise<boolean> {
  return !accepting || !made || accepting.keep(made, artifacts, report)
}

function deliveredOf(
  { issue, browser }: MadeIssue,
  artifacts: readonly Artifact[],
  lock: LayoutLock | undefined
): Delivered {
  return { artifacts, issue, browserName: browser.name, ...(lock && { lock: lockText(lock) }) }
}
