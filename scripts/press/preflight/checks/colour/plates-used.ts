import type { OpenedFile, OpenedPage } from '../../opened/file-parts.ts'
import { shared } from '../../walk/box-within.ts'
import type { Colour, ColourSpace } from '../../walk/colour-space.ts'
import type { Drawn } from '../../walk/drawn.ts'
import { platesOf } from '../../walk/plates-of-colour.ts'
import { seenPieces } from '../../walk/seen-pieces.ts'
import { walkPage } from '../../walk/walk-page.ts'

/**
 * The plates that anything of a page puts ink on, within its bleed; undefined where that is not known without drawing
 * them. No place has more ink than all of these in full.
 */
export function platesUsed(file: OpenedFile, page: OpenedPage): ReadonlySet<string> | undefined {
  const used = new Set<string>()
  const room = page.boxes.bleed ?? page.trim
  let isKnown = true
  const isWhole = walkPage(file, page, drawn => {
    if (!isKnown || !seenPieces(drawn).some(piece => shared(piece, room))) return
    for (const plates of platesUnder(drawn)) {
      if (!plates) isKnown = false
      else for (const name of plates) used.add(name)
    }
  })
  return isWhole && isKnown ? used : undefined
}

type Names = readonly string[] | undefined

function platesUnder(drawn: Drawn): readonly Names[] {
  switch (drawn.kind) {
    case 'text':
    case 'path':
      return [drawn.fill, drawn.stroke].map(colour => (colour ? ofColour(colour) : []))
    case 'picture':
      return [drawn.fill ? ofColour(drawn.fill) : ofSpace(drawn.space)]
    case 'shading':
      return [ofSpace(drawn.space)]
    // What it holds is told by itself.
    case 'group':
      return []
  }
}

/** Plates with any ink of a colour; of a pattern none, for what it draws is told by itself. */
function ofColour(colour: Colour): Names {
  if (colour.pattern) return []
  const plates = platesOf(colour)
  if (!plates) return undefined
  const { cyan, magenta, yellow, black, spots } = plates
  const all = [
    ['Cyan', cyan],
    ['Magenta', magenta],
    ['Yellow', yellow],
    ['Black', black],
    ...spots
  ] as const
  const inked = all.filter(([, ink]) => ink > 0).map(([name]) => name)
  // Ink of all plates.
  return inked.includes('All') ? undefined : inked
}

function ofSpace(space: ColourSpace | undefined): Names {
  switch (space?.kind) {
    case 'DeviceGray':
      return ['Black']
    case 'Indexed':
      return ofSpace(space.base)
    case 'Separation':
    case 'DeviceN':
      return space.inks.includes('All') ? undefined : space.inks
    case 'DeviceCMYK':
    case 'DeviceRGB':
    case 'CalGray':
    case 'CalRGB':
    case 'Lab':
    case 'ICCBased':
    case 'Pattern':
    case 'Unknown':
    case undefined:
      return undefined
  }
}
