import { openCache } from '../../../kit/cache.ts'
import { cacheFolder } from '../../../kit/folders.ts'
import { sha256Hex } from '../../../kit/hash.ts'
import type { World } from '../../../model/world.ts'

/** The program of the page in the browser, by the names under which it is served. */
export interface ClientProgram {
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Of all of it. */
  readonly hash: string
}

/** What the browser begins with: the page, and the stream that its tabs share. */
const entries = { '/desk.js': 'main.ts', '/stream.js': 'shared-stream.ts' } as const

/** Joins the desk's client (TypeScript) for browsers; kept in the cache until one of its sources changes. */
export async function clientProgram(root: string, world: World): Promise<ClientProgram> {
  const folder = `${root}/scripts/desk/preview/client`
  const sources = await sourcesOf(folder, world)
  const cache = openCache(world, cacheFolder, 'desk-client')
  const joined = Object.entries(entries).map(async ([name, entry]) => {
    const bytes = await cache.get([entry, ...sources], () => join(`${folder}/${entry}`))
    return [name, bytes] as const
  })
  const files = new Map(await Promise.all(joined))
  return { files, hash: sha256Hex([...files.values()].map(sha256Hex).join(' ')).slice(0, 16) }
}

async function join(entry: string): Promise<Uint8Array> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent'
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

/** Every source of a folder, path and text in turn. */
async function sourcesOf(folder: string, world: World): Promise<readonly (string | Uint8Array)[]> {
  const names = await world.list(folder)
  const found = names.map(async name => {
    const path = `${folder}/${name}`
    return name.endsWith('.ts') ? [path, await world.read(path)] : sourcesOf(path, world)
  })
  return (await Promise.all(found)).flat()
}
