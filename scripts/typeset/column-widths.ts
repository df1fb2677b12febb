/**
 * Shares a measure among the columns of a table (em): what fits a fair share stands on one line, the wider ones
 * divide what is left; room to spare goes to all alike.
 */
export function columnWidths(wishes: readonly number[], measureEm: number): readonly number[] {
  const spare = measureEm - wishes.reduce((sum, em) => sum + em, 0)
  if (spare >= 0) return wishes.map(em => em + spare / wishes.length)
  const given = new Map<number, number>()
  let left = measureEm
  for (let settled = -1; settled < given.size; ) {
    settled = given.size
    const share = left / (wishes.length - given.size)
    wishes.forEach((em, column) => {
      if (given.has(column) || em > share) return
      given.set(column, em)
      left -= em
    })
  }
  const rest = wishes.filter((_, column) => !given.has(column)).reduce((sum, em) => sum + em, 0)
  return wishes.map((em, column) => given.get(column) ?? (left * em) / rest)
}
