import { sha256Hex } from '../kit/hash.ts'
import type { ServedFile, ServedFiles } from './serve.ts'

/** Pages that are laid out, measured and printed together, in a document of their own. */
export interface PageBatch {
  /** What the browser is served: the batch’s own `/pages.html`, and all that pages show. */
  readonly files: ServedFiles
  /** All that the print of the batch is drawn from. */
  readonly drawnFrom: readonly string[]
  /** Of each of its pages, all that its picture is drawn from: where it stands in the batch decides about pixels. */
  readonly pages: readonly (readonly string[])[]
  readonly links: LinksAcross
}

/** What links of a batch’s pages need of pages elsewhere, by the ids of places. */
export interface LinksAcross {
  /** Linked to from other batches; some of these may stand here. */
  readonly asked: readonly string[]
}

/**
 * Pages of a batch. A document of 48 pages holds three times the memory of eight and is laid out whole for each
 * character that changes; batches of four take half as long again in all.
 */
const batchMost = 8

/** Parts pages as they are served, in batches of so many, each with the head that all pages have. */
export function pageBatches(files: ServedFiles, most = batchMost): readonly PageBatch[] {
  const html = new TextDecoder().decode(files.get(address)?.bytes)
  const [head = '', ...all] = html.split(/(?=<section class="page")/)
  const end = (all.at(-1)?.lastIndexOf(closing) ?? -closing.length) + closing.length
  const tail = all.at(-1)?.slice(end) ?? ''
  const sections = all.map((section, at) => (at < all.length - 1 ? section : section.slice(0, end)))
  const shown = shownFiles(files, sections)
  const starts = sections.flatMap((_, at) => (at % most === 0 ? [at] : []))
  const parts = starts.map(at => sections.slice(at, at + most))
  const own = parts.length > 0 ? parts : [[]]
  const places = own.map(placesLinked)
  return own.map((batch, at) => {
    const text = batch.join('')
    const elsewhere = places.flatMap((ids, other) => (other === at ? [] : [...ids]))
    const asked = [...new Set(elsewhere)].filter(id => text.includes(id)).sort()
    const of = (section: string) => shown.of(section)
    return {
      files: new Map([...files, [address, pagesFile(head + text + tail)]]),
      drawnFrom: [head, ...shown.byAll, ...batch, ...new Set(batch.flatMap(of)), tail, ...asked],
      pages: batch.map((section, place) => [
        ...[head, ...shown.byAll, `${place} of ${batch.length}`, section, ...of(section)]
      ]),
      links: { asked }
    }
  })
}

const address = '/pages.html'
const closing = '</section>'

function pagesFile(html: string): ServedFile {
  return { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(html) }
}

/** The places of the pages that some pages link to. */
function placesLinked(sections: readonly string[]): ReadonlySet<string> {
  const found = sections.flatMap(section => [...section.matchAll(/href="#([^"]+)"/g)])
  return new Set(found.map(([, place = '']) => decoded(place)))
}

/** Text of the copy may look like a link. */
function decoded(place: string): string {
  try {
    return decodeURIComponent(place)
  } catch {
    return place
  }
}

/** Files beside the pages, by their hash: those that some pages name, and those that are taken for shown by all. */
function shownFiles(files: ServedFiles, sections: readonly string[]) {
  const hashed = [...files]
    .filter(([at]) => at !== address)
    .map(([at, { bytes }]) => ({ name: at.slice(1), hash: `${at} ${sha256Hex(bytes)}` }))
  const isNamed = ({ name }: { readonly name: string }) =>
    sections.some(section => section.includes(name))
  const named = hashed.filter(isNamed)
  return {
    byAll: hashed.filter(file => !isNamed(file)).map(({ hash }) => hash),
    of: (section: string) =>
      named.filter(({ name }) => section.includes(name)).map(({ hash }) => hash)
  }
}
