import type { Erratum } from './errata.ts'

/** A file of the book with corrections. */
export interface ErrataPage {
  readonly path: string
  /** The number of its first entry, from 1. */
  readonly first: number
  readonly errata: readonly Erratum[]
}

/** Bytes, well below what readers are slow with; a paragraph put in its whole is longer than all else of an entry. */
const mostBytes = 200_000
/** An entry's own markup, with the language of each of its words. */
const markupBytes = 700

/** The corrections in as few files as readers take well: nearly always one. */
export function errataPages(errata: readonly Erratum[]): readonly ErrataPage[] {
  const pages: Erratum[][] = []
  let bytes = mostBytes
  for (const erratum of errata) {
    const size = markupBytes + Buffer.byteLength(Object.values(erratum).join(''))
    if (bytes + size > mostBytes) {
      pages.push([])
      bytes = 0
    }
    pages.at(-1)?.push(erratum)
    bytes += size
  }
  let first = 1
  return pages.map((own, at) => {
    const path = at === 0 ? 'text/errata.xhtml' : `text/errata-${at + 1}.xhtml`
    const page = { path, first, errata: own }
    first += own.length
    return page
  })
}
