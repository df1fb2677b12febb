import { relative } from 'node:path'
import { browserContent } from '../../kit/browser-content.ts'
import { cacheFolder } from '../../kit/folders.ts'
import { sha256Hex } from '../../kit/hash.ts'
import { ownProgram } from '../../kit/own-program.ts'
import type { World } from '../../model/world.ts'
import { findPaper } from '../../read/paper/find-paper.ts'
import type { MadeIssue } from '../artifacts/output-row.ts'
import { lockName } from '../delivery/own-names.ts'
import type { EditionManifest } from '../editions/edition-manifest.ts'
import { filedPlace } from '../editions/filed-place.ts'
import type { RecordedDisk } from '../unchanged/asked-of-disk.ts'
import { contentsOf } from '../unchanged/build-if-changed.ts'
import { browserWish } from '../unchanged/build-record.ts'

/** What was read of an issue and of the house, as a disk that kept it tells. */
export interface ReadFiles {
  /** Files of the issue's folder, and of its paper's, under the paths by which editions keep them. */
  readonly inputs: ReadonlyMap<string, Uint8Array>
  /** Sheets, templates and faces of the house by their paths in its folder, with their hashes. */
  readonly house: readonly { readonly path: string; readonly sha256: string }[]
}

interface Folders {
  readonly folder: string
  readonly root: string
}

/**
 * Everything that a build read. Undefined where a file of the issue is no longer what the build read, or no longer
 * there.
 */
export async function readFiles(
  disk: RecordedDisk,
  folders: Folders,
  world: World
): Promise<ReadFiles | undefined> {
  try {
    return await standingFiles(disk, folders, world)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

async function standingFiles(
  disk: RecordedDisk,
  { folder, root }: Folders,
  world: World
): Promise<ReadFiles | undefined> {
  const asked = disk.asked()
  const contents = new Map(
    [...asked, ...(await contentsOf(disk.stamped(), world))]
      .filter(({ question, answer }) => question === 'content' && !answer.startsWith('!'))
      .map(({ path, answer }) => [path, answer] as const)
  )
  const inside = (path: string, home: string) => path.startsWith(`${home}/`)
  // A link is asked for by its own path, and read where it leads.
  const links = asked.filter(
    ({ question, path, answer }) =>
      question === 'real-path' && answer !== path && contents.has(answer)
  )
  const wanted = new Map([
    ...contents,
    ...links.map(({ path, answer }) => [path, contents.get(answer) ?? ''] as const)
  ])
  const paper = await findPaper(folder, world)
  const isPapers = (path: string) => {
    if (paper === undefined || !inside(path, paper) || path.includes('/node_modules/')) return false
    return !inside(`${root}/x`, paper) || !inside(path, root)
  }
  const isInput = (path: string) =>
    inside(path, folder) ? path !== `${folder}/${lockName}` : isPapers(path)
  const inputs = new Map<string, Uint8Array>()
  for (const [path, hash] of [...wanted].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (!isInput(path)) continue
    const bytes = await world.read(path)
    if (sha256Hex(bytes) !== hash) return undefined
    inputs.set(filedPlace(relative(folder, path).split('\\').join('/')), bytes)
  }
  const house = [...contents]
    .flatMap(([path, sha256]) => {
      const own = ofHouse(path, root)
      return own === undefined || inside(path, folder) || isPapers(path)
        ? []
        : [{ path: own, sha256 }]
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1))
  return { inputs, house }
}

/** Packages may lie elsewhere than in the house's own folder. */
function ofHouse(path: string, root: string): string | undefined {
  const plain = path.split('\\').join('/')
  const packaged = plain.lastIndexOf('/node_modules/')
  if (packaged >= 0) return plain.slice(packaged + 1)
  return plain.startsWith(`${root}/`) ? plain.slice(root.length + 1) : undefined
}

/** With what program, browser and house files an issue was made. */
export async function madeWith(
  { browser, versions }: Pick<MadeIssue, 'browser' | 'versions'>,
  house: ReadFiles['house'],
  request: Parameters<typeof browserWish>[0]
): Promise<EditionManifest['madeWith']> {
  const content = await browserContent(browserWish(request), cacheFolder, 'seal')
  const hash = content?.name === browser.name ? content.hash : ''
  return {
    program: ownProgram(),
    versions: { ...versions },
    node: process.version,
    browser: { name: browser.name, version: browser.version, hash },
    house: [...house]
  }
}
