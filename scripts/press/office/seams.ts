/** Two sheets show this much of a page both, mm. */
export const overlapMm = 10
/** A seam keeps so far from either edge of what both show, mm: room for the names of sheets. */
export const flapLeastMm = 2.5
/** Places for a seam are tried in such steps, mm. */
const stepMm = 0.25

/** A stretch of a page along one side that one sheet shows, mm; it is cut or glued over at its seams. */
export interface Stretch {
  readonly fromMm: number
  readonly toMm: number
  /** Where the sheets before and after it meet it; none at the page's own edge. */
  readonly seamBeforeMm?: number
  readonly seamAfterMm?: number
}

/** How many sheets a side of a page takes. */
export function sheetsAlong(lengthMm: number, roomMm: number): number {
  if (lengthMm <= roomMm + 0.01) return 1
  return Math.ceil((lengthMm - overlapMm) / (roomMm - overlapMm) - 0.001)
}

/**
 * Parts a side of a page over sheets, its seams where a cut meets the least ink, in the middle of what is as good.
 * `ink` is the share of the page that a seam there would go through.
 */
export function stretches(
  lengthMm: number,
  roomMm: number,
  ink: (mm: number) => number
): readonly Stretch[] {
  const sheets = sheetsAlong(lengthMm, roomMm)
  const reachMm = Math.min(roomMm, lengthMm)
  const made: Stretch[] = []
  let fromMm = 0
  let seamBeforeMm: number | undefined
  for (let at = 0; at < sheets; at++) {
    const left = sheets - 1 - at
    const before = seamBeforeMm === undefined ? {} : { seamBeforeMm }
    if (left === 0) {
      made.push({ fromMm, toMm: lengthMm, ...before })
      break
    }
    // What is left must fit the sheets that are left; what is shown twice lies at both sides of the seam.
    const leastTo = lengthMm - left * (reachMm - overlapMm)
    const seam = bestSeam(Math.max(leastTo, fromMm + overlapMm), fromMm + reachMm, ink)
    made.push({ fromMm, toMm: seam.toMm, seamAfterMm: seam.atMm, ...before })
    fromMm = seam.toMm - overlapMm
    seamBeforeMm = seam.atMm
  }
  return made
}

interface Seam {
  readonly atMm: number
  /** The end of the sheet before it. */
  readonly toMm: number
}

/** The best seam of all where the sheet before it may end. */
function bestSeam(leastToMm: number, mostToMm: number, ink: (mm: number) => number): Seam {
  const [first, last] = [leastToMm - overlapMm + flapLeastMm, mostToMm - flapLeastMm]
  const middle = (first + last) / 2
  let best = middle
  let least = Number.POSITIVE_INFINITY
  for (let step = 0; step * stepMm <= last - first + 0.001; step++) {
    const at = Math.min(last, first + step * stepMm)
    // A thousandth of a page's side is what the eye does not mind: then the middle is better.
    const cost = Math.round(ink(at) * 1000) + Math.abs(at - middle) / (last - first + 1)
    if (cost < least) [best, least] = [at, cost]
  }
  const toMm = Math.max(leastToMm, Math.min(mostToMm, best + overlapMm / 2))
  return { atMm: best, toMm }
}
