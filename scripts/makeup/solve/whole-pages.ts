import { leafKind, rowsKind } from './candidates.ts'

/** One way to fill the whole field: a leaf, or a cut into two solved parts. */
export interface WholePage {
  readonly kind: number
  readonly cost: number
  readonly first: number
  readonly second: number
}

/** Keeps the cheapest pages that fill the field exactly. */
export class WholePages {
  private readonly columns: number
  private readonly rows: number
  private readonly most: number
  private readonly pages: WholePage[] = []
  /** Points of a cut from edge to edge: above each other, side by side. */
  private readonly cuts: readonly [rows: number, columns: number]
  private limit = Number.POSITIVE_INFINITY

  constructor(columns: number, rows: number, most: number, cuts: readonly [number, number]) {
    this.cuts = cuts
    this.columns = columns
    this.rows = rows
    this.most = most
  }

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
    const cut = kind === leafKind ? 0 : this.cuts[kind === rowsKind ? 0 : 1]
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
