import type { BookRecord } from '../model/book-record.ts'
import type { Issue } from '../model/issue.ts'
import type { ReadyPicture } from './fit-picture.ts'

/** A place in the book from which on the words are printed on another page than those before. */
export interface PageBreak {
  /** Of its mark, unique in the book: `page-2`, `page-2-continued`, `page-1-2` where a page is returned to. */
  readonly id: string
  readonly page: number
  /** As the paper says it: `第2版`, `Page 2`, where a story goes on `第2版（续）`; see `model/furniture.ts`. */
  readonly label: string
  readonly story: string
  readonly at: BreakPlace
}

/** Where in a story a page begins: with it, in its copy, at one of its notes (from 1), or at its credit. */
export type BreakPlace =
  | { readonly kind: 'start' }
  /** `offset` counts the UTF-16 units of the block's `text` before it. */
  | { readonly kind: 'copy'; readonly block: string; readonly offset: number }
  | { readonly kind: 'note'; readonly note: number }
  | { readonly kind: 'source' }

/** The first page of the paper as a picture. */
export interface CoverPicture extends ReadyPicture {
  readonly alt: string
}

/** All that a book is made of: the same input gives the same bytes. */
export interface BookInput {
  readonly issue: Issue
  /**
   * Slug → number of the page on which the story begins, the stories of a page in the order in which it is read; one
   * not named has its `meta.page` and comes last there.
   */
  readonly pageOf: ReadonlyMap<string, number>
  /** In the order of the book. */
  readonly breaks: readonly PageBreak[]
  readonly cover?: CoverPicture
  /** Path as the newsroom writes it → text, for everything under `templates/book/`. */
  readonly templates: Readonly<Record<string, string>>
  /** Text of the sheets in `styles/book/`. */
  readonly css: string
  /** The sheet of pages that are turned: with it the book is its vertical edition, by its own identifier; see `vertical/`. */
  readonly turnedCss?: string
  /** Names that no head parts; those of the issue, which are looked for in all of its copy, where they are absent. */
  readonly names?: readonly string[]
  /** Newest date of the content, ISO 8601 in UTC: `2019-05-06T00:00:00Z`. */
  readonly modified: string
  /** The records of the accepted editions of this book, the first one first. */
  readonly kept?: readonly BookRecord[]
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
  /** What is kept of it once it is accepted. */
  readonly record: BookRecord
  /** The same book in lines from top to bottom, where one was asked for. */
  readonly vertical?: Book
}
