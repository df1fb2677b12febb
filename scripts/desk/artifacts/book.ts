import type { Output } from './output-row.ts'

/** The e-book. */
export const book: Output = {
  places: ['book.epub'],
  artifacts: made => [
    {
      path: 'book.epub',
      mediaType: 'application/epub+zip',
      bytes: made.book.bytes,
      use: 'product'
    }
  ]
}
