import type { LeafShapes } from '../../model/layout.ts'
import { idealAt, prices, type Take } from './planned-story.ts'

/** What a story takes at each price, of all the frames that it can fill. */
export function takeOf(shapes: LeafShapes): Take {
  const frames = [...shapes.byWidth].flatMap(([width, byHeight]) =>
    [...byHeight].map(([height, recipes]) => ({
      cells: width * height,
      points: Math.min(...recipes.map(({ cost }) => cost))
    }))
  )
  const best = prices.map(price =>
    frames.reduce((one, other) => (isBetter(other, one, price) ? other : one))
  )
  return { cells: best.map(({ cells }) => cells), points: best.map(({ points }) => points) }
}

/** What is taken whatever the price. */
export function fixedTake(cells: number): Take {
  return { cells: prices.map(() => cells), points: prices.map(() => 0) }
}

/** What is left of a story on its page when so many lines of it run on to another. */
export function takeLess({ cells, points }: Take, lines: number): Take {
  return { cells: cells.map(one => Math.max(1, one - lines)), points }
}

/** What the rest of a story takes on its page: its lines under a head that grows with the price. */
export function takeOfRest(lines: number, headCells: number): Take {
  const cells = prices.map((_, at) => lines + headCells * (1 + (at - idealAt) / idealAt))
  return { cells, points: prices.map((_, at) => Math.abs(at - idealAt) / 2) }
}

interface Frame {
  readonly cells: number
  readonly points: number
}

function isBetter(one: Frame, other: Frame, price: number): boolean {
  if (Number.isFinite(price))
    return one.points - price * one.cells < other.points - price * other.cells
  const more = Math.sign(price) * (one.cells - other.cells)
  return more > 0 || (more === 0 && one.points < other.points)
}
