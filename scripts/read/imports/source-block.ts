/** What a document holds one under another, in its own order: text as an office wrote it, nothing of it judged yet. */
export type SourceBlock = SourceText | SourceTable | SourcePicture | SourceBreak

/** Where a block stands in its file; a text file has lines, a PDF pages, a Word document paragraphs. */
export interface SourceAt {
  readonly line?: number
  readonly page?: number
  readonly paragraph?: number
}

/** A paragraph, or a line that stands by itself. */
export interface SourceText {
  readonly kind: 'text'
  /** Without blanks at its ends; line ends within are those that somebody typed. Notes are `\ue001`n`\ue002`. */
  readonly text: string
  readonly at: SourceAt
  /** Empty lines over it. */
  readonly gap: number
  readonly align?: 'center' | 'right'
  /** 1 to 6 where the document says that it is a heading. */
  readonly level?: number
  /** Every sign of it. */
  readonly isBold?: boolean
  /** Of its largest signs, where the document says. */
  readonly sizePt?: number
  /** Begins with the two blanks of a Chinese paragraph, or as far in. */
  readonly isIndented?: boolean
  /** Mark of a list: `•`, or a number as it is counted. */
  readonly mark?: string
}

/** Rows of cells, none parted from its neighbours more than the document does. */
export interface SourceTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly string[])[]
  readonly at: SourceAt
}

/** A picture with its bytes, and what was said of it beside its caption. */
export interface SourcePicture {
  readonly kind: 'picture'
  readonly bytes: Uint8Array
  /** `png`, `jpg`, `webp`, `svg`; undefined where paper cannot print it. */
  readonly ending: string | undefined
  readonly alt: string
  readonly at: SourceAt
}

/** A line across, or the end of a page or column: copy may go on behind it. */
export interface SourceBreak {
  readonly kind: 'rule' | 'page' | 'column'
  /** The signs that drew it. */
  readonly text: string
  readonly at: SourceAt
}

/** A document as it was read: its blocks, its notes by number, and what of it is not copy. */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[]
  readonly notes: ReadonlyMap<string, string>
  readonly aside: readonly SourceAside[]
  /** Every sign that a reader of the document sees, read apart from the blocks; blanks do not count. */
  readonly signs: string
}

/** Words of a document that no story can hold, and why. */
export interface SourceAside {
  readonly why: AsideReason
  readonly words: string
  readonly at: SourceAt
}

/** Why words of a document are in no story. */
export type AsideReason =
  | 'page-number'
  | 'running-head'
  | 'jump-line'
  | 'rule'
  | 'mark'
  | 'address'
  | 'comment'
  | 'picture'
  | 'repeated-head'

/** The words of what is set aside that its document showed: an address and the name of a picture it did not show. */
export function asideWords({ why, words }: SourceAside): string {
  return why === 'address' || why === 'picture' ? '' : words
}
