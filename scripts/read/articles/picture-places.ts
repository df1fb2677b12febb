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
  return async (article, written) => {
    const address = plainAddress(written)
    if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(address)) return { lost: 'remote', address }
    const places = candidates(article, address)
    if (places.length === 0) return { lost: 'outside', address }
    let isBroken = false
    for (const place of places) {
      if ((await world.look(posix.join(folder, place)).catch(() => undefined)) === undefined)
        continue
      // In the address of a page these signs would mean something else.
      if (!/[%#?]/.test(place) && (await isThere(place))) return { name: place }
      isBroken = true
    }
    return { lost: isBroken ? 'unreadable' : 'missing', address }
  }
}

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
