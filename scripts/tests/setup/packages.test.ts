import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { missingPackages, packagesKey, packagesMatch } from '../../setup/packages.mjs'

let project = ''

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'duikai-packages-'))
  mkdirSync(join(project, 'node_modules'))
})

afterEach(() => rmSync(project, { recursive: true, force: true }))

const write = (name: string, packages: object) =>
  writeFileSync(join(project, name), JSON.stringify({ packages }))
const lock = (packages: object) => write('package-lock.json', { '': {}, ...packages })
const installed = (packages: object) => write('node_modules/.package-lock.json', packages)

const here = { os: [process.platform], cpu: [process.arch], optional: true }
const elsewhere = { os: ['beos'], cpu: ['m68k'], optional: true }

test('packages match when npm installed every version of the lock file', () => {
  lock({ 'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-a' } })
  installed({ 'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-a' } })
  expect(packagesMatch(project, true)).toBe(true)
})

test.each([
  ['nothing is installed', undefined],
  ['a package is missing', {}],
  ['a version is another', { 'node_modules/yaml': { version: '2.9.0', integrity: 'sha512-a' } }],
  ['the contents are others', { 'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-b' } }]
])('packages do not match when %s', (_, found) => {
  lock({ 'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-a' } })
  if (found !== undefined) installed(found)
  expect(packagesMatch(project, true)).toBe(false)
})

test('packages that only the tests need may be absent where nothing is tested', () => {
  installed({})
  lock({ 'node_modules/checker': { version: '1.0.0', dev: true } })
  expect(packagesMatch(project, false)).toBe(true)
  expect(packagesMatch(project, true)).toBe(false)
  lock({ 'node_modules/maker': { version: '1.0.0' } })
  expect(packagesMatch(project, false)).toBe(false)
})

test('what is made for another system may be absent, what is made for this one may not', () => {
  installed({})
  lock({ 'node_modules/far': { version: '1.0.0', ...elsewhere } })
  expect(packagesMatch(project, true)).toBe(true)
  lock({ 'node_modules/near': { version: '1.0.0', ...here } })
  expect(packagesMatch(project, true)).toBe(false)
})

test('another lock file has another key', () => {
  lock({})
  const before = packagesKey(project)
  expect(packagesKey(project)).toBe(before)
  lock({ 'node_modules/yaml': { version: '2.9.1' } })
  expect(packagesKey(project)).not.toBe(before)
})

test('a package that is listed and not there is missing', () => {
  const dependencies = { yaml: '2.9.1', zod: '4.6.7' }
  writeFileSync(join(project, 'package.json'), JSON.stringify({ dependencies }))
  mkdirSync(join(project, 'node_modules', 'yaml'))
  writeFileSync(join(project, 'node_modules', 'yaml', 'package.json'), '{}')
  expect(missingPackages(project)).toEqual(['zod'])
})
