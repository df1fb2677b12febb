import type { PrintedPage } from '../printed-page.ts'

/** A printed page and the figures of its rules by their id; 0 where the page has nothing that a rule speaks of. */
export interface TasteView {
  readonly page: PrintedPage
  readonly figure: (id: string) => number
}
