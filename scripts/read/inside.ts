import { isAbsolute, join, relative, sep } from 'node:path'
import { diskReason } from '../kit/disk-reason.ts'
import type { World } from '../model/world.ts'

/** Why a name does not lead to a file that may be read; `closed` when the disk will not let us look. */
export type NameRefusal = 'address' | 'outside' | 'missing' | 'dead-link' | 'closed'

/**
 * Finds a file by the name written in the copy: a real path inside the folder's real path.
 * Addresses (`http:`, `file:`, `//host`), absolute names, `..`, `\`, NUL, each also as `%2e`,
 * and links that lead out are refused.
 */
export async function findInside(
  folder: string,
  name: string,
  world: World
): Promise<{ readonly path: string } | NameRefusal> {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|\\\\)/i.test(name)) return 'address'
  const plain = unescaped(name)
  if (plain === undefined || /[\\\0]/.test(plain) || isAbsolute(plain)) return 'outside'
  if (plain.split('/').includes('..')) return 'outside'
  try {
    return await found(folder, join(folder, plain), world)
  } catch (error) {
    if (diskReason(error) === undefined) throw error
    return 'closed'
  }
}

async function found(
  folder: string,
  asked: string,
  world: World
): Promise<{ readonly path: string } | NameRefusal> {
  const home = await world.realPath(folder)
  const path = await world.realPath(asked)
  if (home === undefined || path === undefined) {
    return (await world.look(asked)) === 'link' ? 'dead-link' : 'missing'
  }
  const way = relative(home, path)
  const inside = way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  return inside ? { path } : 'outside'
}

/** Editors write `图.png` in Markdown as `%E5%9B%BE.png`. */
function unescaped(name: string): string | undefined {
  try {
    return decodeURIComponent(name)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
