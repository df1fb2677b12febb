import { join } from 'node:path'
import { sha256Hex } from '../../kit/hash.ts'
import { paperAbove } from '../../read/paper/paper-above.ts'
import type { Desk } from '../cli/command.ts'
import { litter } from '../delivery/claim-output.ts'
import { readLayoutLock } from '../delivery/layout-lock.ts'
import { editionsFolder, lockName } from '../delivery/own-names.ts'
import { folderHash } from './folder-hash.ts'

/**
 * What an issue is, but for its editions, which no build asks, and for a layout that nobody has accepted: a build writes
 * that itself.
 */
export async function issueHash(folder: string, { world }: Pick<Desk, 'world'>): Promise<string> {
  const lock = await readLayoutLock(folder, world, () => undefined)
  const left = lock?.accepted ? [editionsFolder] : [editionsFolder, lockName]
  const isLeft = (way: string) => left.includes(way) || litter.test(way.split('/').at(-1) ?? '')
  const own = await folderHash(folder, isLeft, world)
  const above = await paperAbove(folder, folder, world, () => undefined)
  if (above === undefined) return own
  if (above === 'broken') return `${own} broken`
  const { filed, fillers, folder: home, fields } = above
  const drawn = fields.nameplate && (await world.read(join(home, fields.nameplate)).catch(() => ''))
  const parts = [own, filed, drawn ? sha256Hex(drawn) : '']
  if (fillers !== undefined) parts.push(await folderHash(join(home, fillers), () => false, world))
  return sha256Hex(parts.join(' '))
}

/**
 * What the program is that makes pages of an issue: its sources, styles, templates and faces, the packages and the
 * Node that it runs on, and which browser was asked for. Machines of one queue make the same bytes where this is the same.
 */
export async function programHash({ root, world, environment }: Desk): Promise<string> {
  const folders = ['scripts', 'styles', 'templates']
  // What an installed package does not have is no part of it, nor is what is only read by people.
  const isLeft = (way: string) =>
    /^(?:tests|bench)(?:\/|$)|\.md$|^(?:lint\.json|vitest\.config\.ts)$/.test(way)
  const parts = [process.version, environment.DUIKAI_BROWSER ?? '']
  // package.json has the exact version of every package, the faces among them.
  parts.push(sha256Hex(await world.read(join(root, 'package.json'))))
  for (const folder of folders) parts.push(await folderHash(join(root, folder), isLeft, world))
  return sha256Hex(parts.join(' ')).slice(0, 16)
}
