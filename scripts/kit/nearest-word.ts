/** The word among `words` that was most likely meant, or undefined where none is near. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  const scored = words.map(other => ({ other, distance: distance(word, other) }))
  const [best] = scored.sort((a, b) => a.distance - b.distance)
  return best && best.distance <= Math.max(1, best.other.length / 3) ? best.other : undefined
}

/** Letters added, left out, changed or exchanged with their neighbour; case does not count. */
function distance(from: string, to: string): number {
  const [a, b] = [from.slice(0, 64).toLowerCase(), to.slice(0, 64).toLowerCase()]
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const exchanged = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const exchange = exchanged ? (before[j - 2] ?? 0) + 1 : change
      next.push(Math.min(change, exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
