/** The operator of a path that paints only what is kept of its filling and its line. */
export function keptPath(operator: string, fills: boolean, strokes: boolean): string {
  const isEvenOdd = operator.endsWith('*')
  const paintsBoth = 'Bb'.includes(operator.charAt(0))
  if (fills && (strokes || !paintsBoth)) return operator
  if (fills) return isEvenOdd ? 'f*' : 'f'
  if (strokes) return operator.startsWith('b') ? 's' : paintsBoth ? 'S' : operator
  return 'n'
}

/** The mode of words (`Tr`) that paints only what is kept of their filling and their line; what clips goes on to. */
export function keptWords(mode: number, fills: boolean, strokes: boolean): number {
  const clips = mode >= 4
  const kept = fills ? (strokes ? 2 : 0) : strokes ? 1 : 3
  return clips ? kept + 4 : kept
}
