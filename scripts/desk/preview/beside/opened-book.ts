import { readZip, unpackEntry, unpackMost } from '../../../book/check/zip-entries.ts'
import { sha256Hex } from '../../../kit/hash.ts'
import type { Issue } from '../../../model/issue.ts'
import type { ShownFile } from './accepted-pages.ts'

/** The e-book that was bound last, opened for the desk. */
export interface OpenedBook {
  readonly hash: string
  /** Its first page. */
  readonly first: string
  readonly file: (path: string) => ShownFile | undefined
  /** The page of each story, by its slug. */
  readonly stories: (issue: Issue) => Readonly<Record<string, string>>
}

/** Opens a book; undefined where it cannot be read. */
export function openedBook(bytes: Uint8Array): OpenedBook | undefined {
  const reading = readZip(bytes)
  if (reading.kind !== 'zip') return undefined
  const entries = new Map(reading.entries.map(entry => [entry.name, entry]))
  const unpacked = (path: string) => {
    const entry = entries.get(path)
    const found = entry && unpackEntry(bytes, entry, unpackMost.fileBytes)
    return found instanceof Uint8Array ? found : undefined
  }
  const pages = [...entries.keys()].filter(name => /\.xhtml$/.test(name)).sort()
  let blocks: ReadonlyMap<string, string> | undefined
  return {
    hash: sha256Hex(bytes).slice(0, 16),
    first: pages.find(name => name.endsWith('/cover.xhtml')) ?? pages[0] ?? '',
    file: path => {
      const content = unpacked(path)
      const type = types[/\.(\w+)$/.exec(path)?.[1] ?? '']
      return content && type ? { type, content } : undefined
    },
    // A story is on the page on which its first block is.
    stories: ({ stories }) => {
      const texts = () =>
        pages.map(name => [name, new TextDecoder().decode(unpacked(name))] as const)
      blocks ??= blocksIn(new Map(texts()))
      const places = blocks
      return Object.fromEntries(
        stories.flatMap(story => {
          const page = story.blocks
            .map(({ id }) => places.get(id))
            .find(found => found !== undefined)
          return page === undefined ? [] : [[story.slug, page] as const]
        })
      )
    }
  }
}

/** Every block of the book, with the page on which it stands. */
function blocksIn(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...texts].flatMap(([page, text]) =>
      [...text.matchAll(/ id="b-([^"]+)"/g)].map(([, id = '']) => [id, page] as const)
    )
  )
}

const types: Readonly<Record<string, string>> = {
  xhtml: 'application/xhtml+xml; charset=utf-8',
  css: 'text/css; charset=utf-8',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  woff2: 'font/woff2'
}
