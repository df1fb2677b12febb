import { countWork } from '../kit/work-done.ts'
import type { Atom } from './atom.ts'
import type { LineBreak } from './line-break.ts'
import { cheapestWay, isWayKnown, type LineWay, nearBest } from './line-way.ts'
import { type LineLimits, type LineWidths, lineWidths } from './line-widths.ts'
import { noSpaces, type RiverPrices, riverPrices } from './rivers.ts'

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
  /** Its first lines stand beside something and are so much narrower. */
  readonly beside?: { readonly lines: number; readonly lessEm: number }
  readonly stretchMostEm: number
  /** What a letter of a Latin text gains at the most, at that stretch of its spaces, em. */
  readonly trackMostEm?: number
  /** A line that asks for more than this stays short; without it every line is filled. */
  readonly stretchFailEm?: number
  /** What a space costs under two others; without it spaces may stand under one another for nothing. */
  readonly riverCost?: number
}

/** A line that may follow, its spaces found once they are asked for. */
interface LineOption {
  readonly line: LineBreak
  readonly cost: number
  middlesEm?: readonly number[]
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
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: its inner loop runs for every way to every place
export function breakLines(
  atoms: readonly Atom[],
  options: BreakOptions,
  widths: LineWidths = lineWidths(atoms, options)
): readonly Setting[] {
  countWork('paragraphs broken')
  const count = atoms.length
  const failEm = options.stretchFailEm ?? Infinity
  const { trackMostEm = 0, trackLeastEm = 0 } = options
  const trackShare = trackMostEm / options.stretchMostEm
  const reached = new Array<Map<number, LineWay> | undefined>(count + 1)
  const choices = atoms.some(atom => atom.hyphenEm !== undefined) ? choicesInWords : choicesInHan
  const rivers = options.riverCost && riverPrices(atoms, options.indentEm, options.riverCost)
  // What the best way to each place costs at the most, its rivers in the lines after it included: a dearer one is lost.
  const limits = new Array<Map<number, number> | undefined>(rivers ? count + 1 : 0)
  const start = { cost: 0, lines: 0, ladder: 0, worst: 0, from: undefined, line: undefined }
  reached[0] = new Map([[0, start]])
  for (let first = 0; first < count; first++) {
    const ways = reached[first]
    if (!ways) continue
    const here = nearBest(ways)
    // What no line goes on from is not kept: a long paragraph would hold every way to each of its places.
    reached[first] = undefined
    for (const { option, heads } of optionsUnder(first, here)) {
      const { last } = option.line
      const isHyphenated = atoms[last]?.hyphenEm !== undefined
      const next = waysTo(last + 1)
      for (const head of heads) {
        const ladder = isHyphenated ? Math.min(head.ladder + 1, ladderCosts.length - 1) : 0
        const key = (head.lines + 1) * ladderCosts.length + ladder
        if (rivers) {
          addUnder(head, option, ladder, key, rivers)
          continue
        }
        const cost = head.cost + option.cost + (ladderCosts[ladder] ?? 0)
        const known = next.get(key)
        if (known && known.cost <= cost) continue
        const worst = Math.max(head.worst, option.line.stretchEm)
        const { line } = option
        next.set(key, { cost, lines: head.lines + 1, ladder, worst, from: head, line })
      }
    }
  }
  const settings = [...(reached[count]?.values() ?? [])].map(node => toSetting(cheapestWay(node)))
  return settings.sort((a, b) => a.cost - b.cost || a.lines.length - b.lines.length)

  function waysTo(place: number): Map<number, LineWay> {
    const known = reached[place]
    if (known) return known
    const made = new Map<number, LineWay>()
    reached[place] = made
    if (rivers) limits[place] = new Map()
    return made
  }

  /** Adds a line under each of the ways to its first atom, as long as it may be part of the best. */
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: runs for every way under every line, each early exit measured
  function addUnder(
    head: LineWay,
    option: LineOption,
    ladder: number,
    key: number,
    rivers: RiverPrices
  ): void {
    const { line } = option
    const next = waysTo(line.last + 1)
    const nextLimits = limits[line.last + 1]
    const limit = limits[line.first]?.get(head.lines * ladderCosts.length + head.ladder) ?? Infinity
    for (let node: LineWay | undefined = head; node; node = node.beside) {
      if (node.cost > limit) continue
      const most = nextLimits?.get(key) ?? Infinity
      const atLeast = node.cost + option.cost + (ladderCosts[ladder] ?? 0)
      if (atLeast > most) continue
      option.middlesEm ??= rivers.middles(line)
      const above = node.spaces ?? noSpaces
      const cost = atLeast + rivers.cost(above, option.middlesEm)
      if (cost > most) continue
      const spaces = rivers.spaces(above, option.middlesEm)
      const beside = next.get(key)
      if (isWayKnown(beside, line.first, spaces.met, cost)) continue
      nextLimits?.set(key, Math.min(most, cost + spaces.mostCost))
      const worst = Math.max(node.worst, line.stretchEm)
      next.set(key, {
        cost,
        lines: node.lines + 1,
        ladder,
        worst,
        from: node,
        line,
        spaces,
        beside
      })
    }
  }

  /** The lines that may follow the ways to a place, which are narrower where they stand beside something. */
  function optionsUnder(first: number, here: ReadonlyMap<number, LineWay>) {
    const heads = [...here.values()]
    if (!options.beside) return lineOptions(first, 0).map(option => ({ option, heads }))
    const { lines, lessEm } = options.beside
    const beside = heads.filter(head => head.lines < lines)
    const under = beside.length > 0 ? heads.filter(head => head.lines >= lines) : heads
    const all = (some: readonly LineWay[], less: number) =>
      some.length > 0 ? lineOptions(first, less).map(option => ({ option, heads: some })) : []
    return [...all(beside, lessEm), ...all(under, 0)]
  }

  function lineOptions(first: number, lessEm: number): readonly LineOption[] {
    const measure = options.measureEm - lessEm - (first === 0 ? options.indentEm : 0)
    const start = widths.firstOver(first, measure - shortfallMostEm)
    const good = optionsFrom(start, first, measure)
    return good.length > 0 || start === first ? good : optionsFrom(first, first, measure)
  }

  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: runs for every pair of places, all that it needs at hand
  function optionsFrom(start: number, first: number, measure: number): readonly LineOption[] {
    const found: LineOption[] = []
    let overfull: LineOption | undefined
    for (let last = start; last < count; last++) {
      const atom = atoms[last]
      if (!atom) break
      const { naturalEm, squeezableEm, chances, letters } = widths.line(first, last)
      const ends = last === count - 1 || atom.kind === 'forced-break'
      const over = naturalEm - measure
      if (over - squeezableEm > tolerance) {
        if (found.length === 0 && !overfull) overfull = emergency(first, Math.max(first, last - 1))
        break
      }
      const squeeze = over > tolerance ? over / squeezableEm : 0
      const stretchEm = ends || over >= 0 ? 0 : stretched(-over, chances, letters)
      const cost = ends
        ? 20 * squeeze ** 2 + (widths.isLone(first, last) ? loneCost : 0)
        : 20 * squeeze ** 2 + badness(stretchEm) + atom.breakCost
      const isShort = stretchEm > failEm || (stretchEm > tolerance && chances === 0)
      const trackEm = squeeze > 0 ? -squeeze * trackLeastEm : tracked(stretchEm)
      const line: LineBreak = isShort
        ? { first, last, naturalEm, squeeze, stretchEm, isShort }
        : trackEm === 0
          ? { first, last, naturalEm, squeeze, stretchEm }
          : { first, last, naturalEm, squeeze, stretchEm, trackEm }
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

  function emergency(first: number, last: number): LineOption {
    const { naturalEm } = widths.line(first, last)
    return { line: { first, last, naturalEm, squeeze: 1, stretchEm: 0 }, cost: emergencyCost }
  }

  /** What each space gains: letters take their share of a line's room, up to their most. */
  function stretched(roomEm: number, chances: number, letters: number): number {
    const places = Math.max(chances, 0.5)
    const together = roomEm / (places + trackShare * letters)
    if (together <= options.stretchMostEm) return together
    return (roomEm - trackMostEm * letters) / places
  }

  function tracked(stretchEm: number): number {
    return Math.min(trackMostEm, trackShare * stretchEm)
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

function toSetting(node: LineWay): Setting {
  const lines: LineBreak[] = []
  for (let at: LineWay | undefined = node; at?.line; at = at.from) lines.push(at.line)
  return { lines: lines.reverse(), cost: node.cost, worstStretchEm: node.worst }
}
