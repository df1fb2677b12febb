import { type Candidates, leafKind, rowsKind, type WholePage } from './candidates.ts'

/** The best candidates of one set of items, for every width and height, while its cuts are tried. */
export class SetShortlist {
  /** No candidate may cost more. */
  limit = Number.POSITIVE_INFINITY
  /** One side of what is joined holds nothing but adverts. */
  isAdvertCut = false
  /** Whether anything of a width is kept. */
  private readonly isKept: Uint8Array
  private readonly counts: Uint8Array
  private readonly cost: Float64Array
  private readonly kind: Uint8Array
  private readonly bare: Uint8Array
  private readonly column: Int16Array
  private readonly row: Int16Array
  private readonly first: Int32Array
  private readonly second: Int32Array
  private readonly slots: number
  private readonly columns: number
  private readonly rows: number

  /** `slots` is how many candidates of one size are kept. */
  constructor(columns: number, rows: number, slots: number) {
    this.slots = slots
    this.columns = columns
    this.rows = rows
    const cells = (columns + 1) * (rows + 1)
    this.isKept = new Uint8Array(columns + 1)
    this.counts = new Uint8Array(cells)
    this.cost = new Float64Array(cells * slots)
    this.kind = new Uint8Array(cells * slots)
    this.bare = new Uint8Array(cells * slots)
    this.column = new Int16Array(cells * slots)
    this.row = new Int16Array(cells * slots)
    this.first = new Int32Array(cells * slots)
    this.second = new Int32Array(cells * slots)
  }

  /** Takes a candidate unless one that is as good and as free is there. */
  // biome-ignore lint/complexity/useMaxParams: the solver offers millions of candidates, and an object each would cost it
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one pass over the rivals of a candidate, for millions of them
  offer(
    width: number,
    height: number,
    kind: number,
    bare: number,
    column: number,
    row: number,
    cost: number,
    first: number,
    second: number
  ): void {
    if (cost > this.limit) return
    if (Math.max(column, 0) + width > this.columns) return
    if (Math.max(row, 0) + height > this.rows) return
    const cell = width * (this.rows + 1) + height
    const { slots } = this
    const base = cell * slots
    let count = this.counts[cell] ?? 0
    let worst = -1
    let worstCost = cost
    for (let slot = base; slot < base + count; slot += 1) {
      const rivalCost = this.cost[slot] ?? 0
      const rivalKind = this.kind[slot] ?? 0
      const rivalBare = this.bare[slot] ?? 0
      if (this.column[slot] === column && this.row[slot] === row) {
        if (
          rivalCost <= cost &&
          rivalBare <= bare &&
          (rivalKind === kind || rivalKind === leafKind)
        ) {
          return
        }
        if (cost < rivalCost && bare <= rivalBare && (kind === rivalKind || kind === leafKind)) {
          count -= 1
          this.move(base + count, slot)
          slot -= 1
          continue
        }
      }
      if (rivalCost > worstCost) {
        worstCost = rivalCost
        worst = slot
      }
    }
    let target = base + count
    if (count < slots) count += 1
    else if (worst < 0) return
    else target = worst
    this.isKept[width] = 1
    this.counts[cell] = count
    this.cost[target] = cost
    this.kind[target] = kind
    this.bare[target] = bare
    this.column[target] = column
    this.row[target] = row
    this.first[target] = first
    this.second[target] = second
  }

  /** Moves what was kept for one width to the pool, by height, and empties the cells. */
  flush(width: number, pool: Candidates): void {
    if (this.isKept[width] === 0) return
    this.isKept[width] = 0
    for (let height = 1; height <= this.rows; height += 1) {
      const cell = width * (this.rows + 1) + height
      const count = this.counts[cell] ?? 0
      for (let slot = cell * this.slots; slot < cell * this.slots + count; slot += 1) {
        const at = pool.add()
        pool.width[at] = width
        pool.height[at] = height
        pool.cost[at] = this.cost[slot] ?? 0
        pool.kind[at] = this.kind[slot] ?? 0
        pool.bare[at] = this.bare[slot] ?? 0
        pool.column[at] = this.column[slot] ?? -1
        pool.row[at] = this.row[slot] ?? -1
        pool.first[at] = this.first[slot] ?? 0
        pool.second[at] = this.second[slot] ?? 0
      }
      this.counts[cell] = 0
    }
  }

  private move(from: number, to: number): void {
    if (from === to) return
    this.cost[to] = this.cost[from] ?? 0
    this.kind[to] = this.kind[from] ?? 0
    this.bare[to] = this.bare[from] ?? 0
    this.column[to] = this.column[from] ?? -1
    this.row[to] = this.row[from] ?? -1
    this.first[to] = this.first[from] ?? 0
    this.second[to] = this.second[from] ?? 0
  }
}

/** Keeps the cheapest pages that fill the field exactly. */
export class PageShortlist {
  private readonly columns: number
  private readonly rows: number
  private readonly most: number
  private readonly pages: WholePage[] = []
  /** Points of a cut from edge to edge: above each other, side by side. */
  private readonly cuts: readonly [rows: number, columns: number]
  /** No page may cost more. */
  limit = Number.POSITIVE_INFINITY
  /** One side of what is joined holds nothing but adverts: their edges are no cuts. */
  isAdvertCut = false

  constructor(columns: number, rows: number, most: number, cuts: readonly [number, number]) {
    this.cuts = cuts
    this.columns = columns
    this.rows = rows
    this.most = most
  }

  // biome-ignore lint/complexity/useMaxParams: the solver offers millions of candidates, and an object each would cost it
  offer(
    width: number,
    height: number,
    kind: number,
    _bare: number,
    column: number,
    row: number,
    cost: number,
    first: number,
    second: number
  ): void {
    if (width !== this.columns || height !== this.rows || column > 0 || row > 0) return
    const cut = kind === leafKind || this.isAdvertCut ? 0 : this.cuts[kind === rowsKind ? 0 : 1]
    const all = cost + cut
    if (all >= this.limit) return
    this.pages.push({ kind, cost: all, first, second })
    if (this.pages.length >= 4 * this.most) this.trim()
  }

  sorted(): readonly WholePage[] {
    this.trim()
    return this.pages
  }

  private trim(): void {
    this.pages.sort((a, b) => a.cost - b.cost || a.first - b.first || a.second - b.second)
    this.pages.length = Math.min(this.pages.length, this.most)
    if (this.pages.length === this.most) this.limit = this.pages[this.most - 1]?.cost ?? this.limit
  }
}
