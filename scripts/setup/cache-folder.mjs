import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  statSync
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/**
 * The folder of what may be thrown away at any time, the first of these that this user may write: where DUIKAI_CACHE
 * says; in the program's folder; in the user's own cache; in the system's temporary folder.
 * @param {string} project
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string}
 */
export function cacheFolderOf(project, environment = process.env) {
  const { DUIKAI_CACHE, XDG_CACHE_HOME } = environment
  const home = environment.HOME || homeOfUser()
  const caches = XDG_CACHE_HOME || (home && join(home, '.cache'))
  const places = [
    DUIKAI_CACHE && resolve(DUIKAI_CACHE),
    join(project, '.cache'),
    caches && join(caches, 'duikai')
  ]
  const found = places.find(place => place && isUsable(place)) || ownTemporary()
  // Where nothing at all may be written, what another user has made may still be read.
  return found || join(project, '.cache')
}

/**
 * The system's temporary folder; another where TMPDIR names one that is not there or may not be written.
 * @returns {string}
 */
export function temporaryFolder() {
  return [tmpdir(), '/tmp', '/var/tmp', process.cwd()].find(isOpen) ?? tmpdir()
}

function homeOfUser() {
  try {
    return homedir()
  } catch {
    return ''
  }
}

/**
 * Also each kind of thing in it: another user may have begun it.
 * @param {string} folder
 */
function isUsable(folder) {
  if (!isWritable(folder)) return false
  try {
    return readdirSync(folder, { withFileTypes: true }).every(
      entry => !entry.isDirectory() || isWritable(join(folder, entry.name))
    )
  } catch {
    // Not there yet, and it can be made.
    return true
  }
}

/**
 * Of a folder that is not there yet, the nearest one above it is asked.
 * @param {string} folder
 * @returns {boolean}
 */
function isWritable(folder) {
  try {
    const found = lstatSync(folder, { throwIfNoEntry: false })
    if (found || dirname(folder) === folder) return isOpen(folder)
  } catch {
    return false
  }
  return isWritable(dirname(folder))
}

/**
 * Whether a folder is there and may be written.
 * @param {string} folder
 */
function isOpen(folder) {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return statSync(folder).isDirectory()
  } catch {
    return false
  }
}

/** Programs are kept in it: it must be this user's alone. */
function ownTemporary() {
  const user = process.getuid?.() ?? ''
  const folder = join(temporaryFolder(), `duikai-${user}`)
  try {
    mkdirSync(folder, { mode: 0o700 })
    return folder
  } catch {
    const found = lstatSync(folder, { throwIfNoEntry: false })
    const isOurs = found?.isDirectory() && found.uid === user && (found.mode & 0o077) === 0
    return isOurs ? folder : anotherTemporary(folder)
  }
}

/** @param {string} folder */
function anotherTemporary(folder) {
  try {
    return mkdtempSync(`${folder}-`)
  } catch {
    return undefined
  }
}
