/** Bytes that one stream may unpack to, and all of a file together: a few kilobytes can hold a terabyte. */
export const unpackLimits = { stream: 128 * 2 ** 20, file: 512 * 2 ** 20 }

/** What of its bytes a file may still unpack. */
export class UnpackBudget {
  private left = unpackLimits.file

  /** The most that the next stream may unpack to. */
  get most(): number {
    return Math.min(this.left, unpackLimits.stream)
  }

  spend(bytes: number): void {
    this.left = Math.max(0, this.left - bytes)
  }
}
