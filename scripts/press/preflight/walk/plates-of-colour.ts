import type { Colour } from './colour-space.ts'

/** How much ink of each plate a colour lays, 0 … 1. */
export interface Plates {
  readonly cyan: number
  readonly magenta: number
  readonly yellow: number
  readonly black: number
  /** Other inks by their names; `All` is on every plate. */
  readonly spots: ReadonlyMap<string, number>
}

const noSpots: ReadonlyMap<string, number> = new Map()

/** The plates of a colour as it is written; undefined where a profile or a picture decides them. */
export function platesOf({ space, parts, pattern }: Colour): Plates | undefined {
  if (pattern !== undefined) return undefined
  switch (space.kind) {
    case 'DeviceGray':
      return plates([0, 0, 0, 1 - (parts[0] ?? 0)])
    case 'DeviceCMYK':
      return plates(parts)
    case 'ICCBased':
      // A profile of inks says what they look like; how much of them there is stays as it is written.
      return space.parts === 4 ? plates(parts) : undefined
    case 'Separation':
    case 'DeviceN':
      return inkPlates(space.inks, parts)
    case 'DeviceRGB':
    case 'CalGray':
    case 'CalRGB':
    case 'Lab':
    case 'Indexed':
    case 'Pattern':
    case 'Unknown':
      return undefined
  }
}

/** All ink of a colour together, 1 for a full plate; a spot ink is a plate. */
export function inkOf({ cyan, magenta, yellow, black, spots }: Plates): number {
  return [...spots.values()].reduce((sum, ink) => sum + ink, cyan + magenta + yellow + black)
}

/** How many plates a colour is printed with; `All` is a mark for the printer, one line on every plate. */
export function plateCount({ cyan, magenta, yellow, black, spots }: Plates): number {
  return [cyan, magenta, yellow, black, ...spots.values()].filter(ink => ink > leastInk).length
}

/** Less ink than this no plate holds. */
const leastInk = 0.005

/** What two colours leave together where the upper one overprints: of every plate, the upper one's ink where it has any. */
export function overprinted(upper: Plates, lower: Plates): Plates {
  const over = (one: number, other: number) => (one > 0 ? one : other)
  return {
    cyan: over(upper.cyan, lower.cyan),
    magenta: over(upper.magenta, lower.magenta),
    yellow: over(upper.yellow, lower.yellow),
    black: over(upper.black, lower.black),
    spots: new Map([...lower.spots, ...[...upper.spots].filter(([, ink]) => ink > 0)])
  }
}

/** A colour of the four inks. */
function plates(
  [cyan = 0, magenta = 0, yellow = 0, black = 0]: readonly number[],
  spots = noSpots
): Plates {
  return {
    cyan: held(cyan),
    magenta: held(magenta),
    yellow: held(yellow),
    black: held(black),
    spots
  }
}

function inkPlates(inks: readonly string[], parts: readonly number[]): Plates {
  const of = (name: string) => parts[inks.indexOf(name)] ?? 0
  const spots = inks.flatMap((name, at) =>
    name === 'None' || process.includes(name) ? [] : [[name, held(parts[at] ?? 0)] as const]
  )
  return plates(process.map(of), spots.length > 0 ? new Map(spots) : noSpots)
}

const process = ['Cyan', 'Magenta', 'Yellow', 'Black']

function held(part: number): number {
  return Math.min(1, Math.max(0, part))
}
