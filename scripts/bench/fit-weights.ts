/** A page for the fit: what each term says of it, and the points that it lost by eye. */
export interface FitRow {
  readonly values: readonly number[]
  readonly lost: number
}

/**
 * Weights, none below 0, whose points come nearest to those lost (least squares), drawn to one `usual` weight for all
 * where the pages say little of a term: as much as `pull` pages would.
 */
export function fitWeights(
  rows: readonly FitRow[],
  { usual, pull }: { readonly usual: number; readonly pull: number }
): readonly number[] {
  const count = rows[0]?.values.length ?? 0
  const weights = Array.from({ length: count }, () => usual)
  const lostBy = ({ values }: FitRow) =>
    values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (let at = 0; at < count; at += 1) {
      let above = pull * usual
      let below = pull
      for (const row of rows) {
        const value = row.values[at] ?? 0
        above += value * (row.lost - lostBy(row) + value * (weights[at] ?? 0))
        below += value * value
      }
      weights[at] = Math.max(0, above / below)
    }
  }
  return weights
}

/** One weight after the other is set best, until none moves; this many are more than enough. */
const sweeps = 400
