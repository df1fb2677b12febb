import type { Atom } from './atom.ts'
import type { LineWidths } from './line-widths.ts'

/** Widths of the parts of a text in which no line may end, em, each squeezed as far as it goes. */
export interface WholeWidths {
  readonly firstEm: number
  readonly widestEm: number
}

/** Finds the first and the widest part of a text that no line can part; no word counts as wider than the longest. */
export function wholeWidths(
  atoms: readonly Atom[],
  widths: LineWidths,
  longestWordEm = Infinity
): WholeWidths {
  let start = 0
  let firstEm: number | undefined
  let widestEm = 0
  atoms.forEach((atom, at) => {
    if (atom.breakCost === Infinity && at < atoms.length - 1) return
    const { naturalEm, squeezableEm } = widths.line(start, at)
    const words = atoms.slice(start, at + 1).filter(atom => /\p{L}{2}/u.test(atom.text))
    const over = words.map(atom =>
      Math.max(0, atom.kind === 'latin' ? atom.widthEm - longestWordEm : 0)
    )
    const em = naturalEm - squeezableEm - over.reduce((sum, one) => sum + one, 0)
    firstEm ??= em
    widestEm = Math.max(widestEm, em)
    start = at + 1
  })
  return { firstEm: firstEm ?? 0, widestEm }
}
