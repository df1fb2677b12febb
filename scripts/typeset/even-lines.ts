/** Atoms of one line, the first and the last. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** A text split into lines. */
export interface EvenLines {
  readonly spans: readonly Span[]
  /** 0 for a text that fits on one line. */
  readonly cost: number
}

/** What is split, by the numbers of its atoms. */
export interface Splittable {
  /** What ending a line after each atom costs, `forbidden` and more for never. */
  readonly costs: readonly number[]
  /** Width of a line from its first atom to its last, em. */
  readonly widthOf: (first: number, last: number) => number
}

/** Cost of a place where no line ends. */
export const forbidden = 1e6
const anotherLine = 30
/** More than any error of adding up costs. */
const hairCost = 1e-6
const hairEm = 1e-6

/**
 * Splits a text into the lines that cost least, cheap ends and even lengths, none wider than the width;
 * undefined where `mostLines` do not hold it. A number of lines is tried only where it can hold the
 * text and its ends alone do not cost more than the best split known; a line begins only where the
 * lines before and after it can hold the rest.
 */
export function evenLines(
  text: Splittable,
  widthEm: number,
  mostLines: number
): EvenLines | undefined {
  const places = linePlaces(text, widthEm, mostLines)
  const [fewest = Infinity] = places.linesFrom
  const cheapest = text.costs.slice(0, -1).sort((a, b) => a - b)
  let leastCost = 0
  let best: EvenLines | undefined
  for (let count = 1; count <= mostLines; count++) {
    if (count > 1) leastCost += anotherLine + (cheapest[count - 2] ?? Infinity)
    if (leastCost >= (best?.cost ?? forbidden) + hairCost) break
    if (fewest > count) continue
    const found = splitInto(count, text, places)
    const cost = found ? found.cost + (count - 1) * anotherLine : Infinity
    if (found && cost < (best?.cost ?? forbidden)) best = { spans: found.spans, cost }
  }
  return best
}

/** Where lines can begin, whatever their number. */
interface LinePlaces {
  /** Widths of the lines from an atom to itself, the next …, as far as they fit; em. */
  readonly fitting: readonly (readonly number[])[]
  /** The fewest lines that hold all before an atom, and all from it on. */
  readonly linesBefore: readonly number[]
  readonly linesFrom: readonly number[]
}

function linePlaces({ costs, widthOf }: Splittable, widthEm: number, most: number): LinePlaces {
  const size = costs.length
  const fitting: number[][] = []
  const linesBefore = Array.from({ length: size }, (_, at) => (at === 0 ? 0 : Infinity))
  for (let first = 0; first < size; first++) {
    const lines = (linesBefore[first] ?? Infinity) + 1
    const row: number[] = []
    fitting.push(row)
    if (lines > most) continue
    for (let last = first; last < size; last++) {
      const width = widthOf(first, last)
      if (width > widthEm + hairEm) break
      row.push(width)
      if (last + 1 < size && (costs[last] ?? 0) < forbidden)
        linesBefore[last + 1] = Math.min(linesBefore[last + 1] ?? Infinity, lines)
    }
  }
  return { fitting, linesBefore, linesFrom: fewestFrom(fitting, costs) }
}

/** The fewest lines that hold all from each atom on. */
function fewestFrom(
  fitting: readonly (readonly number[])[],
  costs: readonly number[]
): readonly number[] {
  const size = costs.length
  const linesFrom = Array.from({ length: size }, () => Infinity)
  for (let first = size - 1; first >= 0; first--) {
    const end = first + (fitting[first]?.length ?? 0)
    let fewest = end === size && end > first ? 1 : Infinity
    for (let last = first; last < end && fewest > 1; last++)
      if ((costs[last] ?? 0) < forbidden)
        fewest = Math.min(fewest, 1 + (linesFrom[last + 1] ?? Infinity))
    linesFrom[first] = fewest
  }
  return linesFrom
}

/** The best way to cut all atoms into `count` lines; line by line from the last to the first. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one dynamic programme, its three loops read together
function splitInto(
  count: number,
  { costs, widthOf }: Splittable,
  { fitting, linesBefore, linesFrom }: LinePlaces
): EvenLines | undefined {
  const size = costs.length
  const target = widthOf(0, size - 1) / count
  const unevenness = (width: number) => 100 * ((width - target) / Math.max(target, 1)) ** 2
  // By the number of lines left: the atoms a line may begin with, and the atom that best ends it.
  const bestLast: ReadonlyMap<number, number>[] = []
  let rest: ReadonlyMap<number, number> = new Map()
  for (let left = 1; left <= count; left++) {
    const begin = linesFrom.findIndex(lines => lines <= left)
    const end = linesBefore.findLastIndex(lines => lines <= count - left)
    const restBegin = left === 1 ? 0 : linesFrom.findIndex(lines => lines < left)
    const found = new Map<number, number>()
    const lasts = new Map<number, number>()
    for (let first = Math.max(begin, count - left); first <= end; first++) {
      const row = fitting[first] ?? []
      if (left === 1) {
        const width = row[size - 1 - first]
        if (width === undefined) continue
        found.set(first, count === 1 ? 0 : unevenness(width))
        lasts.set(first, size - 1)
        continue
      }
      let best = Infinity
      for (let last = Math.max(first, restBegin - 1); last < first + row.length; last++) {
        const after = rest.get(last + 1)
        const ending = costs[last] ?? 0
        if (after === undefined || ending >= forbidden) continue
        const cost = ending + unevenness(row[last - first] ?? 0) + after
        if (cost >= best) continue
        best = cost
        lasts.set(first, last)
      }
      if (best < Infinity) found.set(first, best)
    }
    bestLast.push(lasts)
    rest = found
  }
  const cost = rest.get(0)
  return cost === undefined ? undefined : { spans: spansOf(bestLast), cost }
}

function spansOf(bestLast: readonly ReadonlyMap<number, number>[]): readonly Span[] {
  let first = 0
  return bestLast.toReversed().map(lasts => {
    const span = { first, last: lasts.get(first) ?? first }
    first = span.last + 1
    return span
  })
}
