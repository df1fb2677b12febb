import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isAlive } from './live-process.ts'

/**
 * Makes an empty profile folder for one browser, with the fonts.conf it is to obey.
 * The name holds machine and process, so that what a killed run left can be told from a live one.
 */
export function makeProfile(cacheFolder: string, fontFolder: string | undefined): string {
  const folder = join(cacheFolder, 'profiles', `${owner()}-${process.pid}-${randomUUID()}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (fontFolder !== undefined) {
    const settings = fontSettings(fontFolder, join(cacheFolder, 'fontconfig'))
    writeFileSync(join(folder, 'fonts.conf'), settings)
  }
  return folder
}

/** Removes the profiles that killed runs on this machine left behind. */
export function removeStaleProfiles(cacheFolder: string): void {
  const profiles = join(cacheFolder, 'profiles')
  for (const name of namesIn(profiles)) {
    const [host, pid] = name.split('-')
    if (host === owner() && !isAlive(Number(pid))) removeProfile(join(profiles, name))
  }
}

/** Removes a profile; a browser's last process may still be writing into it, hence the retries. */
export function removeProfile(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
}

/** Only our one face is seen, never the machine's: every page looks the same everywhere. */
function fontSettings(fontFolder: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${xml(fontFolder)}</dir><cachedir>${xml(cache)}</cachedir></fontconfig>
`
}

function xml(path: string): string {
  return path.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function owner(): string {
  return hostname().replaceAll('-', '_')
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
