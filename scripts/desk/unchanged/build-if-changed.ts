import { basename, join } from 'node:path'
import { browserContent } from '../../kit/browser-content.ts'
import { openCache } from '../../kit/cache.ts'
import { cacheFolder } from '../../kit/folders.ts'
import { sha256Hex } from '../../kit/hash.ts'
import { ownProgram } from '../../kit/own-program.ts'
import type { IssueFacts } from '../../model/issue.ts'
import type { World } from '../../model/world.ts'
import type { BuildResult } from '../build.ts'
import type { BuildRequest, BuildTools, Delivered } from '../build-input.ts'
import type { IssueChanges } from '../changes/issue-changes.ts'
import { editionsFolder, lockName, workFolder } from '../delivery/own-names.ts'
import { type AskedOfDisk, type RecordedDisk, recordedDisk } from './asked-of-disk.ts'
import { type BuildRecord, browserWish, recordShelf } from './build-record.ts'
import { readAnew, readOnce, standingBuild } from './standing-build.ts'

/** How a build ended, or that there was nothing to do. */
export interface ChangedBuild extends BuildResult {
  /** What was built before stands as it would be built now: its files and problems are told, and no work was done. */
  readonly unchanged?: { readonly facts: IssueFacts; readonly storyCount: number }
}

/**
 * Builds an issue as `build` does, unless what it depends on and what stands in its output are what they were after
 * the build before; asked to lay pages out anew, it always does.
 */
export async function buildIfChanged(
  request: BuildRequest,
  tools: Omit<BuildTools, 'delivered'>
): Promise<ChangedBuild> {
  const { world } = tools
  const output = join(request.output, basename(request.folder))
  // Who lends a browser makes one issue after another.
  const shared = tools.browser ? manyIssues : readAnew
  const standing =
    request.relayout || request.accepting
      ? undefined
      : await standingBuild(request, output, world, shared)
  if (standing) {
    const { problems, files, changes, facts, storyCount } = standing
    for (const problem of problems) tools.report(problem)
    return {
      written: true,
      problems,
      output,
      issueId: basename(request.folder),
      files: files.map(({ sha256: _, ...file }) => file),
      changes,
      unchanged: { facts, storyCount }
    }
  }
  const editions = join(request.folder, editionsFolder)
  const disk = recordedDisk(world, [cacheFolder, output, workFolder(output), editions])
  let written: Written | undefined
  // Here and not above: where nothing changed, nothing of it is needed.
  const { build } = await import('../build.ts')
  const result = await build(request, {
    ...tools,
    world: disk.world,
    delivered: delivered => {
      written = writtenOf(delivered)
    }
  })
  if (written) await keepRecord(request, result, { written, disk, world })
  return result
}

const manyIssues = readOnce()

/** What of a delivery is kept, without its bytes. */
interface Written extends Pick<BuildRecord, 'files' | 'facts' | 'storyCount'> {
  readonly lockHash: string | undefined
  readonly browserName: string
}

function writtenOf({ artifacts, lock, issue, browserName }: Delivered): Written {
  return {
    files: artifacts.map(({ bytes, ...file }) => ({ ...file, sha256: sha256Hex(bytes) })),
    facts: issue.facts,
    storyCount: issue.stories.length,
    lockHash: lock === undefined ? undefined : sha256Hex(lock),
    browserName
  }
}

interface Kept {
  readonly written: Written
  readonly disk: RecordedDisk
  readonly world: World
}

/** Nothing is kept of a build that the machine disturbed: another may go otherwise. */
async function keepRecord(
  request: BuildRequest,
  { problems, changes }: BuildResult,
  { written, disk, world }: Kept
): Promise<void> {
  const { files, facts, storyCount, lockHash, browserName } = written
  if (!changes || problems.some(({ code }) => ofTheMachine.test(code))) return
  const browser = await browserContent(browserWish(request), cacheFolder, 'seal')
  if (browser?.name !== browserName) return
  const lockPath = `${request.folder}/${lockName}`
  const asked = [...disk.asked(), ...(await contentsOf(disk.stamped(), world))]
  await recordShelf(world).put(request, {
    program: ownProgram(),
    browser,
    asked: asked.map(one => (one.path === lockPath ? withLock(one, lockHash) : one)),
    files,
    // What is wrong only until an edition is accepted.
    problems: request.accepting
      ? problems.filter(({ code }) => !code.startsWith('edition/'))
      : problems,
    facts,
    storyCount,
    changes: sameAgain(changes)
  })
}

const ofTheMachine = /^(?:browser|lock|output)\/|^press\/browser-died$/

/** The accepted layout is what this build has left, not what it found. */
function withLock(one: AskedOfDisk, hash: string | undefined): AskedOfDisk {
  if (hash === undefined) return one
  if (one.question === 'content') return { ...one, answer: hash }
  return one.question === 'standing' ? { ...one, answer: 'file' } : one
}

/** What faces hold that were cut before; a file that is the same by its stamp need not be read for it again. */
export async function contentsOf(
  stamped: ReadonlyMap<string, string>,
  world: World
): Promise<readonly AskedOfDisk[]> {
  const cache = openCache(world, cacheFolder, 'contents')
  const all = [...stamped].map(async ([path, stamp]): Promise<AskedOfDisk> => {
    const hash = await cache.get([path, stamp], async () =>
      new TextEncoder().encode(sha256Hex(await world.read(path)))
    )
    return { question: 'content', path, answer: new TextDecoder().decode(hash) }
  })
  return Promise.all(all)
}

/** What would be told of the same pages built once more. */
function sameAgain({ corrections, pages, replate }: IssueChanges): IssueChanges {
  return {
    ...(replate && { replate }),
    isFirst: false,
    isStyleChanged: false,
    corrections: corrections.map(one => ({ ...one, isNew: false })),
    pages: pages.map(({ page, fate }) => ({
      page,
      fate: fate === 'draft' ? fate : 'kept',
      isToPlate: false,
      stories: [],
      gone: []
    })),
    lostPages: []
  }
}
