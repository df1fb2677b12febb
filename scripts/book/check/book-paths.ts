import { posix } from 'node:path'
import { percentDecoded } from '../../kit/percent.ts'

/** Where a reference leads: out of the book, or to a file in it and a place there. */
export type Target =
  | { readonly kind: 'outside'; readonly scheme: string }
  | { readonly kind: 'inside'; readonly path: string; readonly place: string }
  | { readonly kind: 'nowhere' }

/** Resolves an address as written in a file of the book; `path` is that of the container. */
export function targetOf(address: string, from: string): Target {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase()
  if (scheme !== undefined) return { kind: 'outside', scheme }
  if (address.startsWith('//')) return { kind: 'outside', scheme: 'https' }
  const [, written = '', place = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#([\s\S]*))?$/.exec(address) ?? []
  if (written.startsWith('/')) return { kind: 'nowhere' }
  const path = written === '' ? from : posix.join(posix.dirname(from), percentDecoded(written))
  if (path === '..' || path.startsWith('../')) return { kind: 'nowhere' }
  return { kind: 'inside', path: posix.normalize(path), place: percentDecoded(place) }
}
