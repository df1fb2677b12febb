import { createHash, randomUUID } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { isAlive } from './one-at-a-time.mjs'

const sealName = '.seal.json'

/** @typedef {{ path: string, size: number, sha256: string, stamp: string }} SealedFile */

/**
 * Writes into a folder that was filled what is in it, so that `isWhole` can tell.
 * @param {string} folder
 */
export function seal(folder) {
  writeSeal(
    folder,
    filesIn(folder).map(path => sealed(folder, path, sha256(join(folder, path))))
  )
}

/**
 * Whether a folder holds all that was in it when it was sealed. Files that have not been touched since are not read
 * again; in a copy, where all seem touched, they are.
 * @param {string} folder
 * @returns {boolean}
 */
export function isWhole(folder) {
  try {
    /** @type {SealedFile[]} */
    const files = JSON.parse(readFileSync(join(folder, sealName), 'utf8'))
    const touched = files.filter(file => stampOf(join(folder, file.path)) !== file.stamp)
    if (files.length === 0) return false
    if (touched.some(file => sha256(join(folder, file.path)) !== file.sha256)) return false
    if (touched.length > 0) restamp(folder, files)
    return true
  } catch {
    return false
  }
}

/**
 * Puts a folder that was filled under another name in its place, and what is damaged there out of it.
 * @param {string} filled
 * @param {string} folder
 */
export function putInPlace(filled, folder) {
  try {
    renameSync(filled, folder)
  } catch {
    // Another run may have been quicker.
    if (isWhole(folder)) return
    const damaged = unfinishedName(folder)
    moveAway(folder, damaged)
    renameSync(filled, folder)
    rmSync(damaged, { recursive: true, force: true })
  }
}

/**
 * @param {string} folder
 * @param {string} aside
 */
function moveAway(folder, aside) {
  try {
    renameSync(folder, aside)
  } catch {
    // Of a container's image, for one: there a folder cannot be renamed.
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A name beside a folder for one that is being filled, by which it is known whose it is.
 * @param {string} folder
 */
export function unfinishedName(folder) {
  return `${folder}.${process.pid}-${randomUUID()}`
}

/**
 * Removes what runs that were killed left beside a folder.
 * @param {string} folder
 */
export function removeUnfinished(folder) {
  const form = /^.+\.(\d+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
  for (const name of namesIn(dirname(folder))) {
    const pid = form.exec(name)?.[1]
    if (pid === undefined || !name.startsWith(`${basename(folder)}.`) || isAlive(pid)) continue
    try {
      rmSync(join(dirname(folder), name), { recursive: true, force: true })
    } catch {
      // Another user's: theirs to remove.
    }
  }
}

/** @param {string} folder */
function namesIn(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== sealName)
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

/**
 * @param {string} folder
 * @param {SealedFile[]} files
 */
function restamp(folder, files) {
  try {
    writeSeal(
      folder,
      files.map(({ path, sha256 }) => sealed(folder, path, sha256))
    )
  } catch {
    // Another user's cache: it is read each time.
  }
}

/**
 * @param {string} folder
 * @param {SealedFile[]} files
 */
function writeSeal(folder, files) {
  const path = join(folder, sealName)
  const written = unfinishedName(path)
  writeFileSync(written, JSON.stringify(files), { flush: true })
  renameSync(written, path)
}

/**
 * @param {string} folder
 * @param {string} path
 * @param {string} sha256
 * @returns {SealedFile}
 */
function sealed(folder, path, sha256) {
  const file = join(folder, path)
  return { path, size: lstatSync(file).size, sha256, stamp: stampOf(file) }
}

/** @param {string} path */
function stampOf(path) {
  const { size, mtimeMs, ctimeMs } = lstatSync(path)
  return `${size} ${mtimeMs} ${ctimeMs}`
}

/** @param {string} path */
function sha256(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
