/** Numbers in [0, 1) that are the same on every machine for the same seed (mulberry32). */
export type Random = () => number

/** A generator of repeatable random numbers, for benchmarks and tests only. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `least` to `most`, both included. */
export function wholeBetween(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** A log-normal number with the given median and spread of its logarithm. */
export function logNormal(random: Random, median: number, spread: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()))
  return median * Math.exp(spread * radius * Math.cos(2 * Math.PI * random()))
}

/** One of a list, which must not be empty. */
export function pick<One>(random: Random, list: readonly One[]): One {
  return list[wholeBetween(random, 0, list.length - 1)] as One
}

/** A number from `least` to `most`, so that each doubling is as likely as the next. */
export function logBetween(random: Random, least: number, most: number): number {
  return least * (most / least) ** random()
}
