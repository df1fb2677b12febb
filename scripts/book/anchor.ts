/** The fragment id of a block, or of a front matter field such as `headline.main`. */
export function anchorOf(id: string): string {
  if (/^(headline\.(kicker|main|deck)|byline|column|source)$/.test(id)) return id.replace('.', '-')
  return `b-${id.replace(/[^A-Za-z0-9-]/gu, character => `_${character.codePointAt(0)?.toString(16)}`)}`
}
