import { posix } from 'node:path'
import type { Problem } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { readPicture } from '../picture.ts'
import { blankInAddress } from './markup/mark.ts'

/** Where a picture of an article lies, from the folder of the articles; or why there is none. */
export type PicturePlace =
  | { readonly name: string }
  | { readonly lost: 'remote' | 'missing' | 'outside' | 'unreadable'; readonly address: string }

/** Finds the picture that an article names, from the article's own path in the folder. */
export type FindPlace = (article: string, address: string) => Promise<PicturePlace>

/**
 * Looks for pictures as the tools do: beside the article, in a folder of its name, from the top, and in the
 * folders that a site serves. Nothing is fetched, and nothing is read outside the folder.
 */
export function picturePlaces(folder: string, world: World): FindPlace {
  const known = new Map<string, Promise<boolean>>()
  const isThere = (name: string) => {
    const found = known.get(name) ?? isWhole(folder, name, world)
    known.set(name, found)
    return found
  }
  let listed: Promise<ReadonlyMap<string, string>> | undefined
  const names = () => {
    listed ??= namedPictures(folder, world)
    return listed
  }
  return async (article, written) => {
    const address = plainAddress(written)
    if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(address)) return { lost: 'remote', address }
    const places = candidates(article, address)
    if (places.length === 0) return { lost: 'outside', address }
    const found = await firstOf(places)
    if (found.name !== undefined) return { name: found.name }
    const isBare = !found.isBroken && !address.includes('/')
    const named = isBare ? (await names()).get(address) : undefined
    if (named !== undefined && (await isThere(named))) return { name: named }
    return { lost: found.isBroken ? 'unreadable' : 'missing', address }
  }

  async function firstOf(places: readonly string[]): Promise<{ name?: string; isBroken: boolean }> {
    let isBroken = false
    for (const place of places) {
      if ((await world.look(posix.join(folder, place)).catch(() => undefined)) === undefined)
        continue
      // In the address of a page these signs would mean something else.
      if (!/[%#?]/.test(place) && (await isThere(place))) return { name: place, isBroken }
      isBroken = true
    }
    return { isBroken }
  }
}

/** Pictures by their names alone, as programs for notes find them, wherever they lie; of two of one name none. */
async function namedPictures(folder: string, world: World): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const twice = new Set<string>()
  const look = async (under: string, depth: number): Promise<void> => {
    const names = await world.list(posix.join(folder, under)).catch(() => [])
    for (const name of names) {
      const path = posix.join(under, name)
      if (/\.(?:jpe?g|png|webp|svg|gif|avif)$/i.test(name)) {
        if (found.has(name)) twice.add(name)
        found.set(name, path)
      } else if (depth < deepest && !/\.\w{1,5}$|^node_modules$/.test(name))
        await look(path, depth + 1)
    }
  }
  await look('', 0)
  for (const name of twice) found.delete(name)
  return found
}

const deepest = 12

function candidates(article: string, address: string): readonly string[] {
  const here = posix.dirname(article)
  const own = article.replace(/\.\w+$/, '')
  const isRooted = address.startsWith('/')
  const bare = address.replace(/^\/+/, '')
  const shelves = ['', 'static', 'public', 'source', 'assets', 'images', 'attachments', 'img']
  const all = [
    ...(isRooted ? [] : [posix.join(here, address), posix.join(own, address)]),
    ...shelves.map(shelf => posix.join(shelf, bare)),
    ...(isRooted ? [posix.join(here, bare)] : []),
    ...shelves.slice(1).map(shelf => posix.join(here, shelf, bare))
  ]
  return [...new Set(all)].filter(one => one !== '..' && !one.startsWith('../'))
}

/** Without what a browser would do with it: `?raw=true`, `#center`, `=300x`. */
function plainAddress(written: string): string {
  const bare = written
    .replaceAll(blankInAddress, ' ')
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/^@site\//, '/')
    .replace(/^(?:\{\{\s*site\.\w+\s*\}\})/, '')
    .replaceAll('\\', '/')
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(bare)) return bare
  const path = bare.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}

async function isWhole(folder: string, name: string, world: World): Promise<boolean> {
  const problems: Problem[] = []
  const found = await readPicture(folder, name, { file: name }, world, one => problems.push(one))
  return found !== undefined
}
