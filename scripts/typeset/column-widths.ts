/** What the columns of a table ask for, em: the width that sets each cell on one line, and the least. */
export interface ColumnWishes {
  readonly wide: readonly number[]
  readonly least: readonly number[]
}

/**
 * Shares a measure among the columns of a table (em): what fits a fair share stands on one line, the wider ones
 * divide what is left, none less than its least; room to spare goes to all alike.
 */
export function columnWidths({ wide, least }: ColumnWishes, measureEm: number): readonly number[] {
  const spare = measureEm - sum(wide)
  if (spare >= 0) return wide.map(em => em + spare / wide.length)
  // Too narrow even for the least: each gives up its part.
  if (sum(least) > measureEm) return least.map(em => (em * measureEm) / sum(least))
  const given = new Map<number, number>()
  const left = () => measureEm - sum([...given.values()])
  for (let settled = -1; settled < given.size; ) {
    settled = given.size
    const open = wide.flatMap((_, column) => (given.has(column) ? [] : [column]))
    const room = left()
    const share = room / open.length
    for (const column of open) {
      const others = sum(open.filter(other => other !== column && !given.has(other)).map(leastOf))
      if (wideOf(column) <= share && wideOf(column) + others <= left())
        given.set(column, wideOf(column))
    }
    if (given.size === settled) divide(open, room)
  }
  return wide.map((_, column) => given.get(column) ?? 0)

  /** By what they ask for, but for those that would come under their least, which get that. */
  function divide(open: readonly number[], room: number): void {
    const rest = sum(open.map(wideOf))
    const short = open.filter(column => (room * wideOf(column)) / rest < leastOf(column))
    for (const column of short) given.set(column, leastOf(column))
    if (short.length > 0) return
    for (const column of open) given.set(column, (room * wideOf(column)) / rest)
  }

  function wideOf(column: number): number {
    return wide[column] ?? 0
  }

  function leastOf(column: number): number {
    return least[column] ?? 0
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
