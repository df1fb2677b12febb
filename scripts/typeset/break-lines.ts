import type { Atom } from './atom.ts'
import { type LineLimits, type LineWidths, lineWidths } from './line-widths.ts'

/** One line: atoms from `first` to `last`, both within it. */
export interface LineBreak {
  readonly first: number
  readonly last: number
  /** Width as drawn before squeezing or stretching, em. */
  readonly naturalEm: number
  /** Share of what can be squeezed that is squeezed, 0 … 1. */
  readonly squeeze: number
  /** Stretch between two characters, or at each space of a Latin line, em; 0 on a last line. */
  readonly stretchEm: number
  /** Filled it would be torn apart: it is not stretched. */
  readonly isShort?: boolean
}

/** A whole paragraph broken into a given number of lines. */
export interface Setting {
  readonly lines: readonly LineBreak[]
  readonly cost: number
  readonly worstStretchEm: number
}

/** Limits of a paragraph, all in em. */
export interface BreakOptions extends LineLimits {
  readonly measureEm: number
  readonly indentEm: number
  readonly stretchMostEm: number
  /** A line that asks for more than this stays short; without it every line is filled. */
  readonly stretchFailEm?: number
}

interface Node {
  readonly cost: number
  readonly lines: number
  /** Lines with a hyphen at their end, one under the other, up to here. */
  readonly ladder: number
  readonly worst: number
  readonly from: Node | undefined
  readonly line: LineBreak | undefined
}

const emergencyCost = 1e5
const loneCost = 600
/** Cost of a hyphen under another, and of a third. */
const ladderCosts = [0, 0, 40, 1500]
const choicesInHan = 3
/** Words leave fewer places to end a line, and those in them cost more: so look further back. */
const choicesInWords = 10
const tolerance = 1e-4
/** A line shorter than its measure by more than this is never part of a good paragraph, em. */
const shortfallMostEm = 3

/**
 * Breaks a paragraph in every sensible number of lines, each in the best way (total fit over the whole
 * paragraph); the first setting is the best, the others are what copyfitting can choose instead.
 */
export function breakLines(
  atoms: readonly Atom[],
  options: BreakOptions,
  widths: LineWidths = lineWidths(atoms, options)
): readonly Setting[] {
  const count = atoms.length
  const failEm = options.stretchFailEm ?? Infinity
  const reached: Map<number, Node>[] = Array.from({ length: count + 1 }, () => new Map())
  const choices = atoms.some(atom => atom.hyphenEm !== undefined) ? choicesInWords : choicesInHan
  reached[0]?.set(0, { cost: 0, lines: 0, ladder: 0, worst: 0, from: undefined, line: undefined })
  for (let first = 0; first < count; first++) {
    const here = reached[first]
    if (!here || here.size === 0) continue
    for (const option of lineOptions(first)) {
      const { last } = option.line
      const isHyphenated = atoms[last]?.hyphenEm !== undefined
      const next = reached[last + 1]
      for (const node of here.values()) {
        const ladder = isHyphenated ? Math.min(node.ladder + 1, ladderCosts.length - 1) : 0
        const cost = node.cost + option.cost + (ladderCosts[ladder] ?? 0)
        const key = (node.lines + 1) * ladderCosts.length + ladder
        const known = next?.get(key)
        if (known && known.cost <= cost) continue
        next?.set(key, {
          cost,
          lines: node.lines + 1,
          ladder,
          worst: Math.max(node.worst, option.line.stretchEm),
          from: node,
          line: option.line
        })
      }
    }
  }
  const settings = [...(reached[count] ?? [])].map(([, node]) => toSetting(node))
  return settings.sort((a, b) => a.cost - b.cost || a.lines.length - b.lines.length)

  function lineOptions(first: number): readonly { line: LineBreak; cost: number }[] {
    const measure = options.measureEm - (first === 0 ? options.indentEm : 0)
    const start = widths.firstOver(first, measure - shortfallMostEm)
    const good = optionsFrom(start, first, measure)
    return good.length > 0 || start === first ? good : optionsFrom(first, first, measure)
  }

  function optionsFrom(
    start: number,
    first: number,
    measure: number
  ): readonly { line: LineBreak; cost: number }[] {
    const found: { line: LineBreak; cost: number }[] = []
    let overfull: { line: LineBreak; cost: number } | undefined
    for (let last = start; last < count; last++) {
      const atom = atoms[last]
      if (!atom) break
      const { naturalEm, squeezableEm, chances } = widths.line(first, last)
      const ends = last === count - 1 || atom.kind === 'forced-break'
      const over = naturalEm - measure
      if (over - squeezableEm > tolerance) {
        if (found.length === 0 && !overfull) overfull = emergency(first, Math.max(first, last - 1))
        break
      }
      const squeeze = over > tolerance ? over / squeezableEm : 0
      const stretchEm = ends || over >= 0 ? 0 : -over / Math.max(chances, 0.5)
      const cost = ends
        ? 20 * squeeze ** 2 + (widths.isLone(first, last) ? loneCost : 0)
        : 20 * squeeze ** 2 + badness(stretchEm) + atom.breakCost
      const isShort = stretchEm > failEm || (stretchEm > tolerance && chances === 0)
      const line = { first, last, naturalEm, squeeze, stretchEm, ...(isShort ? { isShort } : {}) }
      if (cost < Infinity) {
        found.push({ line, cost: cost + 1 })
      } else if (!overfull || last > overfull.line.last) {
        overfull = { line, cost: emergencyCost }
      }
      if (atom.kind === 'forced-break') break
    }
    if (found.length === 0 && start > first) return []
    if (found.length === 0) return [overfull ?? emergency(first, first)]
    return keepTightest(found, choices)
  }

  function emergency(first: number, last: number): { line: LineBreak; cost: number } {
    const { naturalEm } = widths.line(first, last)
    return { line: { first, last, naturalEm, squeeze: 1, stretchEm: 0 }, cost: emergencyCost }
  }

  function badness(stretchEm: number): number {
    const ratio = stretchEm / options.stretchMostEm
    return ratio <= 1 ? 100 * ratio ** 2 : 100 * ratio ** 3
  }
}

/** Of the ways to end a line only the fullest few can be part of a good paragraph. */
function keepTightest<T>(found: readonly T[], choices: number): readonly T[] {
  return found.slice(-choices)
}

function toSetting(node: Node): Setting {
  const lines: LineBreak[] = []
  for (let at: Node | undefined = node; at?.line; at = at.from) lines.push(at.line)
  return { lines: lines.reverse(), cost: node.cost, worstStretchEm: node.worst }
}
