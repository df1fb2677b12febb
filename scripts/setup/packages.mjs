import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What npm's lists say of a package.
 * @typedef {{
 *   version?: string, integrity?: string, dev?: boolean, devOptional?: boolean,
 *   optional?: boolean, os?: string[], cpu?: string[], libc?: string[]
 * }} ListedPackage
 */

/**
 * A fingerprint of the lock file, the Node and the machine that packages are installed for.
 * @param {string} project
 */
export function packagesKey(project) {
  const lock = readFileSync(join(project, 'package-lock.json'))
  const machine = `${process.platform} ${process.arch} ${process.versions.modules}`
  return createHash('sha256').update(lock).update(machine).digest('hex')
}

/**
 * Whether node_modules holds what the lock file asks for, by npm's own list of what it installed;
 * so what was installed by hand with `npm install` is not installed again. What only the tests need
 * (validators, compilers: a third of it all) counts where `forTests` says so.
 * @param {string} project
 * @param {boolean} forTests
 */
export function packagesMatch(project, forTests) {
  const installedList = join(project, 'node_modules', '.package-lock.json')
  if (!existsSync(installedList)) return false
  const listed = packagesIn(installedList)
  return Object.entries(packagesIn(join(project, 'package-lock.json'))).every(([path, wanted]) => {
    const installed = listed[path]
    if (path === '') return true
    if (installed) return isSame(installed, wanted)
    return mayBeAbsent(wanted) || (!forTests && isForTests(wanted))
  })
}

/**
 * Packages that the program asks for by name and that are not there, whatever npm's list says of them.
 * @param {string} project
 */
export function missingPackages(project) {
  const { dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  return Object.keys(dependencies).filter(
    name => !existsSync(join(project, 'node_modules', name, 'package.json'))
  )
}

/**
 * Installs exactly what the lock file says, with what the tests need or without; false when npm
 * failed (it has said why).
 * @param {string} project
 * @param {boolean} forTests
 */
export function installPackages(project, forTests) {
  const dev = forTests ? '--include=dev' : '--omit=dev'
  const args = ['ci', dev, '--include=optional', '--no-audit', '--no-fund']
  const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: 'true' }
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: project, env, stdio: ['ignore', 'inherit', 'inherit'] }
  const npm = process.env.npm_execpath
  // The npm that runs this script, and not another that happens to come first in the path.
  const run = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  return run.status === 0
}

/**
 * @param {string} path
 * @returns {Readonly<Record<string, ListedPackage>>}
 */
function packagesIn(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {}
}

/**
 * @param {ListedPackage} installed
 * @param {ListedPackage} wanted
 */
function isSame(installed, wanted) {
  return installed.version === wanted.version && installed.integrity === wanted.integrity
}

/** @param {ListedPackage} wanted */
function isForTests({ dev, devOptional }) {
  return dev === true || devOptional === true
}

/**
 * npm leaves out optional packages, unless they are plainly the ones made for this machine.
 * @param {ListedPackage} wanted
 */
function mayBeAbsent({ optional, os, cpu, libc }) {
  const madeForHere = os?.includes(process.platform) && cpu?.includes(process.arch) && !libc
  return optional === true && !madeForHere
}
