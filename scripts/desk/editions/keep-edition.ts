import type { World } from '../../model/world.ts'
import { editionsFolder } from '../delivery/own-names.ts'
import { editionFolder, editionParts } from './edition.ts'

/** The files of an edition by their paths in its folder, and those that all editions share by theirs. */
export interface EditionFiles {
  readonly own: ReadonlyMap<string, Uint8Array | string>
  readonly shared: ReadonlyMap<string, Uint8Array>
}

/**
 * Puts an edition in its place: whole or not at all. What a kill left of one that was never finished is removed first.
 * @throws what the disk threw
 */
export async function keepEdition(
  issue: string,
  number: number,
  { own, shared }: EditionFiles,
  world: World
): Promise<void> {
  const home = `${issue}/${editionsFolder}`
  await removeUnfinished(issue, world)
  // Line ends and encodings stay as they are hashed, whatever version control is set to elsewhere.
  if ((await world.look(`${home}/.gitattributes`)) === undefined)
    await world.write(`${home}/.gitattributes`, '* -text\n')
  for (const [name, bytes] of shared) {
    const path = `${home}/${editionParts.shared}/${name}`
    if ((await world.look(path)) === undefined) await world.write(path, bytes)
  }
  const room = `${home}/${unfinished}`
  for (const [path, bytes] of own) await world.write(`${room}/${path}`, bytes)
  await world.move(room, editionFolder(issue, number))
}

/** Removes what a killed program left of an edition; nothing that anybody has accepted. */
export async function removeUnfinished(issue: string, world: World): Promise<void> {
  await removeAll(`${issue}/${editionsFolder}/${unfinished}`, world)
}

/** Hidden: no edition, and no story. */
const unfinished = '.unfinished'

async function removeAll(path: string, world: World): Promise<void> {
  const standing = await world.look(path)
  if (standing === undefined) return
  if (standing === 'folder')
    for (const name of await world.list(path)) await removeAll(`${path}/${name}`, world)
  await world.remove(path)
}
