import type { BrowserChoice } from './browser-command.ts'
import { findInstalledBrowser } from './find-browser.ts'
import { hasBuiltInBrowser, unpackBrowser, unpackFonts } from './unpack-browser.ts'

/** Makes a browser ready to be tried; the built-in one may have to be unpacked first. */
export type ChooseBrowser = () => Promise<BrowserChoice>

/** Lists the browsers worth trying, best first; a wish other than these words is a path. */
export function browserChoices(wish: string, cacheFolder: string): readonly ChooseBrowser[] {
  const sandbox = process.getuid?.() !== 0
  const builtIn: ChooseBrowser = async () => {
    const { executable, libraryFolder, fontFolder } = await unpackBrowser(cacheFolder)
    return {
      name: 'built-in Chromium headless shell',
      executable,
      libraryFolder,
      fontFolder,
      sandbox
    }
  }
  const installed = (executable: string): ChooseBrowser => {
    return async () => {
      const fontFolder = await unpackFonts(cacheFolder)
      return { name: `installed browser ${executable}`, executable, fontFolder, sandbox }
    }
  }
  const found = findInstalledBrowser()
  const foundChoices = found === undefined ? [] : [installed(found)]
  switch (wish) {
    case 'built-in':
      return [builtIn]
    case 'installed':
      return foundChoices
    case '':
      return hasBuiltInBrowser() ? [builtIn, ...foundChoices] : foundChoices
    default:
      return [installed(wish)]
  }
}
