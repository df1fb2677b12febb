import { openCache } from '../kit/cache.ts'
import { cacheFolder } from '../kit/folders.ts'
import { slugWords } from '../model/furniture.ts'
import type { Style } from '../model/style.ts'
import type { World } from '../model/world.ts'
import type { PressWork } from '../press/proofed-paper.ts'
import { type CutFace, cutFaces } from '../typeset/cut-faces.ts'
import { faceStore } from './faces.ts'
import type { PreparedPages } from './prepared-pages.ts'

/** A press order with the faces that draw what stands beside its pages; none where none is ordered. */
export async function pressWork(
  { press, issue, style, faces }: PreparedPages,
  world: World
): Promise<{ readonly press?: PressWork }> {
  if (!press?.order.preset.marks) return press ? { press: { job: press, slugFaces: [] } } : {}
  const { facts } = issue
  const lines = facts.pages.map(({ number }) => slugWords(facts, number))
  const words = [...lines, press.order.spot?.name ?? '', plateLetters].join('')
  return { press: { job: press, slugFaces: await slugFaces(words, style, faces, world) } }
}

/** The face of folio lines first, then the issue's own. */
async function slugFaces(
  words: string,
  style: Style,
  faces: readonly CutFace[],
  world: World
): Promise<readonly Uint8Array[]> {
  const { folio } = style.roles
  const characters = new Map([[folio, new Set(words)]])
  const store = faceStore(world, openCache(world, cacheFolder, 'faces'))
  const own = await cutFaces(
    style.faces.filter(({ family }) => family === folio),
    characters,
    store
  )
  return [...own, ...faces].map(({ bytes }) => bytes)
}

/** Plates are named by letters, those of their own by what the printer calls them. */
const plateLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -'
