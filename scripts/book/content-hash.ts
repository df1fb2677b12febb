import { createHash } from 'node:crypto'
import type { BookFile } from './book-input.ts'

/** SHA-256 of all that a book holds but the moment that it bears: two books that differ in nothing else are one. */
export function contentHash(files: readonly BookFile[], modified: string): string {
  const hash = createHash('sha256')
  for (const { path, bytes } of files.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    const isPackage = path.endsWith('.opf')
    const content = isPackage ? Buffer.from(bytes).toString().replaceAll(modified, '') : bytes
    hash.update(`${path}\n${Buffer.byteLength(content)}\n`).update(content)
  }
  return hash.digest('hex')
}
