import { openCache } from '../kit/cache.ts'
import { cacheFolder } from '../kit/folders.ts'
import type { Issue } from '../model/issue.ts'
import type { Style } from '../model/style.ts'
import type { World } from '../model/world.ts'
import { readIssueFaces } from '../read/issue-faces.ts'
import { type CutFace, cutFaces } from '../typeset/cut-faces.ts'
import { faceStore } from './faces.ts'

/** Cuts the faces that may draw a text beside or upon pages, in the order in which they are tried; the issue's own are last. */
export async function textFaces(
  { folder, facts }: Issue,
  { faces, roles }: Style,
  text: string,
  world: World
): Promise<readonly CutFace[]> {
  const cache = openCache(world, cacheFolder, 'faces')
  // Their faults were told when the pages' faces were cut.
  const own = await readIssueFaces(folder, facts, world, () => undefined)
  const families = [roles.folio, roles.other, roles.last, roles.symbols, ...own.map(f => f.family)]
  const letters = new Set(text)
  const characters = new Map(families.map(family => [family, letters]))
  const cut = await cutFaces([...faces, ...own], characters, faceStore(world, cache))
  const place = ({ family }: CutFace) => families.indexOf(family)
  return [...cut].sort((one, other) => place(one) - place(other))
}
