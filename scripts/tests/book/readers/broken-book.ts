import { unzipSync, zipSync } from 'fflate'

/** A book with one of its files changed; `change` gets its text and gives another, or undefined to leave it out. */
export function brokenBook(
  book: Uint8Array,
  path: string,
  change: (text: string) => string | undefined
): Uint8Array {
  const files = unzipSync(book)
  const bytes = files[path]
  if (!bytes) throw new Error(`the book has no ${path}`)
  const text = new TextDecoder().decode(bytes)
  const changed = change(text)
  if (changed === text) throw new Error(`nothing of ${path} was changed`)
  if (changed === undefined) delete files[path]
  else files[path] = new TextEncoder().encode(changed)
  const { mimetype, ...others } = files
  if (!mimetype) throw new Error('a book begins with its mimetype')
  return zipSync({ mimetype: [mimetype, { level: 0 }], ...others })
}
