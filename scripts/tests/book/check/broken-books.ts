import type { BrokenBook } from './book-files.ts'
import { copyFaults } from './broken-copy.ts'
import { xmlFaults } from './broken-markup.ts'
import { packageFaults } from './broken-package.ts'
import { fileFaults } from './broken-parts.ts'

/** Sound books with one fault each. */
export const brokenBooks: readonly BrokenBook[] = [
  ...copyFaults,
  ...xmlFaults,
  ...packageFaults,
  ...fileFaults
]
