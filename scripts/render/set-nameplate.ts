import { factWords, paperWords } from '../model/furniture.ts'
import type { IssueFacts } from '../model/issue.ts'
import type { FaceRoles } from '../model/style.ts'
import type { TextRoom } from './fit-text.ts'
import { tooLong } from './furniture-problem.ts'
import {
  type FurnitureTools,
  gridWidthPx,
  roleOf,
  type SetText,
  setText,
  widthEmOf
} from './set-text.ts'

/** 报头: the paper's name and the facts below it, on one line or more. */
export interface SetNameplate {
  readonly paper: SetText
  readonly facts: readonly (readonly string[])[]
  readonly factsPx: number
  readonly factsRole: keyof FaceRoles
}

/** Sets the nameplate of a front page. */
export function setNameplate(facts: IssueFacts, tools: FurnitureTools): SetNameplate {
  const { style } = tools
  const { nameplateAirRows } = style.measures
  // Where an issue gives no facts, their rows are the name's.
  const factsRows = factWords(facts).length > 0 ? style.measures.factsRows : 0
  const widthPx = gridWidthPx(style)
  const place = { file: facts.file }
  const name = { part: 'paper', text: paperWords(facts), field: 'paper', place } as const
  const deepPx = (style.nameplateRows - factsRows - nameplateAirRows) * style.grid.rowPx
  // A brush leaves its em half empty; a face that fills it would stand on the rule below.
  const largestPx = roleOf(name, tools) === 'brush' ? deepPx : deepPx * 0.75
  const room: TextRoom = {
    widthPx,
    deepPx,
    nominalPx: Math.min(style.nameplatePx, largestPx),
    leastPx: style.folioPx,
    mostLines: 3,
    leading: 1.3
  }
  return { paper: setText(name, room, tools), ...setFacts(facts, tools) }
}

function setFacts(facts: IssueFacts, tools: FurnitureTools): Omit<SetNameplate, 'paper'> {
  const { style } = tools
  const { factsRows, factsGapEm } = style.measures
  const words = factWords(facts)
  const whole = words.join(' ')
  const widthEm = widthEmOf({ part: 'facts', text: whole }, tools)
  const widthPx = gridWidthPx(style)
  const factsRole = roleOf({ part: 'facts', text: whole }, tools)
  for (let count = 1; count <= mostFactLines; count++) {
    const rows = evenRows(
      words.map(word => widthEm(word) + factsGapEm),
      count
    )
    const widest = Math.max(...rows.map(row => row.widthEm)) - factsGapEm
    const deepest = (factsRows * style.grid.rowPx) / count / 1.1
    const size = Math.min(style.folioPx, deepest, (widthPx * 0.99) / Math.max(1, widest))
    const factsPx = Math.floor(size * 4) / 4
    const isLast = count === mostFactLines
    // A smaller line is better than two as long as it is read with ease.
    if (factsPx < style.folioPx * 0.75 && !isLast) continue
    if (factsPx < style.leastTypePx) break
    const lines = rows.map(({ from, to }) => words.slice(from, to))
    return { facts: lines, factsPx, factsRole }
  }
  const longest = words.toSorted((one, other) => widthEm(other) - widthEm(one))[0] ?? ''
  tools.report(
    tooLong('…', longest, widthEm(longest) * style.leastTypePx, widthPx, { file: facts.file })
  )
  return { facts: [words], factsPx: style.leastTypePx, factsRole }
}

/** Lines on which the facts may stand. */
const mostFactLines = 3

interface Row {
  readonly from: number
  readonly to: number
  readonly widthEm: number
}

/** Parts facts into so many rows, as even as they will be; each has one fact at the least. */
function evenRows(widths: readonly number[], count: number, from = 0): readonly Row[] {
  const width = (to: number) => widths.slice(from, to).reduce((sum, one) => sum + one, 0)
  const all = [{ from, to: widths.length, widthEm: width(widths.length) }]
  if (count === 1 || widths.length - from <= 1) return all
  let best: readonly Row[] = all
  for (let to = from + 1; to < widths.length; to++) {
    const rows = [{ from, to, widthEm: width(to) }, ...evenRows(widths, count - 1, to)]
    const widest = (some: readonly Row[]) => Math.max(...some.map(row => row.widthEm))
    if (widest(rows) < widest(best)) best = rows
  }
  return best
}
