import type { RenderBrowser } from '../kit/browser.ts'
import type { Shelf } from '../kit/cache.ts'
import { sha256Hex } from '../kit/hash.ts'
import { ownProgram } from '../kit/own-program.ts'
import type { TakenPictures } from './print.ts'
import type { LaidOut } from './written-pages.ts'

/** Where pictures are found that were taken before. */
export interface PictureStore {
  /** Keeps which picture a page had, by its hash; the picture itself stands where it was delivered. */
  readonly shelf: Shelf
  /** A file that was delivered before, by the hash of what it holds. */
  readonly delivered: (hash: string) => Promise<Uint8Array | undefined>
}

/**
 * Knows pages again by all that their pictures are drawn from: program, browser, sheets, faces, their own HTML and
 * pictures, and which of how many they are, as that decides where they stand on the pixels.
 */
export function keptPictures(
  { files }: LaidOut,
  { name, version }: Pick<RenderBrowser, 'name' | 'version'>,
  widthPx: number,
  { shelf, delivered }: PictureStore
): TakenPictures {
  const html = new TextDecoder().decode(files.get('/pages.html')?.bytes)
  const [head = '', ...sections] = html.split(/(?=<section class="page")/)
  const hashes = [...files]
    .filter(([address]) => address !== '/pages.html')
    .map(([address, { bytes }]) => ({ address: address.slice(1), hash: sha256Hex(bytes) }))
  // A file that no page names is taken for one that all pages show.
  const isOfPages = ({ address }: { readonly address: string }) =>
    sections.some(section => section.includes(address))
  const shared = [
    ...[ownProgram(), name, version, String(widthPx), String(sections.length), head],
    ...hashes.filter(file => !isOfPages(file)).map(({ address, hash }) => `${address} ${hash}`)
  ]
  const own = hashes.filter(isOfPages)
  const keyOf = (page: number) => {
    const section = sections[page] ?? ''
    const shown = own.filter(({ address }) => section.includes(address))
    return [...shared, String(page), section, ...shown.map(({ hash }) => hash)]
  }
  return {
    find: async (page, pages) => {
      // A section that ran over onto another sheet is nobody's picture.
      if (pages !== sections.length) return undefined
      const hash = await shelf.find(keyOf(page))
      return hash && delivered(new TextDecoder().decode(hash))
    },
    keep: (page, picture) => shelf.put(keyOf(page), new TextEncoder().encode(sha256Hex(picture)))
  }
}
