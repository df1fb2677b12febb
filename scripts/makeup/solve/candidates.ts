/** How a candidate was made. */
export const leafKind = 0
export const rowsKind = 1
export const columnsKind = 2

/** Candidates as columns of numbers: millions are looked at, so none is an object. */
export class Candidates {
  count = 0
  cost = new Float64Array(4096)
  height = new Int16Array(4096)
  kind = new Uint8Array(4096)
  /** Upper corners that show a bare head. */
  bare = new Uint8Array(4096)
  /** Required place of the upper left corner, −1 where free. */
  column = new Int16Array(4096)
  row = new Int16Array(4096)
  /** Top or left part; of a leaf its item. */
  first = new Int32Array(4096)
  /** Lower or right part; of a leaf the number of its shape. */
  second = new Int32Array(4096)
  width = new Uint8Array(4096)

  add(): number {
    if (this.count === this.cost.length) this.grow()
    this.count += 1
    return this.count - 1
  }

  private grow(): void {
    const size = this.cost.length * 2
    this.cost = grown(this.cost, new Float64Array(size))
    this.height = grown(this.height, new Int16Array(size))
    this.kind = grown(this.kind, new Uint8Array(size))
    this.bare = grown(this.bare, new Uint8Array(size))
    this.column = grown(this.column, new Int16Array(size))
    this.row = grown(this.row, new Int16Array(size))
    this.first = grown(this.first, new Int32Array(size))
    this.second = grown(this.second, new Int32Array(size))
    this.width = grown(this.width, new Uint8Array(size))
  }
}

function grown<Numbers extends { set(from: Numbers): void }>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}
