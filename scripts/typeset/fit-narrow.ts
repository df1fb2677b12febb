import type { ElementContent } from 'hast'
import type { Atom, Ruler, TextSetting } from './atom.ts'
import type { LineLimits, LineWidths } from './line-widths.ts'
import { type Prepared, prepared } from './prepared.ts'

/** Room of a paragraph's first line and of the others, em. */
interface Room {
  readonly firstEm: number
  readonly lineEm: number
}

/** The least that a part of a cut run is given, em. */
const leastEm = 1

/**
 * Prepares copy for a measure. Where what belongs together is wider than its line, a number is parted from its unit
 * first; a run of Latin characters is cut only where it is too wide with the marks that stand at it.
 */
export function preparedFor(
  room: Room,
  content: readonly ElementContent[],
  setting: TextSetting,
  limits: LineLimits,
  ruler: Ruler
): Pick<Prepared, 'atoms' | 'widths'> {
  const asWritten = prepared(content, setting, limits, ruler)
  const { firstEm, widestEm } = asWritten.whole
  if (firstEm <= room.firstEm && widestEm <= room.lineEm) return asWritten
  const loose = loosened(asWritten, room)
  const narrowRuns = tooWide(loose, asWritten.widths, room)
  if (Object.keys(narrowRuns).length === 0) return { atoms: loose, widths: asWritten.widths }
  const cut = prepared(content, { ...setting, narrowRuns }, limits, ruler)
  return { atoms: loosened(cut, room), widths: cut.widths }
}

/** Lets numbers be parted from their units where both together are wider than a line. */
function loosened({ atoms, widths }: Prepared, room: Room): readonly Atom[] {
  const loose = wholes(atoms, widths, room).filter(({ overEm }) => overEm > 0)
  const within = (at: number) => loose.some(({ first, last }) => first <= at && at < last)
  return atoms.map((atom, at) =>
    atom.tornCost !== undefined && within(at) ? { ...atom, breakCost: atom.tornCost } : atom
  )
}

/** The runs of Latin characters in what is wider than a line, each with the room that it has there. */
function tooWide(
  atoms: readonly Atom[],
  widths: LineWidths,
  room: Room
): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const { first, last, overEm } of wholes(atoms, widths, room)) {
    if (overEm <= 0) continue
    const runs = new Map<string, number>()
    for (const atom of atoms.slice(first, last + 1)) {
      const run = atom.run ?? atom.text
      if (atom.kind === 'latin' && !atom.node) runs.set(run, (runs.get(run) ?? 0) + atom.widthEm)
    }
    for (const [run, em] of runs) found[run] = Math.max(leastEm, em - overEm)
  }
  return found
}

interface Whole {
  readonly first: number
  readonly last: number
  /** How much wider than its line it is, squeezed as far as it goes; 0 and less where it fits. */
  readonly overEm: number
}

/** The parts of a text in which no line may end. */
function wholes(
  atoms: readonly Atom[],
  widths: LineWidths,
  { firstEm, lineEm }: Room
): readonly Whole[] {
  const found: Whole[] = []
  let first = 0
  atoms.forEach((atom, last) => {
    if (atom.breakCost === Infinity && last < atoms.length - 1) return
    const { naturalEm, squeezableEm } = widths.line(first, last)
    const overEm = naturalEm - squeezableEm - (first === 0 ? firstEm : lineEm)
    found.push({ first, last, overEm })
    first = last + 1
  })
  return found
}
