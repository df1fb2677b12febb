import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome']

const linuxPlaces = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
]

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe'
]

/** Looks for an installed Chrome or Chromium in the usual places; undefined when there is none. */
export function findInstalledBrowser(): string | undefined {
  return candidates().find(path => existsSync(path))
}

function candidates(): readonly string[] {
  switch (process.platform) {
    case 'win32':
      return [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LocalAppData]
        .filter(folder => folder !== undefined)
        .flatMap(folder => windowsPrograms.map(program => `${folder}\\${program}`))
    case 'darwin':
      return ['/Applications', join(process.env.HOME ?? '', 'Applications')].flatMap(folder =>
        macApplications.map(application => join(folder, application))
      )
    default:
      return [...(process.env.PATH ?? '').split(delimiter), ...linuxPlaces].flatMap(folder =>
        names.map(name => join(folder, name))
      )
  }
}
