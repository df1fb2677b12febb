import type { Atom } from './atom.ts'
import { riverReachEm } from './latin-metrics.ts'
import type { LineBreak } from './line-break.ts'
import { spaceShrink } from './line-widths.ts'

/** The spaces of a line as far as the line below it is concerned. */
export interface LineSpaces {
  /** Where their middles stand, em from the left of the column. */
  readonly middlesEm: readonly number[]
  /** A bit for each that stands under a space of the line above, up to the thirtieth. */
  readonly met: number
  /** What these spaces can add at the most to the two lines below. */
  readonly mostCost: number
}

/** Finds the spaces of lines and what they cost under one another. */
export interface RiverPrices {
  readonly middles: (line: LineBreak) => readonly number[]
  readonly cost: (above: LineSpaces, middlesEm: readonly number[]) => number
  readonly spaces: (above: LineSpaces, middlesEm: readonly number[]) => LineSpaces
}

/** Above the first line of a paragraph. */
export const noSpaces: LineSpaces = { middlesEm: [], met: 0, mostCost: 0 }

/** Two spaces that meet are no river yet: their share of what a third one costs. */
const pairShare = 0.1
/** What is left of the cost where the two barely meet. */
const leastShare = 0.75
const bits = 30
/** Spaces of one line that may meet the same space: those beside a word of one letter. */
const meetsMost = 2

/**
 * Sums up widths, so that the spaces of any line are found at once; `riverCost` is for a space right under one that
 * stands under another.
 */
export function riverPrices(
  atoms: readonly Atom[],
  indentEm: number,
  riverCost: number
): RiverPrices {
  const spaceAt: number[] = []
  const before = [0]
  const spaceBefore = [0]
  const count = [0]
  atoms.forEach((atom, at) => {
    const isSpace = atom.kind === 'space'
    if (isSpace) spaceAt.push(at)
    before.push((before[at] ?? 0) + atom.widthEm)
    spaceBefore.push((spaceBefore[at] ?? 0) + (isSpace ? atom.widthEm : 0))
    count.push(spaceAt.length)
  })

  return {
    // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: runs for every line that may be, without a call or an array more
    middles({ first, last, squeeze, stretchEm, isShort }) {
      let from = first
      while (first > 0 && from < last && atoms[from]?.kind === 'space') from++
      let to = last
      while (to > from && isBlank(atoms[to])) to--
      const shrink = spaceShrink * squeeze
      const stretch = isShort ? 0 : stretchEm
      const left = (first === 0 ? indentEm : 0) - (before[from] ?? 0)
      const found: number[] = []
      const start = count[from] ?? 0
      const end = count[to] ?? 0
      for (let space = start; space < end; space++) {
        const at = spaceAt[space] ?? 0
        const half = (atoms[at]?.widthEm ?? 0) / 2
        const shrunk = shrink * ((spaceBefore[at] ?? 0) - (spaceBefore[from] ?? 0) + half)
        found.push(left + (before[at] ?? 0) + half - shrunk + stretch * (space - start + 0.5))
      }
      return found
    },
    // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: runs for every pair of lines that may be, in one pass over both
    cost({ middlesEm: above, met }, middlesEm) {
      let sum = 0
      let next = 0
      for (let at = 0; at < above.length; at++) {
        const middle = above[at] ?? 0
        while (next < middlesEm.length && (middlesEm[next] ?? 0) < middle - riverReachEm) next++
        let off = Infinity
        for (let one = next; one < middlesEm.length; one++) {
          const distance = Math.abs((middlesEm[one] ?? 0) - middle)
          if (distance > off) break
          off = distance
        }
        if (off > riverReachEm) continue
        const share = at < bits && (met >> at) & 1 ? 1 : pairShare
        sum += share * (1 - (1 - leastShare) * (off / riverReachEm))
      }
      return riverCost * sum
    },
    spaces({ middlesEm: above }, middlesEm) {
      let met = 0
      let flowing = 0
      let next = 0
      for (let at = 0; at < middlesEm.length && at < bits; at++) {
        const middle = middlesEm[at] ?? 0
        while (next < above.length && (above[next] ?? 0) < middle - riverReachEm) next++
        if (next >= above.length || (above[next] ?? 0) > middle + riverReachEm) continue
        met |= 1 << at
        flowing++
      }
      const spaces = middlesEm.length
      const below = flowing + pairShare * (spaces - flowing)
      const twoBelow = (1 - pairShare) * meetsMost * spaces
      const mostCost = riverCost * (below + twoBelow)
      return { middlesEm, met, mostCost }
    }
  }
}

function isBlank(atom: Atom | undefined): boolean {
  return atom?.kind === 'space' || atom?.kind === 'forced-break'
}
