import { idealAt, prices, type Take } from './planned-story.ts'

/** Cells and points at each price, of a story or of a page. */
export interface Taken {
  readonly cells: Float64Array
  readonly points: Float64Array
}

/** What a story takes, kept so that it is quickly added up. */
export function takenBy({ cells, points }: Take): Taken {
  return { cells: Float64Array.from(cells), points: Float64Array.from(points) }
}

/** What no story takes. */
export const noneTaken: Taken = takenBy({
  cells: prices.map(() => 0),
  points: prices.map(() => 0)
})

/** Points for what makes a page hard to fill, or impossible. */
const cost = {
  /** Every cell that no frame of its stories can take up. */
  misfitCell: 4,
  /** Every point above the best frames: heads that meet and cuts that run through come with them. */
  strain: 2,
  /** Stories at their least leave no choice of frames to tile a page with: for 5 % of a page above `tightFrom`. */
  tight: 10,
  /** A page whose stories' best frames are twice as large as it is. */
  uneven: 400
}

/** Share of a page that its stories may take at their least before it is tight. */
const tightFrom = 0.9

/** What the stories of a page take of it together, at each price of a cell. */
export class PageLoad {
  readonly cells: Float64Array
  readonly points: Float64Array

  constructor(prices: number) {
    this.cells = new Float64Array(prices)
    this.points = new Float64Array(prices)
  }

  /** Adds what a story takes; takes it away again with −1. */
  add(take: Taken, times: 1 | -1 = 1): void {
    for (let at = 0; at < this.cells.length; at += 1) {
      this.cells[at] = (this.cells[at] ?? 0) + times * (take.cells[at] ?? 0)
      this.points[at] = (this.points[at] ?? 0) + times * (take.points[at] ?? 0)
    }
  }

  /** Cells that the stories take with the best frame of each. */
  get ideal(): number {
    return this.cells[idealAt] ?? 0
  }

  /** Cells that the page has too few (negative: too many) for every frame of its stories. */
  misfit(room: number): number {
    return misfitOf(this.cells[0] ?? 0, this.cells.at(-1) ?? 0, room)
  }

  /** Points for how hard it is to fill so many cells with the stories, or with one less and another more. */
  cost(room: number, out: Taken = noneTaken, put: Taken = noneTaken): number {
    const least = this.cellsAt(0, out, put)
    const tight = Math.max(0, least / room - tightFrom) / 0.05
    const most = this.cellsAt(this.cells.length - 1, out, put)
    const ideal = this.cellsAt(idealAt, out, put)
    return (
      cost.misfitCell * Math.abs(misfitOf(least, most, room)) +
      cost.strain * this.strain(room, out, put) +
      cost.tight * tight ** 2 +
      cost.uneven * (ideal / room - 1) ** 2
    )
  }

  /** Points above the best frames of all the stories that filling the page with them costs at the least. */
  private strain(room: number, out: Taken, put: Taken): number {
    const last = this.cells.length - 1
    // No price takes fewer cells than a lower one, and most pages are filled near the best frames.
    let at = idealAt
    while (at > 1 && this.cellsAt(at - 1, out, put) >= room) at -= 1
    while (at < last && this.cellsAt(at, out, put) < room) at += 1
    const [low, high] = [this.cellsAt(at - 1, out, put), this.cellsAt(at, out, put)]
    const share = high > low ? Math.max(0, Math.min(1, (room - low) / (high - low))) : 0
    const [from, to] = [this.pointsAt(at - 1, out, put), this.pointsAt(at, out, put)]
    return from + share * (to - from) - this.pointsAt(idealAt, out, put)
  }

  private cellsAt(at: number, out: Taken, put: Taken): number {
    return (this.cells[at] ?? 0) - (out.cells[at] ?? 0) + (put.cells[at] ?? 0)
  }

  private pointsAt(at: number, out: Taken, put: Taken): number {
    return (this.points[at] ?? 0) - (out.points[at] ?? 0) + (put.points[at] ?? 0)
  }
}

function misfitOf(least: number, most: number, room: number): number {
  return least > room ? least - room : Math.min(0, most - room)
}
