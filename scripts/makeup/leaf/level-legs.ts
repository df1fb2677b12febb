import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { LegLines } from '../../model/measured-story.ts'

/** A number of body rows that a text fills, with the levers it takes. */
export interface LegsFit {
  readonly bodyRows: number
  readonly lines: number
  readonly tracked: number
  readonly blankRows: number
  readonly cost: number
}

/**
 * Every number of body rows that a text can fill when rows are taken from the top of some legs.
 * `taken` holds a number for each leg: rows that a head or a picture takes, all of a leg if it may.
 */
export function fitLegs(
  text: LegLines,
  shift: number,
  taken: readonly number[],
  mayFillLegs: boolean,
  style: MakeupStyle
): readonly LegsFit[] {
  const legs = taken.length
  const away = taken.reduce((sum, rows) => sum + rows, 0)
  const natural = text.lines + shift
  const most = Math.min(style.blankMost, legs - 1)
  const from = Math.ceil((natural - text.minus + away) / legs)
  const to = Math.floor((natural + text.plus + most + away) / legs)
  const found: LegsFit[] = []
  // A headline alone has no rows under it.
  const isBare = natural === 0 && text.plus === 0
  for (let bodyRows = Math.max(isBare ? 0 : 1, from); bodyRows <= to; bodyRows += 1) {
    if (!depthsServe(bodyRows, taken, mayFillLegs, isBare, style)) continue
    // A line stands in every leg that is not filled above.
    const depths = taken.map(rows => bodyRows - rows).filter(depth => depth > 0)
    const blankMost = Math.min(most, Math.min(...depths, bodyRows + 1) - 1)
    const fit = cheapest(text, natural, legs * bodyRows - away, blankMost, style)
    if (fit === undefined) continue
    found.push({ bodyRows, ...fit, cost: fit.cost + longLegCost(bodyRows, taken, style) })
  }
  return found
}

/** Legs that are too long are for stories that fit no other way. */
function longLegCost(bodyRows: number, taken: readonly number[], style: MakeupStyle): number {
  const over = bodyRows - Math.min(...taken) - style.legRows.most
  return over > 0 ? style.cost.longLeg * (1 + over / style.legRows.most) : 0
}

function depthsServe(
  bodyRows: number,
  taken: readonly number[],
  mayFillLegs: boolean,
  isBare: boolean,
  style: MakeupStyle
): boolean {
  let open = 0
  for (const rows of taken) {
    const depth = bodyRows - rows
    if (depth === 0 && mayFillLegs) continue
    if (depth < style.legRows.least) return false
    open += 1
  }
  return isBare ? open === 0 : open > 0
}

function cheapest(
  text: LegLines,
  natural: number,
  room: number,
  blankMost: number,
  style: MakeupStyle
): Omit<LegsFit, 'bodyRows'> | undefined {
  let best: Omit<LegsFit, 'bodyRows'> | undefined
  for (const lines of [room, Math.min(room, natural), Math.min(room, natural + text.plus)]) {
    const tracked = lines - natural
    const blankRows = room - lines
    if (tracked < -text.minus || tracked > text.plus || blankRows > blankMost) continue
    const reach = tracked < 0 ? text.minus : text.plus
    const cost =
      style.cost.blankRow * blankRows * blankRows +
      (tracked === 0 ? 0 : style.cost.tracking * (0.5 + (0.5 * Math.abs(tracked)) / reach))
    if (best === undefined || cost < best.cost) best = { lines, tracked, blankRows, cost }
  }
  return best
}
