/** How the two parts of a jumped story name each other's page. */
export interface PartLink {
  /** 下转第4版, at the end of the first part. */
  readonly onward?: { readonly text: string; readonly to: string }
  /** The part before, where 上接第2版 leads. */
  readonly back?: string
}

/** The words at the end of the first part (转版). */
export function onwardWords(language: string, page: number): string {
  return /^zh/.test(language) ? `（下转第${page}版）` : `Continued on page ${page}`
}

/** The words over the rest. */
export function backWords(language: string, page: number): string {
  return /^zh/.test(language) ? `（上接第${page}版）` : `Continued from page ${page}`
}
