import { isAbsolute, join, relative, sep } from 'node:path'
import type { World } from '../model/world.ts'

/** Why a name does not lead to a file that may be read. */
export type NameRefusal = 'address' | 'outside' | 'missing'

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
  const home = await world.realPath(folder)
  const path = await world.realPath(join(folder, plain))
  if (home === undefined || path === undefined) return 'missing'
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
