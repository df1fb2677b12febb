import { wordsOf } from '../../model/furniture.ts'

/** How the two parts of a jumped story name each other's page. */
export interface PartLink {
  /** 下转第4版, at the end of the first part. */
  readonly onward?: { readonly text: string; readonly to: string }
  /** The part before, where 上接第2版 leads. */
  readonly back?: string
}

/** The least that stands before a jump and after it, in lines. */
export const jumpLines = { before: 20, after: 30 }

/** The words at the end of the first part (转版). */
export function onwardWords(language: string, page: number): string {
  return wordsOf(language).jumps.onward(page)
}

/** The words over the rest. */
export function backWords(language: string, page: number): string {
  return wordsOf(language).labels.back(page)
}
