import type { Inks, InkTable, Rgb } from '../../model/ink-table.ts'

/** What a colour of the pages is printed in. */
export type PlateColour =
  | { readonly kind: 'inks'; readonly inks: Inks }
  /** So much of a plate of its own, 0 … 1. */
  | { readonly kind: 'spot'; readonly name: string; readonly share: number }
  /** Brightness in a mask, or of a plain file, 0 … 1. */
  | { readonly kind: 'grey'; readonly light: number }
  | { readonly kind: 'rgb'; readonly rgb: Rgb }

/** How colours are printed. */
export interface Palette {
  readonly colourOf: (rgb: Rgb) => PlateColour
  /** The same as the profile alone has it, where nothing is printed by name and no grey is black alone. */
  readonly between: (rgb: Rgb) => PlateColour
}

/** What finds the inks of a colour, 0 … 255, by the output profile. */
export interface InkFinder {
  readonly inksOf: (rgb: Rgb) => Inks
}

const noInk: Inks = [0, 0, 0, 0]

/**
 * The palette of a press: a colour of the style in the inks or on the plate that the style names, the paper's in none,
 * grey in black alone, everything else through the profile.
 */
export function pressPalette(table: InkTable, profile: InkFinder): Palette {
  const named = new Map<string, PlateColour>()
  for (const { token, rgb, inks, spot } of table) {
    const key = String(rgb)
    if (named.has(key)) continue
    if (spot) named.set(key, { kind: 'spot', ...spot })
    else if (inks) named.set(key, { kind: 'inks', inks })
    else if (token === 'paper') named.set(key, { kind: 'inks', inks: noInk })
  }
  return {
    colourOf: rgb => named.get(String(rgb)) ?? { kind: 'inks', inks: profile.inksOf(rgb) },
    between: ([red, green, blue]) => {
      const isGrey = red === green && green === blue
      const beside: Rgb = [red, green, isGrey ? blue + (blue < 128 ? 1 : -1) : blue]
      return { kind: 'inks', inks: profile.inksOf(beside) }
    }
  }
}

/** The palette of a luminosity mask (ISO 32000-1, 11.6.5.3): how light a colour is. */
export const maskPalette: Palette = { colourOf: lightOf, between: lightOf }

function lightOf([red, green, blue]: Rgb): PlateColour {
  return { kind: 'grey', light: (0.3 * red + 0.59 * green + 0.11 * blue) / 255 }
}

/** The palette of a printer that makes inks by itself: colours stay, grey is grey and black pure. */
export const plainPalette: Palette = {
  colourOf: rgb => {
    const [red, green, blue] = rgb
    const isGrey = red === green && green === blue
    return isGrey ? { kind: 'grey', light: red / 255 } : { kind: 'rgb', rgb }
  },
  between: rgb => ({ kind: 'rgb', rgb })
}

/** Whether a colour is all black and nothing else, so that it may be printed over what is there. */
export function isBlackAlone(colour: PlateColour): boolean {
  return (
    colour.kind === 'inks' && colour.inks.every((ink, at) => (at === 3 ? ink > 0.998 : ink === 0))
  )
}

/** Whether a colour is screened black and nothing else, more dark than light. */
export function isDarkGrey(colour: PlateColour): boolean {
  if (colour.kind !== 'inks') return false
  const [cyan, magenta, yellow, black] = colour.inks
  return cyan + magenta + yellow === 0 && black >= 0.5 && black <= 0.998
}

/** Black alone, all of it. */
export const fullBlack: PlateColour = { kind: 'inks', inks: [0, 0, 0, 1] }
