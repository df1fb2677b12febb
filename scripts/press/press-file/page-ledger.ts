import type { Inks } from '../../model/ink-table.ts'
import type { Box } from '../rewrite/box.ts'
import type { PagePoint } from '../separation/ink-desk.ts'
import type { PlateColour } from '../separation/press-palette.ts'
import { processPlates } from '../separation/process-plates.ts'
import type { StreamEvents } from '../separation/separate-streams.ts'
import { pointsPerMm } from '../trim/page-boxes.ts'
import type { DrawnPicture, PageFacts } from './page-facts.ts'

/** Writes down what is heard of each page while it is put on plates. */
export interface PageLedger extends StreamEvents {
  readonly pages: readonly PageFacts[]
}

interface OpenFacts extends PageFacts {
  readonly firstInk: Map<string, PagePoint>
  readonly transparent: PageFacts['transparent'][number][]
  readonly left: PageFacts['left'][number][]
  readonly pictures: DrawnPicture[]
}

/** Opens a ledger of pages by their trims. */
export function pageLedger(trims: readonly Box[]): PageLedger {
  const pages = trims.map(
    (): OpenFacts => ({ firstInk: new Map(), transparent: [], left: [], pictures: [] })
  )
  const inMm = (page: number, { x, y }: PagePoint): PagePoint => {
    const { left = 0, top = 0 } = trims[page] ?? {}
    return { x: (x - left) / pointsPerMm, y: (top - y) / pointsPerMm }
  }
  return {
    pages,
    painted: (page, colour, at) => {
      for (const name of platesOf(colour)) {
        if (!pages[page]?.firstInk.has(name)) pages[page]?.firstInk.set(name, inMm(page, at))
      }
    },
    transparent: (page, what, name) => {
      const known = pages[page]?.transparent ?? []
      if (!known.some(one => one.what === what && one.name === name)) known.push({ what, name })
    },
    left: (page, what, name) => {
      const known = pages[page]?.left ?? []
      if (!known.some(one => one.what === what && one.name === name)) known.push({ what, name })
    },
    pictured: (page, name, at, stream) =>
      void pages[page]?.pictures.push({ name, at: inMm(page, at), stream })
  }
}

function platesOf(colour: PlateColour): readonly string[] {
  if (colour.kind === 'spot') return [colour.name]
  return colour.kind === 'inks' ? processOf(colour.inks) : []
}

function processOf(inks: Inks): readonly string[] {
  return processPlates.filter((_, at) => (inks[at] ?? 0) > 0)
}
