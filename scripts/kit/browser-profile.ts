import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../setup/cache-folder.mjs'
import { isAlive } from './live-process.ts'
import { escapeXml } from './xml-text.ts'

const prefix = 'duikai-browser-'

/**
 * Makes an empty profile folder for one browser, with the fonts.conf it is to obey.
 * In the system's temporary folder, because Chrome wants a socket in it whose path may not be
 * longer than 107 bytes; named by process, so that what a killed run left is known.
 */
export function makeProfile(fontFolder: string | undefined): string {
  const folder = mkdtempSync(join(temporaryFolder(), `${prefix}${process.pid}-`))
  if (fontFolder !== undefined) {
    const settings = fontSettings(fontFolder, join(folder, 'fontconfig'))
    writeFileSync(join(folder, 'fonts.conf'), settings)
  }
  return folder
}

/** Removes the profiles that killed runs left behind. */
export function removeStaleProfiles(): void {
  const profiles = temporaryFolder()
  for (const name of readdirSync(profiles)) {
    const pid = name.startsWith(prefix)
      ? Number.parseInt(name.slice(prefix.length), 10)
      : Number.NaN
    if (pid > 0 && !isAlive(pid)) removeProfile(join(profiles, name))
  }
}

/** Removes a profile if that can be done; a browser's last process may still be writing to it. */
export function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
  } catch {
    // Another user's, or still in use: a later run removes it, or the system does.
  }
}

/**
 * Only our one face is seen, never the machine's: every page looks the same everywhere. What fontconfig remembers of it
 * is not kept, for a damaged memory ends Chromium at its start.
 */
function fontSettings(fontFolder: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${escapeXml(fontFolder)}</dir><cachedir>${escapeXml(cache)}</cachedir></fontconfig>
`
}
