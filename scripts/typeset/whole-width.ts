import type { Atom } from './atom.ts'
import type { LineWidths } from './line-widths.ts'

/** Widths of the parts of a text in which no line may end, em, each squeezed as far as it goes. */
export interface WholeWidths {
  readonly firstEm: number
  readonly widestEm: number
}

/** Finds the first and the widest part of a text that no line can part. */
export function wholeWidths(atoms: readonly Atom[], widths: LineWidths): WholeWidths {
  let start = 0
  let firstEm: number | undefined
  let widestEm = 0
  atoms.forEach((atom, at) => {
    if (atom.breakCost === Infinity && at < atoms.length - 1) return
    const { naturalEm, squeezableEm } = widths.line(start, at)
    const em = naturalEm - squeezableEm
    firstEm ??= em
    widestEm = Math.max(widestEm, em)
    start = at + 1
  })
  return { firstEm: firstEm ?? 0, widestEm }
}
