import type { BrowserChoice } from './browser-command.ts'
import { findInstalledBrowser } from './find-browser.ts'
import { hasBuiltInBrowser, unpackBrowser, unpackFonts } from './unpack-browser.ts'

/** Makes a browser ready to be tried; the built-in one may have to be unpacked first. */
export type ChooseBrowser = () => Promise<BrowserChoice>

/** A browser by where it is from; `executable` of an installed one. */
export type BrowserSource =
  | { readonly kind: 'built-in'; readonly name: string }
  | { readonly kind: 'installed'; readonly name: string; readonly executable: string }

/** The browsers worth trying, best first; a wish other than these words is a path. */
export function browserSources(wish: string): readonly BrowserSource[] {
  const builtIn: BrowserSource = { kind: 'built-in', name: 'built-in Chromium headless shell' }
  const installed = (executable: string): BrowserSource => {
    return { kind: 'installed', name: `installed browser ${executable}`, executable }
  }
  const found = findInstalledBrowser()
  const foundSources = found === undefined ? [] : [installed(found)]
  switch (wish) {
    case 'built-in':
      return [builtIn]
    case 'installed':
      return foundSources
    case '':
      return hasBuiltInBrowser() ? [builtIn, ...foundSources] : foundSources
    default:
      return [installed(wish)]
  }
}

/** The same, each to be made ready. */
export function browserChoices(wish: string, cacheFolder: string): readonly ChooseBrowser[] {
  const sandbox = process.getuid?.() !== 0
  return browserSources(wish).map(source => async () => {
    const { name } = source
    if (source.kind === 'installed') {
      const fontFolder = await unpackFonts(cacheFolder)
      return { name, executable: source.executable, fontFolder, sandbox }
    }
    const { executable, libraryFolder, fontFolder } = await unpackBrowser(cacheFolder)
    return { name, executable, libraryFolder, fontFolder, sandbox }
  })
}
