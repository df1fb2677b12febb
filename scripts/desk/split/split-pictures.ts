import { posix } from 'node:path'
import type { World } from '../../model/world.ts'

/** A picture that goes with the stories: where it lies, and its path in their folder. */
export interface MovedPicture {
  readonly from: string
  readonly to: string
}

/**
 * Finds the pictures of a file that lie on the disk, by the addresses in it, and gives the copy with such addresses
 * as are right in the new folder; most stay as they are.
 */
export async function splitPictures(
  copy: string,
  folder: string,
  world: World
): Promise<{ readonly copy: string; readonly pictures: readonly MovedPicture[] }> {
  const pictures = new Map<string, string>()
  const renamed = new Map<string, string>()
  for (const address of addressesIn(copy)) {
    const path = plainPath(address)
    const from = path && (await found(path, folder, world))
    if (!from) continue
    const taken = new Set(pictures.values())
    const inside = path.startsWith('../') || /[%#?]/.test(path) ? undefined : path
    const to = pictures.get(from) ?? inside ?? freeName(posix.basename(from), taken)
    pictures.set(from, to)
    if (to !== path) renamed.set(address, to)
  }
  let moved = copy
  for (const [address, to] of renamed)
    for (const mark of ['(', '(<', '"', "'", '[['])
      moved = moved.replaceAll(mark + address, mark + to)
  return { copy: moved, pictures: [...pictures].map(([from, to]) => ({ from, to })) }
}

function addressesIn(copy: string): ReadonlySet<string> {
  const shapes = [
    /!\[[^\]\n]*\]\(\s*<([^>\n]+)>/g,
    /!\[[^\]\n]*\]\(\s*([^<\s)][^)"\n]*?)(?:[ \t]+"[^"\n]*")?\s*\)/g,
    /<img\b[^>]*?\bsrc\s*=\s*["']([^"'\n]+)/gi,
    /!\[\[([^\]|#\n]+)/g,
    /\bsrc="([^"\n]+\.(?:jpe?g|png|webp|svg|gif))"/gi,
    /^(?:cover|image|banner|featured_image|thumbnail):[ \t]*["']?([^"'\n]+)/gm,
    /^\[[^\]\n^]+\]:[ \t]*(\S+\.(?:jpe?g|png|webp|svg|gif))/gim
  ]
  return new Set(
    shapes.flatMap(shape => [...copy.matchAll(shape)].map(([, one = '']) => one.trim()))
  )
}

/** The path that an address means; undefined for one on the web. */
function plainPath(address: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(address)) return undefined
  const bare = address.replace(/[?#].*$/, '').replace(/^\/+/, '')
  try {
    return posix.normalize(decodeURIComponent(bare))
  } catch (error) {
    if (error instanceof URIError) return posix.normalize(bare)
    throw error
  }
}

/** Beside the file, or in the folders that tools keep pictures in. */
async function found(path: string, folder: string, world: World): Promise<string | undefined> {
  const shelves = ['', 'static', 'public', 'source', 'assets', 'images', 'attachments', 'img']
  for (const shelf of shelves) {
    const place = posix.join(folder, shelf, path)
    if ((await world.look(place).catch(() => undefined)) === 'file') return place
  }
  return undefined
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const [stem, ending] = [name.replace(/\.\w+$/, ''), /\.\w+$/.exec(name)?.[0] ?? '']
  const plain = stem.replace(/[%#?]/g, '-')
  for (let count = 1; ; count++) {
    const path = `pictures/${plain}${count > 1 ? `-${count}` : ''}${ending}`
    if (!taken.has(path)) return path
  }
}
