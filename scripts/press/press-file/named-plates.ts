import type { Inks } from '../../model/ink-table.ts'
import type { PlateColour } from '../separation/press-palette.ts'
import { processPlates } from '../separation/process-plates.ts'

/** A plate as it is called beside the page, in its own colour. */
export interface NamedPlate {
  readonly name: string
  readonly colour: PlateColour
}

/** The plates of a page in the order of printing, those of their own last: the four inks by their letters. */
export function namedPlates(plates: ReadonlySet<string>): readonly NamedPlate[] {
  const own = processPlates.flatMap((plate, at) => {
    const inks: Inks = [at === 0 ? 1 : 0, at === 1 ? 1 : 0, at === 2 ? 1 : 0, at === 3 ? 1 : 0]
    const name = plate === 'Black' ? 'K' : plate.slice(0, 1)
    return plates.has(plate) ? [{ name, colour: { kind: 'inks', inks } as const }] : []
  })
  const process = new Set<string>(processPlates)
  const others = [...plates].filter(plate => !process.has(plate))
  return [
    ...own,
    ...others.map(name => ({ name, colour: { kind: 'spot', name, share: 1 } as const }))
  ]
}
