import type { RenderBrowser } from '../kit/browser.ts'
import type { Shelf } from '../kit/cache.ts'
import { sha256Hex } from '../kit/hash.ts'
import { ownProgram } from '../kit/own-program.ts'
import type { PageBatch } from './page-batches.ts'
import type { TakenPictures } from './print.ts'

/** Where pictures are found that were taken before. */
export interface PictureStore {
  /** Keeps which picture a page had, by its hash; the picture itself stands where it was delivered. */
  readonly shelf: Shelf
  /** A file that was delivered before, by the hash of what it holds. */
  readonly delivered: (hash: string) => Promise<Uint8Array | undefined>
}

/** Knows pages of a batch again by all that their pictures are drawn from, by program and browser. */
export function keptPictures(
  { pages }: PageBatch,
  { name, version }: Pick<RenderBrowser, 'name' | 'version'>,
  widthPx: number,
  { shelf, delivered }: PictureStore
): TakenPictures {
  const keyOf = (page: number) => [
    ...[ownProgram(), name, version, String(widthPx)],
    ...(pages[page] ?? [])
  ]
  return {
    find: async (page, sheets) => {
      // A section that ran over onto another sheet is nobody's picture.
      if (sheets !== pages.length) return undefined
      const hash = await shelf.find(keyOf(page))
      return hash && delivered(new TextDecoder().decode(hash))
    },
    keep: (page, picture) => shelf.put(keyOf(page), new TextEncoder().encode(sha256Hex(picture)))
  }
}
