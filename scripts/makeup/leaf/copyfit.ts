import type { RowsKept } from '../../model/copy-as-set.ts'
import type { PieceOption, SetPiece } from '../../model/set-copy.ts'

/** A piece, or some of its rows, in one leg. */
export interface LegPart {
  /** Index of the piece and of the option chosen for it. */
  readonly piece: number
  readonly choice: number
  /** Rows of the piece that stand here: from the first, up to but without the last. */
  readonly from: number
  readonly to: number
}

/** Copy poured into legs. */
export interface Fit {
  /** Index of the option chosen for each piece. */
  readonly choices: readonly number[]
  /** Pieces that begin a leg because they would not stand at its foot. */
  readonly breaksBefore: readonly number[]
  /** Rows that stay empty at the end of the last leg, or at the feet of legs. */
  readonly blankRows: number
  /** Rows from the first to the last, blanks between them included. */
  readonly rows: number
  readonly cost: number
  /** What stands in each leg. */
  readonly legs: readonly (readonly LegPart[])[]
}

interface State {
  readonly cost: number
  readonly blank: number
  readonly from: State | undefined
  readonly piece: number
  readonly choice: number
  readonly start: number
}

/** A last line alone at the head of a leg; a first line alone at its foot. */
const widowCost = 60
const orphanCost = 15
const blankCost = 200
const endBlankCost = 40

/** A line that was set otherwise before; one before the place of the change; one where nothing changed. */
const changedLineCost = 30
const earlierLineCost = 3000
const sameLineCost = 1e7
/** Copy that keeps its lines leaves no more rows blank for it than it may. */
const dearBlankCost = 1e6

/**
 * Pours pieces into legs of the given heights (rows), choosing each paragraph's number of lines so that the
 * legs end level; undefined when the copy does not fit in any way. One pass over rows and pieces. Copy that was set
 * before keeps the lines that it had, those before the change first; `isFilled`, rather than that rows stay blank.
 */
export function copyfit(
  pieces: readonly SetPiece[],
  heights: readonly number[],
  kept?: RowsKept,
  isFilled = false
): Fit | undefined {
  const blankRowCost = isFilled ? dearBlankCost : blankCost
  const feet = heights.map((_, at) => heights.slice(0, at + 1).reduce((a, b) => a + b, 0))
  const capacity = feet.at(-1) ?? 0
  if (heights.some(height => height < 1)) return undefined
  /** Row → the foot of the leg it stands in. */
  const footOf = (row: number) => feet.find(foot => foot > row) ?? capacity
  const heightAt = (row: number) => heights[feet.findIndex(foot => foot > row)] ?? 1
  let states = new Map<number, State>([
    [0, { cost: 0, blank: 0, from: undefined, piece: -1, choice: 0, start: 0 }]
  ])
  pieces.forEach((piece, index) => {
    const next = new Map<number, State>()
    for (const [row, state] of states) {
      const foot = footOf(row)
      const atHead = row === foot - heightAt(row)
      piece.options.forEach((option, choice) => {
        const start = startOf(row, option.rows, piece, foot, atHead)
        const end = start + option.rows
        const parted = start + wholeRows(piece, option) > footOf(start)
        if (end > capacity || parted || isAirOut(piece, option, atHead)) return
        const blank = start - row
        const cost =
          state.cost +
          option.cost +
          blank * blankRowCost +
          changing(kept, index, option) +
          placing(start, option.rows, piece, footOf, capacity) +
          shallowness(piece, row, end, foot, heightAt(row)) +
          tightness(piece, option, row + 1 === foot, atHead)
        const known = next.get(end)
        if (known && known.cost <= cost) return
        next.set(end, {
          cost,
          blank: state.blank + blank,
          from: state,
          piece: index,
          choice,
          start
        })
      })
    }
    states = next
  })
  let best: { row: number; state: State; cost: number } | undefined
  for (const [row, state] of states) {
    const left = capacity - row
    const atEnd = kept ? endBlankCost * left : endBlankCost
    const cost = state.cost + (left < heights.length ? atEnd : blankRowCost) * left
    if (!best || cost < best.cost) best = { row, state, cost }
  }
  return best && toFit(best.state, best.row, best.cost, pieces, feet)
}

