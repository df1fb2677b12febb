import { posix, relative } from 'node:path'
import { sha256Hex } from '../../kit/hash.ts'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { homesAbove, paperName } from '../../read/paper/find-paper.ts'
import { recordName } from '../changes/print-record.ts'
import { editionsFolder, lockName } from '../delivery/own-names.ts'
import { type Edition, editionParts } from '../editions/edition.ts'
import { sharedName } from '../editions/edition-of-issue.ts'
import { otherFile } from '../editions/edition-problems.ts'
import { filedFrom } from '../editions/filed-place.ts'

/** The files that an edition was made of, by their paths in the issue's folder; or what of them is not as it was. */
export async function filedOf(
  issue: string,
  { manifest, files }: Edition,
  world: World
): Promise<ReadonlyMap<string, Uint8Array> | { readonly problems: readonly Problem[] }> {
  const found = new Map<string, Uint8Array>()
  const problems: Problem[] = []
  for (const { path, sha256 } of manifest.inputs) {
    const shared = `${issue}/${editionsFolder}/${editionParts.shared}/${sharedName(path, sha256)}`
    const bytes =
      files.get(`${editionParts.filed}/${path}`) ??
      (await world.read(shared).catch(() => undefined))
    if (bytes && sha256Hex(bytes) === sha256) found.set(path, bytes)
    else problems.push(otherFile(shared, manifest.edition, bytes === undefined))
  }
  return problems.length > 0 ? { problems } : found
}

/**
 * A disk on which an issue's folder is what it was when an edition was accepted, with its layout and the editions
 * before it alone, and nothing was ever built of it. All else is as it is.
 */
export async function editionWorld(
  issue: string,
  ownOutput: string,
  { manifest, files }: Edition,
  filed: ReadonlyMap<string, Uint8Array>,
  world: World
): Promise<World> {
  const homes = [issue, (await world.realPath(issue)) ?? issue]
  const layout = files.get(editionParts.layout) ?? new Uint8Array()
  const own = new Map([
    ...[...filed].map(([place, bytes]) => [filedFrom(place), bytes] as const),
    [lockName, layout] as const
  ])
  /** The way inside the issue's folder; undefined elsewhere, and where editions are. */
  const wayOf = (path: string) => {
    const plain = path
      .split('\\')
      .join('/')
      .replace(/(.)\/+$/, '$1')
    for (const home of homes) {
      if (plain === home) return ''
      const way = plain.slice(home.length + 1)
      if (plain.startsWith(`${home}/`) && !isIn(way, editionsFolder)) return way
    }
    return wayAbove(plain)
  }
  /** The way to a paper's file, its fillers and its nameplate, which lie above the issue's folder. */
  const wayAbove = (plain: string) => {
    const home = homes.find(one => homesAbove(one).some(above => plain.startsWith(`${above}/`)))
    const way = home && relative(home, plain).split('\\').join('/')
    if (way === undefined || !way.startsWith('../')) return undefined
    const isKept = own.has(way) || [...own.keys()].some(one => isIn(one, way) && way !== '..')
    return isKept || plain.endsWith(`/${paperName}`) ? way : undefined
  }
  const isBuilt = (path: string) =>
    path === `${ownOutput}/${lockName}` || path === `${ownOutput}/${recordName}`
  const isFolder = (way: string) => way === '' || [...own.keys()].some(one => isIn(one, way))
  return {
    ...world,
    read: async (path, most) => {
      const way = wayOf(path)
      if (isBuilt(path)) throw fault('ENOENT', path)
      if (way === undefined) return world.read(path, most)
      const bytes = own.get(way)
      if (!bytes) throw fault(isFolder(way) ? 'EISDIR' : 'ENOENT', path)
      if (most !== undefined && bytes.length > most) throw fault('EFBIG', path)
      return bytes.slice()
    },
    stamp: async path => {
      const bytes = own.get(wayOf(path) ?? '')
      return bytes ? sha256Hex(bytes) : world.stamp(path)
    },
    list: async folder => {
      const way = wayOf(folder)
      if (way === undefined) {
        const names = await world.list(folder)
        const isOfEditions = homes.some(home => folder === `${home}/${editionsFolder}`)
        return isOfEditions ? names.filter(name => Number(name) < manifest.edition) : names
      }
      const inside = [...own.keys()].filter(one =>
        way === '' ? !one.startsWith('../') : isIn(one, way)
      )
      const rest = inside.map(one => (way === '' ? one : one.slice(way.length + 1)))
      return [...new Set(rest.map(one => one.split('/')[0] ?? ''))].sort()
    },
    realPath: async path => {
      const way = wayOf(path)
      if (way === undefined || way === '') return world.realPath(path)
      return own.has(way) || isFolder(way) ? posix.normalize(`${homes[1]}/${way}`) : undefined
    },
    look: async path => {
      const way = wayOf(path)
      if (isBuilt(path)) return undefined
      if (way === undefined) return world.look(path)
      if (own.has(way)) return 'file'
      return isFolder(way) ? 'folder' : undefined
    }
  }
}

/** Whether a way leads to a folder or into it. */
function isIn(way: string, folder: string): boolean {
  return way === folder || way.startsWith(`${folder}/`)
}

function fault(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: '${path}'`), { code, path })
}
