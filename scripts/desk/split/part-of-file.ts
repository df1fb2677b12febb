import type { Stretch } from '../../model/article.ts'

/** What begins at a line of a file of many articles. */
export interface Mark {
  readonly kind: 'article' | 'section'
  /** Its line, from 0, and the first line after what it is written on. */
  readonly line: number
  readonly next: number
  /** Its words as they are written, without their marks and number. */
  readonly words: string
  /** Of headings, from 1; 0 for what has none. */
  readonly level: number
  /** `1、` before the words. */
  readonly number: string
}

/** One story of a file of many. */
export interface PartOfFile {
  /** As it is written, Markdown and all; absent where the part has none. */
  readonly headline?: string
  readonly section?: string
  /** Between its own `---` lines, where the file had several. */
  readonly front?: string
  readonly copy: string
}

/** Why something of the file is in no story. */
export type LeftReason = 'front' | 'above' | 'number' | 'rule' | 'empty-section' | 'markup'

/** Something of the file that is in no story, in offsets of the file’s text. */
export interface LeftOut extends Stretch {
  readonly why: LeftReason
  readonly words: string
}

/** What a file of many articles is made of. */
export interface DividedFile {
  readonly parts: readonly PartOfFile[]
  readonly left: readonly LeftOut[]
  /** The headline of the whole, over all articles. */
  readonly title?: string
  /** What stands above the first article and is no story: it heads the folder. */
  readonly head: string
}
