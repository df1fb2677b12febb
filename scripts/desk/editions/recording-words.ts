/**
 * What a correction would quote of a run of copy and put in its place: all that differs, with so much around it that it
 * stands once among all runs, and no word of letters is parted.
 */
export function recordingWords(
  before: string,
  after: string,
  runs: readonly { readonly text: string }[]
): { readonly wrong: string; readonly right: string } | undefined {
  let head = 0
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head += 1
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const isOnce = () => {
    const words = before.slice(head, before.length - tail)
    return words !== '' && runs.reduce((sum, { text }) => sum + countIn(text, words), 0) === 1
  }
  while ((!isOnce() || isInWord(before, head)) && head > 0) head -= 1
  while ((!isOnce() || isInWord(before, before.length - tail)) && tail > 0) tail -= 1
  if (!isOnce()) return undefined
  return {
    wrong: before.slice(head, before.length - tail),
    right: after.slice(head, after.length - tail)
  }
}

/** Between two letters of a word that is spelled, or within a character of two units. */
function isInWord(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]]
  if (/[\ud800-\udbff]/.test(before) && /[\udc00-\udfff]/.test(after)) return true
  return (
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d'’]/u.test(before) &&
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d'’]/u.test(after)
  )
}

function countIn(text: string, words: string): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count += 1
  return count
}
