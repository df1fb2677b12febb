import type { Issue } from '../model/issue.ts'

/** The place where the printed paper turns to a page. */
export interface PageBreak {
  readonly page: number
  /** As the paper says it: `第2版`, `Page 2`; see `model/furniture.ts`. */
  readonly label: string
  readonly story: string
  /** The block in which the page turns; absent when the story begins the page. */
  readonly block?: string
  /** UTF-16 units of the block's `text` before the turn; 0 in a first block means the story's start. */
  readonly offset: number
}

/** The first page of the paper as a picture. */
export interface CoverPicture {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly widthPx: number
  readonly heightPx: number
  readonly alt: string
}

/** All that a book is made of: the same input gives the same bytes. */
export interface BookInput {
  readonly issue: Issue
  /** Slug → number of the page on which the story begins; a story not named has its `meta.page`. */
  readonly pageOf: ReadonlyMap<string, number>
  readonly breaks: readonly PageBreak[]
  readonly cover?: CoverPicture
  /** Path as the newsroom writes it → text, for everything under `templates/book/`. */
  readonly templates: Readonly<Record<string, string>>
  /** Text of the sheets in `styles/book/`. */
  readonly css: string
  /** Newest date of the content, ISO 8601 in UTC: `2019-05-06T00:00:00Z`. */
  readonly modified: string
}

/** One file inside the book, by its path from the container's root. */
export interface BookFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A piece of a story as the book shows it: `headline.main`, `byline`, `source` or a block's id. */
export interface ShownPiece {
  readonly id: string
  readonly text: string
}

/** A bound book and, for the proof, what it says. */
export interface Book {
  readonly bytes: Uint8Array
  readonly files: readonly BookFile[]
  /** Slug → pieces in reading order, read back from the book's own files. */
  readonly shown: ReadonlyMap<string, readonly ShownPiece[]>
}
