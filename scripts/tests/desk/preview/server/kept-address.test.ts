import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { addressShelf } from '../../../../desk/preview/server/kept-address.ts'
import { diskWorld } from '../../../../kit/disk.ts'
import { cacheFolder } from '../../../../kit/folders.ts'
import { sha256Hex } from '../../../../kit/hash.ts'
import { readOwnFile } from '../../../../kit/own-file.ts'

const issue = mkdtempSync(join(tmpdir(), 'duikai-address-'))
const world = diskWorld()
const file = join(cacheFolder, 'desks', `${sha256Hex(issue).slice(0, 32)}.json`)
const address = { port: 40_123, token: 'a'.repeat(32) }

afterAll(() => {
  for (const path of [issue, file]) rmSync(path, { recursive: true, force: true })
})

test('a desk is found again where it was, and nobody else may read where', async () => {
  await (await addressShelf(issue, world)).keep(address)
  expect((await addressShelf(issue, world)).wish).toMatchObject(address)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(issue)).toEqual([])
})

test('where another desk of the issue runs, a second one has an address of its own and leaves that alone', async () => {
  const other = { ...address, pid: process.ppid, started: '' }
  writeFileSync(file, JSON.stringify(other), { mode: 0o600 })
  const shelf = await addressShelf(issue, world)
  expect(shelf.wish.token).not.toBe(address.token)
  await shelf.keep({ port: 40_124, token: 'b'.repeat(32) })
  expect(JSON.parse((await readOwnFile(file)) ?? '')).toEqual(other)
})

test.each<[string, () => void]>([
  ['that others may read', () => chmodSync(file, 0o644)],
  [
    'that is a link',
    () => {
      const elsewhere = join(issue, 'elsewhere.json')
      writeFileSync(elsewhere, JSON.stringify({ ...address, pid: 1, started: '0' }), {
        mode: 0o600
      })
      rmSync(file)
      symlinkSync(elsewhere, file)
    }
  ],
  ['that is damaged', () => writeFileSync(file, '{"port":')],
  [
    'that names a port of the system',
    () => writeFileSync(file, JSON.stringify({ ...address, port: 80 }))
  ]
])('a file %s is as none', async (_, change) => {
  rmSync(file, { force: true })
  writeFileSync(file, JSON.stringify({ ...address, pid: 1, started: '0' }), { mode: 0o600 })
  change()
  expect((await addressShelf(issue, world)).wish.token).not.toBe(address.token)
})