/** What it costs that a piece is not set as it was. */
function changing(kept: RowsKept | undefined, index: number, { rows }: PieceOption): number {
  const before = kept?.rows[index]
  if (!kept || before === undefined || before === rows) return 0
  if (kept.from === Number.POSITIVE_INFINITY) return sameLineCost
  return rows * (index < kept.from ? earlierLineCost : changedLineCost)
}

/** Rows of copy that are too few over or under a picture in the leg that they share. */
const shallowMost = 4
const shallowCost = 300

function shallowness(
  { standsClear }: SetPiece,
  row: number,
  end: number,
  foot: number,
  height: number
): number {
  const cost = (rows: number) => (rows > 0 && rows <= shallowMost ? shallowCost : 0)
  return standsClear && end <= foot ? cost(row - (foot - height)) + cost(foot - end) : 0
}

/** Air has gone at the head of a leg. */
function isAirOut({ isAir }: SetPiece, { rows }: PieceOption, atHead: boolean): boolean {
  return isAir === true && atHead && rows > 0
}

/** What it costs to do without air: more than all else, but for a row of air at the head or the foot of a leg. */
const tightCost = 1000

function tightness(
  { isAir }: SetPiece,
  { isTight }: PieceOption,
  atFoot: boolean,
  atHead: boolean
): number {
  return isTight && !(isAir && (atHead || atFoot)) ? tightCost : 0
}

/** The first rows of a piece that no leg parts. */
function wholeRows({ flow, keepsRows = 0 }: SetPiece, { rows }: PieceOption): number {
  return flow === 'slab' ? rows : keepsRows
}

/** Where a piece may begin: here, or at the head of the next leg. */
function startOf(
  row: number,
  rows: number,
  piece: SetPiece,
  foot: number,
  atHead: boolean
): number {
  if (atHead) return row
  if (piece.flow === 'lines') return (piece.keepsRows ?? 0) > foot - row ? foot : row
  // A subhead needs two rows of its section below it.
  const needs = piece.keepWithNext ? rows + 2 : rows
  return needs <= foot - row ? row : foot
}

function placing(
  start: number,
  rows: number,
  piece: SetPiece,
  footOf: (row: number) => number,
  capacity: number
): number {
  if (piece.flow !== 'lines' || rows < 2) return 0
  const first = footOf(start) - start
  if (first >= rows) return 0
  const end = start + rows
  const aloneAtHead = end - 1 < capacity && footOf(end - 2) === end - 1
  return (first === 1 ? orphanCost : 0) + (aloneAtHead ? widowCost : 0)
}

function toFit(
  last: State,
  rows: number,
  cost: number,
  pieces: readonly SetPiece[],
  feet: readonly number[]
): Fit {
  const placed: State[] = []
  for (let at: State | undefined = last; at && at.piece >= 0; at = at.from) placed.unshift(at)
  const legs: LegPart[][] = feet.map(() => [])
  const breaksBefore: number[] = []
  let row = 0
  for (const { piece, choice, start } of placed) {
    if (start > row) breaksBefore.push(piece)
    const length = pieces[piece]?.options[choice]?.rows ?? 0
    row = start + length
    for (let from = 0; from < length; ) {
      const leg = feet.findIndex(foot => foot > start + from)
      const to = Math.min(length, (feet[leg] ?? row) - start)
      legs[leg]?.push({ piece, choice, from, to })
      from = to
    }
  }
  const capacity = feet.at(-1) ?? 0
  return {
    choices: placed.map(state => state.choice),
    breaksBefore,
    blankRows: last.blank + capacity - rows,
    rows,
    cost,
    legs
  }
}
