import type { Artifact } from '../../model/artifact.ts'
import type { Output } from './output-row.ts'

/** The e-book, and its vertical edition where one was asked for. */
export const book: Output = {
  places: ['book.epub', 'book-vertical.epub'],
  artifacts: ({ book: { bytes, vertical } }) => [
    packed('book.epub', bytes),
    ...(vertical ? [packed('book-vertical.epub', vertical.bytes)] : [])
  ]
}

function packed(path: string, bytes: Uint8Array): Artifact {
  return { path, mediaType: 'application/epub+zip', bytes, use: 'product' }
}
