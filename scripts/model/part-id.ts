/**
 * The name of a story's rest where it goes on on another page: what frames, links and the layout lock call it.
 * Only this file knows how it is written; no slug of a file has the sign in it (`story/slug`).
 */
export function partId(slug: string, page: number): string {
  return `${slug}${sign}${page}`
}

/** The slug of the story that a frame holds, the whole of it or a part. */
export function homeSlug(id: string): string {
  return id.split(sign)[0] ?? id
}

/** The page on which a rest stands; undefined for a whole story, and for the part where one begins. */
export function restPage(id: string): number | undefined {
  const page = id.split(sign)[1]
  return page === undefined ? undefined : Number(page)
}

const sign = '~'

/** What frames and the layout lock call the panel of a kind with which the house closes a page. */
export function closingId(kind: string): string {
  return `${closingSign}${kind}`
}

/** Whether an id is that of such a panel, and no story's. */
export function isClosingId(id: string): boolean {
  return id.startsWith(closingSign)
}

const closingSign = '+'
