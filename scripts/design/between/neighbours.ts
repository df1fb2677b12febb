import type { Rect } from '../../model/dummy.ts'

/** Two frames that meet: over one another with columns in common, or beside one another with rows in common. */
export interface Neighbours<Framed> {
  /** The upper or the left one, and the other. */
  readonly one: Framed
  readonly other: Framed
  /** The row or the column at which they meet. */
  readonly at: number
  /** What they have in common: from a column or a row to the one after the last. */
  readonly from: number
  readonly to: number
}

interface Placed {
  readonly rect: Rect
}

/** All pairs of frames over one another, from the top, then from the left. */
export function overOneAnother<Framed extends Placed>(
  frames: readonly Framed[]
): readonly Neighbours<Framed>[] {
  return meeting(
    frames,
    ({ row, height }) => [row, row + height],
    ({ column, width }) => [column, column + width]
  )
}

/** All pairs of frames beside one another, from the left, then from the top. */
export function besideOneAnother<Framed extends Placed>(
  frames: readonly Framed[]
): readonly Neighbours<Framed>[] {
  return meeting(
    frames,
    ({ column, width }) => [column, column + width],
    ({ row, height }) => [row, row + height]
  )
}

type Span = (rect: Rect) => readonly [from: number, to: number]

function meeting<Framed extends Placed>(frames: readonly Framed[], across: Span, along: Span) {
  const found: Neighbours<Framed>[] = []
  for (const one of frames) {
    for (const other of frames) {
      const at = across(one.rect)[1]
      if (at !== across(other.rect)[0]) continue
      const [a, b] = [along(one.rect), along(other.rect)]
      const from = Math.max(a[0], b[0])
      const to = Math.min(a[1], b[1])
      if (from < to) found.push({ one, other, at, from, to })
    }
  }
  return found.sort((a, b) => a.at - b.at || a.from - b.from)
}

/**
 * Pairs that meet at one line and go on one another, as long as a frame stands at both: between them and the next
 * both sides end.
 */
export function runsOf<Framed>(
  pairs: readonly Neighbours<Framed>[]
): readonly (readonly Neighbours<Framed>[])[] {
  const runs: Neighbours<Framed>[][] = []
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1)
    const goesOn =
      last !== undefined &&
      last.at === pair.at &&
      last.to === pair.from &&
      (last.one === pair.one || last.other === pair.other)
    if (goesOn) runs.at(-1)?.push(pair)
    else runs.push([pair])
  }
  return runs
}
