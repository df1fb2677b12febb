/**
 * How alike two rows of numbers rank the same things (Spearman): 1 the same, −1 the other way round, 0 not at all;
 * equal numbers share their ranks.
 */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  return correlation(ranksOf(one), ranksOf(other))
}

function ranksOf(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return values.map(value => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2)
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const [first, second] = [one, other].map(fromMean)
  const product = (a: readonly number[] = [], b: readonly number[] = []) =>
    a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
  return product(first, second) / Math.sqrt(product(first, first) * product(second, second))
}

function fromMean(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map(value => value - mean)
}
