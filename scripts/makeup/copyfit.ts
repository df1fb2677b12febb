import type { SetPiece } from '../model/set-copy.ts'

/** Copy poured into legs of equal height. */
export interface Fit {
  /** Index of the option chosen for each piece. */
  readonly choices: readonly number[]
  /** Pieces that begin a leg because they would not stand at its foot. */
  readonly breaksBefore: readonly number[]
  /** Rows that stay empty at the end of the last leg, or at the feet of legs. */
  readonly blankRows: number
  readonly rows: number
  readonly cost: number
}

interface State {
  readonly cost: number
  readonly blank: number
  readonly from: State | undefined
  readonly piece: number
  readonly choice: number
  readonly broke: boolean
}

/** A last line alone at the head of a leg; a first line alone at its foot. */
const widowCost = 60
const orphanCost = 15
const blankCost = 200
const endBlankCost = 40

/**
 * Pours pieces into `legs` legs of `height` rows, choosing each paragraph's number of lines so that the
 * legs end level; undefined when the copy does not fit in any way. One pass over rows and pieces.
 */
export function copyfit(
  pieces: readonly SetPiece[],
  legs: number,
  height: number
): Fit | undefined {
  const capacity = legs * height
  if (height < 1) return undefined
  let states = new Map<number, State>([
    [0, { cost: 0, blank: 0, from: undefined, piece: -1, choice: 0, broke: false }]
  ])
  pieces.forEach((piece, index) => {
    const next = new Map<number, State>()
    for (const [row, state] of states) {
      piece.options.forEach((option, choice) => {
        for (const start of starts(row, option.rows, piece, height)) {
          const end = start + option.rows
          if (end > capacity) continue
          const blank = start - row
          const cost =
            state.cost +
            option.cost +
            blank * blankCost +
            placing(start, option.rows, piece, height)
          const known = next.get(end)
          if (known && known.cost <= cost) continue
          next.set(end, {
            cost,
            blank: state.blank + blank,
            from: state,
            piece: index,
            choice,
            broke: blank > 0
          })
        }
      })
    }
    states = next
  })
  let best: Fit | undefined
  for (const [row, state] of states) {
    const left = capacity - row
    const cost = state.cost + (left < legs ? endBlankCost : blankCost) * left
    if (!best || cost < best.cost) best = toFit(state, row, left, cost)
  }
  return best
}

/** Where a piece may begin: here, or at the head of the next leg. */
function starts(row: number, rows: number, piece: SetPiece, height: number): readonly number[] {
  const inLeg = row % height
  const nextLeg = inLeg === 0 ? row : row - inLeg + height
  if (piece.flow === 'lines') return [row]
  const room = height - inLeg
  // A subhead needs two rows of its section below it.
  const needs = piece.keepWithNext ? rows + 2 : rows
  return inLeg === 0 || needs <= room ? [row] : [nextLeg]
}

function placing(start: number, rows: number, piece: SetPiece, height: number): number {
  if (piece.flow !== 'lines' || rows < 2) return 0
  const first = height - (start % height)
  if (first >= rows) return 0
  const last = (rows - first) % height
  return (first === 1 ? orphanCost : 0) + (last === 1 ? widowCost : 0)
}

function toFit(state: State, rows: number, left: number, cost: number): Fit {
  const choices: number[] = []
  const breaksBefore: number[] = []
  for (let at: State | undefined = state; at && at.piece >= 0; at = at.from) {
    choices.unshift(at.choice)
    if (at.broke) breaksBefore.unshift(at.piece)
  }
  return { choices, breaksBefore, blankRows: state.blank + left, rows, cost }
}
