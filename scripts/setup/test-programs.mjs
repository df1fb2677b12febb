import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs that only the tests use, as second opinions and as the other end of a line, with their Debian packages. */
const debianPackages = {
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  gs: 'ghostscript',
  mutool: 'mupdf-tools',
  java: 'default-jre-headless',
  'redis-server': 'redis-server',
  script: 'bsdutils'
}

/** The Debian packages of the programs that are not in the path. */
export function missingTestPackages() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return Object.entries(debianPackages)
    .filter(([program]) => !folders.some(folder => existsSync(join(folder, program + suffix))))
    .map(([, debianPackage]) => debianPackage)
}

/** Whether this run may install Debian packages: as root, on Debian or a system made from it. */
export function mayInstallTestPackages() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

/**
 * Installs Debian packages without asking; false when that failed (apt-get has said why).
 * @param {readonly string[]} names
 */
export function installTestPackages(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  /** @param {readonly string[]} args */
  const apt = args => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  // A list that cannot be renewed may still do.
  apt(['update', '-qq'])
  return apt(['install', '-y', '-qq', '--no-install-recommends', ...names]).status === 0
}
