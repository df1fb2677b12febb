import type { TypeFacts, TypePart, TypeRun } from './type-part.ts'

/**
 * All type of the pages as the browser sends it: thousands of objects with a dozen names each would take longer on
 * their way than the measuring itself.
 */
export interface PackedType {
  /** With the number of its runs in place of them. */
  readonly parts: readonly (Omit<TypePart, 'runs'> & { readonly runs: number })[]
  readonly facts: readonly TypeFacts[]
  /** The characters of all runs. */
  readonly text: string
  /**
   * Of each run: its characters, its left edge from the right edge of the run before, and its width; of a run of
   * several also the widths of the first and the last. Before these, where it has other facts or stands at another
   * height than the run before: 0, the place of its facts, top, bottom. Lengths are in 64ths of a px, which are
   * whole numbers in Chromium.
   */
  readonly numbers: readonly number[]
}

/** Takes the browser's answer apart into parts with runs. */
export function unpackedType({ parts, facts, text, numbers }: PackedType): readonly TypePart[] {
  const characters = [...text]
  let at = 0
  let character = 0
  let row: Pick<TypeRun, 'facts' | 'top' | 'bottom'> | undefined
  let reached = 0
  const next = () => numbers[at++] ?? 0
  const nextPx = () => next() / 64

  function run(): TypeRun {
    let count = next()
    if (count === 0) {
      row = { facts: facts[next()] as TypeFacts, top: nextPx(), bottom: nextPx() }
      count = next()
    }
    const { facts: shared, top, bottom } = row as NonNullable<typeof row>
    const left = reached + nextPx()
    const right = left + nextPx()
    const firstRight = count > 1 ? left + nextPx() : right
    const lastLeft = count > 1 ? right - nextPx() : left
    const own = characters.slice(character, character + count)
    reached = right
    character += count
    return { characters: own, left, right, top, bottom, firstRight, lastLeft, facts: shared }
  }

  return parts.map(part => ({ ...part, runs: Array.from({ length: part.runs }, run) }))
}
