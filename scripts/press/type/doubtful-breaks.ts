/** Places of the copy at which two characters, or two words, must stand joined before their break is in doubt. */
const leastJoined = 3
/** Share of the places of the rarer, and of the commoner, at which they stand so. */
const rarerShare = 0.6
const commonerShare = 0.2
/** Characters around by which one place is told from another. */
const around = 4

/**
 * Breaks of a headline that the issue's own copy makes doubtful, as 广场|舞: what stands before and after one is joined
 * in three places of the copy or more, and seldom apart. The breaker asks a dictionary: this asks the copy alone.
 * Where the author ended a line (`authored`, characters without spaces) nothing is in doubt.
 */
export function doubtfulBreaks(
  lines: readonly string[],
  copy: string,
  authored: ReadonlySet<number> = new Set()
): readonly string[] {
  let reached = 0
  return lines.slice(0, -1).flatMap((line, at) => {
    reached += line.replace(/\s/g, '').length
    if (authored.has(reached)) return []
    const before = lastOf.exec(line.trimEnd())?.[0]
    const after = firstOf.exec((lines[at + 1] ?? '').trimStart())?.[0]
    if (!before || !after || !isJoined(before, after, copy)) return []
    return [`${line.trim()}|${(lines[at + 1] ?? '').trim()}`]
  })
}

/** A Han character, or a word of other letters, at the end of a line and at the beginning of one. */
const lastOf = /\p{Script=Han}$|(?:(?!\p{Script=Han})[\p{L}\p{N}])+$/u
const firstOf = /^\p{Script=Han}|^(?:(?!\p{Script=Han})[\p{L}\p{N}])+/u

function isJoined(before: string, after: string, copy: string): boolean {
  const isHan = /\p{Script=Han}/u.test(before + after)
  const joined = places(isHan ? before + after : `${before} ${after}`, copy)
  if (joined < leastJoined) return false
  const [rarer = 1, commoner = 1] = [places(before, copy), places(after, copy)].sort(
    (one, other) => one - other
  )
  return joined >= rarerShare * rarer && joined >= commonerShare * commoner
}

/** Places of a text in the copy; a sentence that is said again, as a slogan, is one place. */
function places(text: string, copy: string): number {
  const isWord = !/\p{Script=Han}/u.test(text)
  const seen = new Set<string>()
  for (let at = copy.indexOf(text); at >= 0; at = copy.indexOf(text, at + 1)) {
    const [before, after] = [copy.slice(at - around, at), copy.slice(at + text.length)]
    const isPart = isWord && (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after))
    if (!isPart) seen.add(`${before}|${after.slice(0, around)}`)
  }
  return seen.size
}
