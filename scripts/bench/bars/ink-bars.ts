import { type DrawnPage, drawnColours, drawnPlates } from './drawn-page.ts'

/** What the plates of a page, or of several, are. */
export interface InkBars {
  /** Pixels of type and drawings more than half black whose paper is neutral, and those of them that have other inks. */
  readonly dark: number
  readonly darkWithColour: number
  /** Pixels of type that is wholly black on paper, and the least black of them, per cent; of pages without transparency. */
  readonly typed: number
  readonly typedLeast: number
  /** Of type that stands on other inks: pixels, and those where the inks below are not whole. */
  readonly onColour: number
  readonly onColourLost: number
  /** Per cent: anywhere, and where no black type or rule prints over what is there. */
  readonly totalMost: number
  readonly totalUnderBlack: number
}

/** Ink on a plate that is more than nothing: more than 1 %. */
const some = 2.55

/** Compares a page of `press.pdf` with the same of `paper.pdf`, both drawn by Ghostscript; total ink at ¾ of `dpi`. */
export async function inkBars(
  paper: string,
  press: string,
  page: number,
  dpi: number
): Promise<InkBars> {
  const order = { page, dpi }
  const type = { ...order, without: ['IMAGE', 'VECTOR'] } as const
  const drawings = { ...order, without: ['IMAGE'] } as const
  const typed = blackest(await drawnColours(paper, type), await drawnPlates(press, type))
  const dark = darkest(
    await drawnColours(paper, drawings),
    await drawnPlates(press, { ...drawings, knocksOut: true })
  )
  const under = kept(
    typed.places,
    await drawnPlates(press, order),
    await drawnPlates(press, { ...order, without: ['TEXT'] })
  )
  const coarse = { page, dpi: dpi * 0.75 }
  const all = await drawnPlates(press, coarse)
  const bare = await drawnPlates(press, { ...coarse, knocksOut: true })
  return {
    ...dark,
    typed: typed.places.length,
    typedLeast: typed.least,
    ...under,
    totalMost: most(totals(all)),
    totalUnderBlack: most(totals(bare))
  }
}

/** The bars of several pages as of one. */
export function allInkBars(pages: readonly InkBars[]): InkBars {
  const sum = (key: keyof InkBars) => pages.reduce((total, page) => total + page[key], 0)
  const highest = (key: keyof InkBars) => Math.max(0, ...pages.map(page => page[key]))
  return {
    dark: sum('dark'),
    darkWithColour: sum('darkWithColour'),
    typed: sum('typed'),
    typedLeast: Math.min(100, ...pages.map(page => page.typedLeast)),
    onColour: sum('onColour'),
    onColourLost: sum('onColourLost'),
    totalMost: highest('totalMost'),
    totalUnderBlack: highest('totalUnderBlack')
  }
}

/** Where type is black on paper, its edges left out, and the least black ink there. */
function blackest(paper: DrawnPage, press: DrawnPage) {
  const [red, green, blue] = colours(paper)
  const black = plate(press, 'Black')
  const places: number[] = []
  // Ghostscript draws no type alone where a page has transparency: nothing is known of it then.
  if (!black.some(ink => ink > 0)) return { places, least: 100 }
  let least = 255
  for (const at of inner(paper)) {
    if (!around(at, paper.width, near => red[near] === 0 && green[near] === 0 && blue[near] === 0))
      continue
    places.push(at)
    least = Math.min(least, black[at] ?? 0)
  }
  return { places, least: (100 * least) / 255 }
}

/** Dark places whose paper is neutral all around. */
function darkest(paper: DrawnPage, press: DrawnPage) {
  const [red, green, blue] = colours(paper)
  const black = plate(press, 'Black')
  const others = [...press.parts].filter(([name]) => name !== 'Black').map(([, ink]) => ink)
  const isNeutral = (at: number) => red[at] === green[at] && green[at] === blue[at]
  let dark = 0
  let darkWithColour = 0
  for (const at of inner(paper)) {
    if ((black[at] ?? 0) < 128 || !around(at, paper.width, isNeutral)) continue
    dark++
    if (others.some(ink => (ink[at] ?? 0) > some)) darkWithColour++
  }
  return { dark, darkWithColour }
}

/** Whether the inks below black type are what they are without it. */
function kept(places: readonly number[], whole: DrawnPage, ground: DrawnPage) {
  const pairs = [...ground.parts]
    .filter(([name]) => name !== 'Black')
    .map(([name, ink]) => [ink, whole.parts.get(name) ?? empty] as const)
  let onColour = 0
  let onColourLost = 0
  for (const at of places) {
    if (!pairs.some(([below]) => (below[at] ?? 0) > some)) continue
    onColour++
    if (pairs.some(([below, above]) => (above[at] ?? 0) < (below[at] ?? 0) - some)) onColourLost++
  }
  return { onColour, onColourLost }
}

function totals({ width, height, parts }: DrawnPage): Uint16Array {
  const sums = new Uint16Array(width * height)
  for (const ink of parts.values())
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (ink[at] ?? 0)
  return sums
}

function most(values: Uint16Array): number {
  let highest = 0
  for (const value of values) highest = Math.max(highest, value)
  return (100 * highest) / 255
}

function* inner({ width, height }: DrawnPage): Generator<number> {
  for (let row = 1; row < height - 1; row++)
    for (let column = 1; column < width - 1; column++) yield row * width + column
}

function around(at: number, width: number, holds: (near: number) => boolean): boolean {
  for (const row of [0, -width, width])
    for (const column of [0, -1, 1]) if (!holds(at + row + column)) return false
  return true
}

const empty = new Uint8Array()

function plate({ parts }: DrawnPage, name: string): Uint8Array {
  return parts.get(name) ?? empty
}

function colours(page: DrawnPage) {
  return [plate(page, 'Red'), plate(page, 'Green'), plate(page, 'Blue')] as const
}
