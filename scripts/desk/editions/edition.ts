import { sha256Hex } from '../../kit/hash.ts'
import type { LayoutLock } from '../../model/accepted-layout.ts'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { type PrintRecord, recordIn } from '../changes/print-record.ts'
import { copyIn, type StoryCopy } from '../changes/story-copy.ts'
import { lockIn } from '../delivery/lock-text.ts'
import { editionsFolder } from '../delivery/own-names.ts'
import { type EditionManifest, manifestIn, manifestName } from './edition-manifest.ts'
import { damaged, noEdition, noManifest, otherFile } from './edition-problems.ts'

/** An accepted edition, whole and as it was written. */
export interface Edition {
  readonly manifest: EditionManifest
  /** Hash of its manifest, by which the next edition names it. */
  readonly manifestHash: string
  /** Every line as it was set. */
  readonly record: PrintRecord
  /** The edited words. */
  readonly copy: readonly StoryCopy[]
  readonly layout: LayoutLock
  /** Its own files by their paths in its folder. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Where an edition keeps what it was made of, and what all editions of an issue share. */
export const editionParts = {
  filed: 'filed',
  record: 'record.json',
  copy: 'copy.json',
  layout: 'layout.json',
  set: 'set',
  output: 'output',
  shared: 'shared'
} as const

/** The folder of an edition. */
export function editionFolder(issue: string, edition: number): string {
  return `${issue}/${editionsFolder}/${edition}`
}

/** The numbers of an issue's editions, the first first, whatever state they are in. */
export async function editionNumbers(issue: string, world: World): Promise<readonly number[]> {
  const names = await world.list(`${issue}/${editionsFolder}`)
  return names
    .filter(name => /^[1-9]\d{0,4}$/.test(name))
    .map(Number)
    .sort((one, other) => one - other)
}

/** Reads an edition and holds every file of it to its hash; what is wrong with it, where anything is. */
export async function readEdition(
  issue: string,
  number: number,
  world: World
): Promise<Edition | { readonly problems: readonly Problem[] }> {
  const folder = editionFolder(issue, number)
  const standing = await world.look(folder)
  if (standing !== 'folder') {
    return { problems: [noEdition(issue, number, await editionNumbers(issue, world))] }
  }
  const bytes = await found(`${folder}/${manifestName}`, world)
  if (!bytes) return { problems: [noManifest(folder, number)] }
  const manifest = manifestIn(new TextDecoder().decode(bytes))
  if (!manifest || manifest.edition !== number) return { problems: [damaged(folder, number)] }
  const files = new Map<string, Uint8Array>()
  const problems: Problem[] = []
  for (const { path, sha256 } of manifest.files) {
    const own = await found(`${folder}/${path}`, world)
    if (own && sha256Hex(own) === sha256) files.set(path, own)
    else problems.push(otherFile(`${folder}/${path}`, number, own === undefined))
  }
  if (problems.length > 0) return { problems }
  const text = (path: string) => new TextDecoder().decode(files.get(path))
  const [record, copy] = [recordIn(text(editionParts.record)), copyIn(text(editionParts.copy))]
  const layout = lockIn(text(editionParts.layout))
  if (!record || !copy || !layout) return { problems: [damaged(folder, number)] }
  return { manifest, manifestHash: sha256Hex(bytes), record, copy, layout, files }
}

/** Whether an edition was read, and is whole. */
export function isEdition(read: Awaited<ReturnType<typeof readEdition>>): read is Edition {
  return 'manifest' in read
}

async function found(path: string, world: World): Promise<Uint8Array | undefined> {
  if ((await world.look(path).catch(() => undefined)) !== 'file') return undefined
  return world.read(path, mostBytes).catch(() => undefined)
}

/** More than a paper of two hundred pages. */
const mostBytes = 256 * 2 ** 20
