import { logBetween, type Random, wholeBetween } from './random.ts'

/** Shares of the pieces of real weeklies that are shorter than so many characters. */
const shorterThan: readonly (readonly [share: number, characters: number])[] = [
  [0, 36],
  [0.1, 104],
  [0.25, 163],
  [0.5, 270],
  [0.75, 482],
  [0.9, 679],
  [1, 3600]
]

/** Lengths of the pieces of a collection, characters: as in real weeklies, all of them at times longer or shorter. */
export function pieceLengths(random: Random, isSpaced: boolean): readonly number[] {
  const count = Math.round(logBetween(random, 3, 120))
  // A Chinese word has two characters, an English one five and a space.
  const usual = isSpaced ? 2.7 : 1
  const scale = usual * (random() < 0.6 ? 1 : logBetween(random, 0.6, 2.4))
  const drawn = Array.from({ length: count }, () => scale * lengthAt(random()))
  const sum = drawn.reduce((total, one) => total + one, 0)
  const held = Math.min(mostCharacters, Math.max(leastCharacters, sum)) / sum
  return drawn.map(length => Math.max(shortest, Math.round(length * held)))
}

const leastCharacters = 1500
const mostCharacters = 90_000
const shortest = 24

function lengthAt(share: number): number {
  const at = shorterThan.findIndex(([most]) => share <= most)
  const [from, less] = shorterThan[Math.max(0, at - 1)] ?? [0, shortest]
  const [to, more] = shorterThan[at] ?? [1, shortest]
  return less * (more / less) ** (to > from ? (share - from) / (to - from) : 0)
}

/** How many pictures a collection of so many pieces has: 0 to 30. */
export function pictureCount(random: Random, pieces: number): number {
  if (random() < 0.25) return 0
  return Math.min(30, wholeBetween(random, 1, Math.max(1, Math.round(pieces * random()))))
}
