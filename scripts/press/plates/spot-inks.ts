import { PDFArray, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import { resolve } from '../rewrite/pdf-file.ts'
import { followObjects } from './follow-objects.ts'
import { inkName } from './ink-name.ts'
import { readFunction } from './pdf-function.ts'
import { inkOn, processPlates, type ScreenColours } from './plate-ink.ts'
import type { PlatePage } from './plate-page.ts'
import { readSpace } from './plate-space.ts'

/** The inks beside those of the process that anything of a page names, in the order of their names. */
export function spotsOf(page: PlatePage): readonly string[] {
  const spots = new Set(namedInks(page).flatMap(({ names }) => names))
  return [...spots].filter(spot => !others.has(spot)).sort()
}

/** What stands in for each spot where it is not printed: C, M, Y, K of all of it, each 0 to 1. */
export function spotInks(
  page: PlatePage,
  screen: ScreenColours
): ReadonlyMap<string, readonly number[]> {
  const { context } = page
  const inks = new Map<string, readonly number[]>()
  for (const { names, alternate, tint } of namedInks(page)) {
    const space = readSpace(context, alternate, undefined)
    const colourOf = readFunction(context, tint)
    for (const [at, name] of names.entries()) {
      const isKnown = inks.has(name) && names.length > 1
      if (!colourOf || others.has(name) || isKnown) continue
      const colour = colourOf(names.map((_, other) => Number(other === at)))
      inks.set(
        name,
        processPlates.map(plate => inkOn(plate, space, colour, screen) ?? 0)
      )
    }
  }
  return inks
}

const others = new Set([...processPlates, 'All', 'None'])

interface NamedInks {
  readonly names: readonly string[]
  readonly alternate: PDFObject | undefined
  readonly tint: PDFObject | undefined
}

/** All spaces of named inks: Separation and DeviceN. */
function namedInks({ context, dict }: PlatePage): readonly NamedInks[] {
  const found: NamedInks[] = []
  const look = (object: PDFObject) => {
    if (!(object instanceof PDFArray)) return
    const [family, inks, alternate, tint] = object
      .asArray()
      .slice(0, 4)
      .map(item => resolve(context, item))
    const kind = family instanceof PDFName ? family.decodeText() : ''
    if (kind !== 'Separation' && kind !== 'DeviceN') return
    const list = inks instanceof PDFArray ? inks.asArray() : [inks]
    const names = list.map(item => inkName(resolve(context, item)))
    found.push({ names, alternate, tint })
  }
  followObjects(dict, ref => context.lookup(ref), look)
  return found
}
