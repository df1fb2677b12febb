/** A stretch of a file that may be markup: not printed, but no loss. */
export interface Skip {
  readonly start: number
  readonly end: number
  /** The tag of a list's item, which is printed with a number that the file need not hold. */
  readonly isItem?: boolean
}

/** Skips by where they begin. */
export function skipsByStart(skips: readonly Skip[]): ReadonlyMap<number, readonly Skip[]> {
  const found = new Map<number, Skip[]>()
  for (const skip of skips) found.set(skip.start, [...(found.get(skip.start) ?? []), skip])
  return found
}
