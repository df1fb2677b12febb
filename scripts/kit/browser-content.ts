import { readFileSync } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type BrowserSource, browserSources } from './browser-choice.ts'
import { sha256Hex } from './hash.ts'
import { unpackedBrowser } from './unpack-browser.ts'

/** The browser that is tried first, by its name, and a hash of what it is made of. */
export interface BrowserContent {
  readonly name: string
  readonly hash: string
}

/**
 * What the first browser for a wish is made of, read byte by byte; or, of the built-in one, what its seal says of
 * that, which takes no time and is what a reading is to be compared with. Undefined where it is not there.
 */
export async function browserContent(
  wish: string,
  cacheFolder: string,
  by: 'reading' | 'seal'
): Promise<BrowserContent | undefined> {
  const [source] = browserSources(wish)
  if (!source) return undefined
  try {
    const hash = await contentOf(source, cacheFolder, by)
    return { name: source.name, hash }
  } catch {
    return undefined
  }
}

async function contentOf(
  source: BrowserSource,
  cacheFolder: string,
  by: 'reading' | 'seal'
): Promise<string> {
  if (source.kind === 'installed') return installedContent(source.executable)
  const { folder } = unpackedBrowser(cacheFolder)
  const sealed = JSON.parse(readFileSync(join(folder, '.seal.json'), 'utf8')) as readonly {
    readonly path: string
    readonly sha256: string
  }[]
  const hashes =
    by === 'seal'
      ? sealed.map(({ sha256 }) => sha256)
      : await hashesOf(sealed.map(({ path }) => join(folder, path)))
  return sha256Hex(sealed.map(({ path }, at) => `${path} ${hashes[at]}`).join('\n'))
}

/** Its program, and the names beside it: on Windows and with Chrome's own packages the version is one of them. */
async function installedContent(executable: string): Promise<string> {
  const real = await realpath(executable)
  const beside = await readdir(dirname(real))
  const [program, facts] = await hashesOf([real, join(dirname(real), '..', 'Info.plist')])
  return sha256Hex([program, facts, ...beside.sort()].join('\n'))
}

/** Hashes in the order of the paths; undefined for a file that cannot be read. */
function hashesOf(paths: readonly string[]): Promise<readonly (string | undefined)[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(hashingThread, { workerData: paths })
    thread.once('message', resolve)
    thread.once('error', reject)
  })
}

const hashingThread = fileURLToPath(new URL('../setup/hash-in-thread.mjs', import.meta.url))
