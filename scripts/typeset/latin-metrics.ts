/** A line of Latin type as it was set; lengths in em of its type. */
export interface LatinLine {
  /** Its words from left to right. */
  readonly words: readonly LatinWord[]
  /** A word is parted at its end. */
  readonly hyphenated: boolean
  /** It ends its paragraph, so it is not stretched. */
  readonly ends: boolean
}

/** A word on its line, its marks included. */
export interface LatinWord {
  readonly text: string
  readonly leftEm: number
  readonly rightEm: number
}

/** How evenly a text is set. */
export interface LatinMetrics {
  readonly lines: number
  readonly hyphens: number
  /** Three or more hyphens one under the other. */
  readonly ladders: number
  /** Lines whose spaces are wider than the style allows. */
  readonly loose: number
  /** Lines whose spaces are wider than twice the style’s own, by the widest that it likes being half as wide again. */
  readonly torn: number
  /** Mean space of the stretched lines, em, and its standard deviation. */
  readonly meanSpaceEm: number
  readonly spaceDeviationEm: number
  /** Spaces under one another through three lines or more. */
  readonly rivers: number
  /** Last lines of one short word. */
  readonly widows: number
}

/** Hyphens under one another that are too many. */
const ladderLines = 3
const riverLines = 3
/** Twice a space against one and a half. */
const tornTimes = 4 / 3
/** How far apart the middles of two spaces may be that seem to run into each other. */
export const riverReachEm = 0.5
/** Letters of the longest word that is lost on a line of its own. */
const shortWord = 3

/** Counts what disturbs the eye in lines of Latin type that stand one under the other. */
export function latinMetrics(lines: readonly LatinLine[], spaceMostEm: number): LatinMetrics {
  const spaces = lines.filter(line => !line.ends).map(spacesOf)
  const widths = spaces.flat().map(space => space.widthEm)
  const mean = average(widths)
  return {
    lines: lines.length,
    hyphens: lines.filter(line => line.hyphenated).length,
    ladders: runs(lines.map(line => line.hyphenated)).filter(run => run >= ladderLines).length,
    loose: spaces.filter(isWiderThan(spaceMostEm)).length,
    torn: spaces.filter(isWiderThan(spaceMostEm * tornTimes)).length,
    meanSpaceEm: mean,
    spaceDeviationEm: Math.sqrt(average(widths.map(width => (width - mean) ** 2))),
    rivers: rivers(lines.map(spacesOf)),
    widows: lines.filter((line, at) => isWidow(line, lines[at - 1])).length
  }
}

interface Space {
  readonly middleEm: number
  readonly widthEm: number
}

function spacesOf(line: LatinLine): readonly Space[] {
  return line.words.slice(1).map((word, at) => {
    const from = line.words[at]?.rightEm ?? 0
    return { middleEm: (from + word.leftEm) / 2, widthEm: word.leftEm - from }
  })
}

/** Each river is counted once, where it reaches the third line. */
function rivers(lines: readonly (readonly Space[])[]): number {
  let count = 0
  let above: readonly (readonly [middleEm: number, length: number])[] = []
  for (const spaces of lines) {
    above = spaces.map(({ middleEm }) => {
      const met = above.filter(([middle]) => Math.abs(middle - middleEm) <= riverReachEm)
      const length = Math.max(0, ...met.map(([, reached]) => reached)) + 1
      if (length === riverLines) count++
      return [middleEm, length] as const
    })
  }
  return count
}

function isWiderThan(em: number) {
  return (line: readonly Space[]) => average(line.map(space => space.widthEm)) > em
}

function isWidow(line: LatinLine, above: LatinLine | undefined): boolean {
  if (!line.ends || !above || above.ends || line.words.length !== 1) return false
  return (line.words[0]?.text.replace(/[^\p{L}\d]/gu, '').length ?? 0) <= shortWord
}

function runs(flags: readonly boolean[]): readonly number[] {
  const found: number[] = []
  let length = 0
  for (const flag of [...flags, false]) {
    if (flag) length++
    else if (length > 0) {
      found.push(length)
      length = 0
    }
  }
  return found
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
