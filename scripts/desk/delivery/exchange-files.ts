import { dirname } from 'node:path'
import type { World } from '../../model/world.ts'
import { removeEmpty } from './carry-over.ts'
import type { Exchange } from './exchange-folders.ts'

/**
 * Puts a new set in the place of the old file by file, where the folder itself cannot be renamed: the old ones out,
 * the new ones in, the mark last. Each step is done only if it was not done before, so that a kill can be mended.
 */
export async function exchangeFiles(
  { target, room, paths, made }: Exchange,
  world: World
): Promise<void> {
  const isIn = async (path: string) =>
    paths.includes(path) && (await world.look(`${room}/new/${path}`)) === undefined
  for (const path of made) {
    if ((await world.look(`${target}/${path}`)) === undefined || (await isIn(path))) continue
    if ((await world.look(`${room}/old/${path}`)) !== undefined) continue
    await world.move(`${target}/${path}`, `${room}/old/${path}`)
  }
  for (const path of paths) {
    if (!(await isIn(path))) await world.move(`${room}/new/${path}`, `${target}/${path}`)
  }
  await removeEmptyOf(target, made, world)
}

/** Takes back what was exchanged, the newest first. */
export async function returnFiles(
  { target, room, paths, made }: Exchange,
  world: World
): Promise<void> {
  for (const path of [...paths].reverse()) {
    if ((await world.look(`${room}/new/${path}`)) !== undefined) continue
    if ((await world.look(`${target}/${path}`)) === undefined) continue
    await world.move(`${target}/${path}`, `${room}/new/${path}`)
  }
  for (const path of made) {
    if ((await world.look(`${room}/old/${path}`)) === undefined) continue
    await world.move(`${room}/old/${path}`, `${target}/${path}`)
  }
  await removeEmptyOf(target, paths, world)
}

async function removeEmptyOf(target: string, paths: readonly string[], world: World) {
  const folders = new Set(paths.map(path => dirname(path)).filter(folder => folder !== '.'))
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
    await removeEmpty(`${target}/${folder}`, world)
  }
}
