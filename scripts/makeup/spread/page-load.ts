import { idealAt } from './planned-story.ts'

/** Cells and points at each price, of a story or of a page. */
interface Taken {
  readonly cells: ArrayLike<number>
  readonly points: ArrayLike<number>
}

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
    const least = this.cells[0] ?? 0
    const most = this.cells.at(-1) ?? 0
    return least > room ? least - room : Math.min(0, most - room)
  }

  /** Points for how hard it is to fill so many cells with the stories. */
  cost(room: number): number {
    const tight = Math.max(0, (this.cells[0] ?? 0) / room - tightFrom) / 0.05
    return (
      cost.misfitCell * Math.abs(this.misfit(room)) +
      cost.strain * this.strain(room) +
      cost.tight * tight ** 2 +
      cost.uneven * (this.ideal / room - 1) ** 2
    )
  }

  /** Points above the best frames of all the stories that filling the page with them costs at the least. */
  private strain(room: number): number {
    const { cells, points } = this
    const last = cells.length - 1
    let at = 1
    while (at < last && (cells[at] ?? 0) < room) at += 1
    const [low, high] = [cells[at - 1] ?? 0, cells[at] ?? 0]
    const share = high > low ? Math.max(0, Math.min(1, (room - low) / (high - low))) : 0
    const [from, to] = [points[at - 1] ?? 0, points[at] ?? 0]
    return from + share * (to - from) - (points[idealAt] ?? 0)
  }
}
