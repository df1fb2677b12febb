import { createHash } from 'node:crypto'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import {
  isWhole,
  putInPlace,
  removeUnfinished,
  seal,
  unfinishedName
} from '../setup/sealed-folder.mjs'
import { onInterruption } from './interruption.ts'
import { untar } from './untar.ts'

/** Where the built-in headless shell and what it needs lie once unpacked; absolute paths. */
export interface UnpackedBrowser {
  readonly folder: string
  readonly executable: string
  /** NSS and expat, which a bare machine lacks. */
  readonly libraryFolder: string
  /** One face: with none visible to fontconfig Chromium paints a blank page. */
  readonly fontFolder: string
}

/** Changes when the way of unpacking does, so that old folders are not taken for new ones. */
const recipe = '1'

const shell = 'chromium.br'
const libraries = 'al2023.tar.br'
const fonts = 'fonts.tar.br'

/** Whether the headless shell in @sparticuz/chromium runs on this kind of machine. */
export function hasBuiltInBrowser(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** Says where the browser is or will be, without unpacking; keyed by version and contents. */
export function unpackedBrowser(cacheFolder: string): UnpackedBrowser {
  const folder = join(cacheFolder, 'browser', keyOf([shell, libraries, fonts]))
  return {
    folder,
    executable: join(folder, 'headless-shell'),
    libraryFolder: join(folder, 'lib'),
    fontFolder: join(folder, 'fonts')
  }
}

/** Unpacks the built-in browser (about 2.5 s) unless that was done before and nothing of it is damaged. */
export async function unpackBrowser(cacheFolder: string): Promise<UnpackedBrowser> {
  const browser = unpackedBrowser(cacheFolder)
  await fillOnce(browser.folder, async temporary => {
    const executable = decompress(shell)
    for (const archive of [libraries, fonts]) await unpackArchive(archive, temporary)
    await writeFile(join(temporary, 'headless-shell'), await executable, {
      mode: 0o755,
      flush: true
    })
  })
  return browser
}

/** Unpacks only the one face that an installed browser needs on Linux; says in which folder. */
export async function unpackFonts(cacheFolder: string): Promise<string> {
  const folder = join(cacheFolder, 'browser', `fonts-${keyOf([fonts])}`)
  await fillOnce(folder, temporary => unpackArchive(fonts, temporary))
  return join(folder, 'fonts')
}

/**
 * Fills a folder of another name, seals it, then renames it: a half-filled or damaged one is never used, and two runs
 * at once do not disturb each other.
 */
async function fillOnce(folder: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  removeUnfinished(folder)
  if (isWhole(folder)) return
  const temporary = unfinishedName(folder)
  const forget = onInterruption({ kind: 'path', path: temporary })
  try {
    await mkdir(temporary, { recursive: true, mode: 0o755 })
    await fill(temporary)
    seal(temporary)
    putInPlace(temporary, folder)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
    forget()
  }
}

async function unpackArchive(name: string, folder: string): Promise<void> {
  for (const file of untar(await decompress(name))) {
    const path = join(folder, file.name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, file.bytes, { mode: file.executable ? 0o755 : 0o644 })
  }
}

function keyOf(names: readonly string[]): string {
  const about = readFileSync(join(packageFolder(), 'package.json'), 'utf8')
  const key = createHash('sha256').update(recipe).update(about)
  for (const name of names) key.update(`${name} ${statSync(packed(name)).size}\n`)
  const { version } = JSON.parse(about) as { readonly version: string }
  return `${version}-${key.digest('hex').slice(0, 12)}`
}

async function decompress(name: string): Promise<Uint8Array> {
  return promisify(brotliDecompress)(await readFile(packed(name)))
}

function packed(name: string): string {
  return join(packageFolder(), 'bin', name)
}

function packageFolder(): string {
  // The package lets nothing but its entry file be asked for: build/cjs/index.cjs.
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  return join(dirname(entry), '..', '..')
}
