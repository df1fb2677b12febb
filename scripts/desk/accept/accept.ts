import { basename, join } from 'node:path'
import { diskReason } from '../../kit/disk-reason.ts'
import { cacheFolder } from '../../kit/folders.ts'
import type { AcceptedAs } from '../../model/accepted-layout.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { Issue } from '../../model/issue.ts'
import type { Problem, Report } from '../../model/problem.ts'
import { present } from '../../read/present.ts'
import type { MadeIssue } from '../artifacts/output-row.ts'
import type { BuildRequest, BuildTools } from '../build-input.ts'
import { stateSign } from '../changes/state-sign.ts'
import { copyOfIssue } from '../changes/story-copy.ts'
import { readLayoutLock } from '../delivery/layout-lock.ts'
import { editionsFolder, workFolder } from '../delivery/own-names.ts'
import { type Edition, editionNumbers, isEdition, readEdition } from '../editions/edition.ts'
import type { EditionManifest } from '../editions/edition-manifest.ts'
import { editionOfIssue, stateOf } from '../editions/edition-of-issue.ts'
import { keepEdition, removeUnfinished } from '../editions/keep-edition.ts'
import { recordedDisk } from '../unchanged/asked-of-disk.ts'
import { buildIfChanged, type ChangedBuild } from '../unchanged/build-if-changed.ts'
import { changedMeanwhile, needsIssueFile, notKept } from './accept-problems.ts'
import { signaturesLacking, signed } from './signatures.ts'
import { otherThanSigned } from './signed-state.ts'
import { madeWith, readFiles } from './sources.ts'

/** What is accepted, by whom and why. */
export interface AcceptRequest extends Omit<BuildRequest, 'draft' | 'relayout' | 'accepting'> {
  /** In the order in which they sign. */
  readonly names: readonly string[]
  readonly note?: string
  /** Why copy that was changed without a record is accepted as it is. */
  readonly waved?: string
  /** Paper and book are kept with the edition. */
  readonly withOutput: boolean
  /** The signs of the states that were signed: one for all names, or one for each. */
  readonly signed?: readonly string[]
}

/** How an acceptance ended. */
export interface Accepted extends ChangedBuild {
  /** The edition that the state is, new or as it was; absent where it was refused. */
  readonly edition?: EditionManifest
  /** The state was accepted before, and no new edition was made. */
  readonly isSame: boolean
  /** The sign of the state that was made; absent where it did not come to that. */
  readonly sign?: string
}

type AcceptTools = Omit<BuildTools, 'delivered' | 'accepting'>

/**
 * Builds an issue and accepts what is built as its next edition: the layout is from then on what builds keep to. A
 * state that was accepted before makes no new one; an acceptance that was cut short is brought to its end.
 */
export async function accept(request: AcceptRequest, tools: AcceptTools): Promise<Accepted> {
  const { folder } = request
  const { world, report } = tools
  const newest = (await editionNumbers(folder, world)).at(-1)
  const read = newest === undefined ? undefined : await readEdition(folder, newest, world)
  if (read && !isEdition(read)) return refused(request, read.problems, report)
  const last = read && isEdition(read) ? read : undefined
  const lock = await readLayoutLock(folder, world, () => undefined)
  if (last && lock?.accepted?.edition !== last.manifest.edition) {
    const { edition, accepted } = last.manifest
    const again = await attempt(request, tools, last, { edition, when: accepted.when })
    if (again.isSame || !again.isOther) return again
  }
  return attempt(request, tools, last, nextAs(last, newest ?? 0, world.now()))
}

/** One build that ends in an edition; `isOther` where it would have had to be the last edition and is not. */
async function attempt(
  request: AcceptRequest,
  tools: AcceptTools,
  last: Edition | undefined,
  as: AcceptedAs
): Promise<Accepted & { readonly isOther: boolean }> {
  const { folder } = request
  const output = join(request.output, basename(folder))
  const seen = [cacheFolder, output, workFolder(output), join(folder, editionsFolder)]
  const disk = recordedDisk(tools.world, seen)
  const isAgain = last?.manifest.edition === as.edition
  let edition: EditionManifest | undefined
  let isSame = false
  let sign: string | undefined
  let isRefused = false
  const keep = async (made: MadeIssue, artifacts: readonly Artifact[], report: Report) => {
    const now = { record: made.record, copy: copyOfIssue(made.issue) }
    sign = stateSign(now.record, now.copy)
    const { signed: states = [], names } = request
    const asked = { folder, output, file: made.issue.facts.file, signed: states, names }
    const others = await otherThanSigned(asked, now, tools.world)
    for (const problem of others) report(problem)
    isRefused = others.length > 0
    if (isRefused) return false
    isSame = last?.manifest.state === stateOf(made)
    if (isSame) edition = last?.manifest
    if (isSame || isAgain) return isSame && isAgain
    edition = await kept(request, { made, artifacts, last, as, disk }, tools, report)
    return edition !== undefined
  }
  const refuses = (issue: Issue) =>
    issue.facts.assumed
      ? [needsIssueFile(issue.facts)]
      : signaturesLacking(issue.facts, request.names)
  const result = await buildIfChanged(
    { ...request, draft: false, accepting: as },
    { ...tools, world: disk.world, accepting: { refuses, keep } }
  )
  const isOther = isAgain && !isSame && !isRefused
  return { ...result, isSame, isOther, ...present({ edition, sign }) }
}

interface Keeping {
  readonly made: MadeIssue
  readonly artifacts: readonly Artifact[]
  readonly last: Edition | undefined
  readonly as: AcceptedAs
  readonly disk: ReturnType<typeof recordedDisk>
}

/** Writes the edition; undefined after a problem was reported. */
async function kept(
  request: AcceptRequest,
  { made, artifacts, last, as, disk }: Keeping,
  { world }: AcceptTools,
  report: Report
): Promise<EditionManifest | undefined> {
  const { folder, names, note, waved, withOutput } = request
  const { facts } = made.issue
  const files = await readFiles(disk, request, world)
  if (!files) {
    report(changedMeanwhile(facts))
    return undefined
  }
  const by = signed(names, facts.signatures ?? 0, request.signed)
  const acceptance = { as, by, withOutput, ...present({ note, waved }) }
  const sources = { inputs: files.inputs, madeWith: await madeWith(made, files.house, request) }
  const whole = editionOfIssue(made, artifacts, last, acceptance, sources)
  try {
    await keepEdition(folder, as.edition, whole.files, world)
    return whole.manifest
  } catch (error) {
    const reason = diskReason(error)
    if (reason === undefined) throw error
    await removeUnfinished(folder, world).catch(() => undefined)
    report(notKept(facts, reason))
    return undefined
  }
}

function refused(
  { folder, output }: AcceptRequest,
  problems: readonly Problem[],
  report: Report
): Accepted {
  for (const problem of problems) report(problem)
  const id = basename(folder)
  return {
    written: false,
    problems,
    output: join(output, id),
    issueId: id,
    files: [],
    isSame: false
  }
}

/** Later than the edition before, also where the clock was set back: libraries tell books apart by it. */
function nextAs(last: Edition | undefined, newest: number, now: number): AcceptedAs {
  const least = last ? Date.parse(last.manifest.accepted.when) + 1000 : 0
  const when = new Date(Math.floor(Math.max(now, least) / 1000) * 1000)
  return { edition: newest + 1, when: when.toISOString().replace('.000Z', 'Z') }
}
