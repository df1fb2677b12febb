import { posix } from 'node:path'
import { z } from 'zod'
import { sha256Hex } from '../../kit/hash.ts'
import type { Artifact } from '../../model/artifact.ts'
import type { World } from '../../model/world.ts'

/** The name of the file by which an output folder is known as ours, and by which its set is known as whole. */
export const markName = 'manifest.json'

const largest = 4 * 2 ** 20

/** Writes the mark: every file of the set with its SHA-256; an account, in which are times, goes without. */
export function outputMark(artifacts: readonly Artifact[]): Artifact {
  const files = artifacts.map(({ path, bytes, use }) => ({
    path,
    ...(use === 'account' ? {} : { sha256: sha256Hex(bytes) })
  }))
  return {
    path: markName,
    mediaType: 'application/json',
    bytes: `${JSON.stringify({ duikai: 1, files }, null, 1)}\n`,
    use: 'account'
  }
}

/** The files that a build made in a folder, by its mark or an earlier version's report; undefined when it is not ours. */
export async function madeIn(folder: string, world: World): Promise<readonly string[] | undefined> {
  const marked = mark.safeParse(await jsonOf(`${folder}/${markName}`, world)).data
  if (marked) return [...marked.files.map(file => file.path), markName]
  const told = olderReport.safeParse(await jsonOf(`${folder}/report.json`, world)).data
  if (!told) return undefined
  const pictures = told.pages.flatMap((_, at) => [`pages/${at + 1}.png`, `dummies/${at + 1}.svg`])
  const unfinished = (await world.list(folder)).filter(name => olderUnfinished.test(name))
  const named = Object.keys(told.sha256).map(path => posix.normalize(path))
  const inside = named.filter(path => insidePath.safeParse(path).success)
  return [...inside, ...pictures, ...unfinished, 'report.json']
}

/** Finds what a build has put into a folder by the hash of what it holds, by the folder's mark. */
export async function deliveredIn(
  folder: string,
  world: World
): Promise<(hash: string) => Promise<Uint8Array | undefined>> {
  const marked = mark.safeParse(await jsonOf(`${folder}/${markName}`, world)).data
  const paths = new Map(marked?.files.map(({ path, sha256 }) => [sha256, path]))
  return async hash => {
    const path = paths.get(hash)
    const bytes = path && (await world.read(`${folder}/${path}`).catch(() => undefined))
    return bytes && sha256Hex(bytes) === hash ? bytes : undefined
  }
}

/** What its killed builds have left. */
const olderUnfinished =
  /^\.duikai\.lock$|^\.(?:paper\.pdf|book\.epub|pages\.html|report\.json)\.[0-9a-f-]{36}\.tmp$/

/** A way inside the folder and nowhere else, written as we write it. */
export const insidePath = z
  .string()
  .refine(
    path => path !== '' && path === posix.normalize(path) && !/^(?:\/|\.\.)|[\\\0]/.test(path)
  )

const mark = z.object({
  duikai: z.literal(1),
  files: z.array(z.object({ path: insidePath, sha256: z.string().optional() }))
})

/** Before there was a mark, the report named what was made, but for the pictures of the pages. */
const olderReport = z.object({
  pages: z.array(z.unknown()),
  versions: z.object({ duikai: z.string() }),
  sha256: z.record(z.string(), z.string())
})

/** What a small JSON file holds; undefined where there is none to read. */
export async function jsonOf(path: string, world: World): Promise<unknown> {
  if ((await world.look(path)) !== 'file') return undefined
  try {
    return JSON.parse(new TextDecoder().decode(await world.read(path, largest)))
  } catch {
    return undefined
  }
}
