import type { Output } from './output-row.ts'

/** The pages as they are printed. */
export const paper: Output = {
  places: ['paper.pdf'],
  artifacts: ({ printed }) => [
    {
      path: 'paper.pdf',
      mediaType: 'application/pdf',
      bytes: printed.finished.bytes,
      use: 'product'
    }
  ]
}
