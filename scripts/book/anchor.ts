/** The fragment id of a block, or of a front matter field such as `headline.main`, in a story's own file. */
export function anchorOf(id: string): string {
  if (/^(headline\.(kicker|main|deck)|byline|column|source)$/.test(id)) return id.replace('.', '-')
  return `b-${id.replace(/[^A-Za-z0-9-]/gu, character => `_${character.codePointAt(0)?.toString(16)}`)}`
}

/** The id of a story's article among others, whose pieces begin their ids with the prefix; else empty. */
export function articleId(prefix: string): string {
  return prefix.replace(/-$/, '')
}
