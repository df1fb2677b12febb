import type { CountedInk } from '../ink-counter.ts'
import { stepsOver } from '../ink-counter.ts'
import { drawnWords, type PlacedWords } from './drawn-words.ts'

/** The sums of a page's plates, in steps of a 255th of one ink, and what was counted of them. */
export interface InkSums {
  readonly width: number
  readonly height: number
  readonly sums: Uint16Array
  readonly plates: number
  readonly limit: number
  readonly dpi: number
  readonly found: CountedInk
  /** The pixel that has most, from the top left. */
  readonly most: { readonly x: number; readonly y: number }
}

/** A picture in sRGB, three bytes a pixel. */
export interface MapPicture {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

type Colour = readonly [number, number, number]

/** Bands of total ink up to an edge in per cent, each a step darker or warmer; over the limit it is red. */
const bands: readonly { readonly to: number; readonly colour: Colour }[] = [
  { to: 50, colour: [222, 235, 247] },
  { to: 100, colour: [158, 202, 225] },
  { to: 150, colour: [116, 196, 118] },
  { to: 200, colour: [254, 217, 118] },
  { to: 250, colour: [253, 174, 97] },
  { to: 300, colour: [244, 125, 67] },
  { to: 400, colour: [166, 86, 40] }
]
const paper: Colour = [255, 255, 255]
const over: Colour = [214, 0, 64]
const line: Colour = [0, 0, 0]

/** A map of total ink in bands of colour, a ring around the place that has most, and a key below. */
export async function inkMap(ink: InkSums): Promise<MapPicture> {
  const { width, height: rows, sums, plates, limit, dpi, most } = ink
  const edges = bandsTo(limit)
  const mm = dpi / 25.4
  const unit = Math.min(mm * 1.6, width / (keyMm * (edges.length + 3)))
  const strip = Math.ceil(unit * 18)
  const height = rows + strip
  const rgb = new Uint8Array(width * height * 3).fill(255)
  const colours = coloursBySteps(edges, stepsOver(limit, plates))
  for (let at = 0; at < sums.length; at++) {
    const colour = colours[Math.min(colours.length - 1, sums[at] ?? 0)] ?? paper
    if (colour !== paper) rgb.set(colour, at * 3)
  }
  const picture = { width, height, rgb }
  if (ink.found.max > 0) ring(picture, most, mm * 4, mm * 0.6)
  const words: PlacedWords[] = []
  const edge = Math.max(1, Math.round(unit * 0.2))
  const key = [
    { text: '0 %', colour: paper },
    ...edges.map(({ from, to, colour }) => ({ text: `${from}–${to} %`, colour })),
    { text: `> ${limit} %`, colour: over }
  ]
  fill(picture, [0, rows, width, Math.max(1, unit * 0.3)], line)
  for (const [at, { text, colour }] of key.entries()) {
    const [x, y] = [unit * (3 + at * keyMm), rows + unit * 2]
    fill(picture, [x, y, unit * (keyMm - 3), unit * 4.5], line)
    fill(
      picture,
      [x + edge, y + edge, unit * (keyMm - 3) - 2 * edge, unit * 4.5 - 2 * edge],
      colour
    )
    words.push({ text, x: x / mm, y: (y - rows + unit * 8.4) / mm, sizeMm: (unit * 3.4) / mm })
  }
  const { max, place } = ink.found
  words.push({
    text: `O ${max.toFixed(0)} %   ${place.x.toFixed(1)} / ${place.y.toFixed(1)} mm`,
    x: (unit * 3) / mm,
    y: (unit * 16) / mm,
    sizeMm: (unit * 4) / mm
  })
  print(picture, await drawnWords(words, { width, height: strip, dpi }), rows)
  return picture
}

/** Millimetres of the key for a band. */
const keyMm = 22

function bandsTo(limit: number) {
  const below = bands.filter(({ to }, at) => to < limit || (bands[at - 1]?.to ?? 0) < limit)
  return below.map(({ to, colour }, at) => ({
    from: below[at - 1]?.to ?? 1,
    to: Math.min(to, limit),
    colour
  }))
}

/** The colour of every sum, up to the first that is over the limit. */
function coloursBySteps(edges: ReturnType<typeof bandsTo>, last: number): readonly Colour[] {
  const colours: Colour[] = []
  for (let steps = 0; steps <= last; steps++) {
    const share = (100 * steps) / 255
    const band = edges.find(({ to }) => share <= to) ?? edges.at(-1)
    colours.push(steps === 0 ? paper : (band?.colour ?? over))
  }
  return [...colours, over]
}

type Rectangle = readonly [left: number, top: number, width: number, height: number]

function fill({ width, height, rgb }: MapPicture, [left, top, w, h]: Rectangle, colour: Colour) {
  for (let y = Math.round(top); y < Math.min(height, Math.round(top + h)); y++)
    for (let x = Math.round(left); x < Math.min(width, Math.round(left + w)); x++)
      rgb.set(colour, (y * width + x) * 3)
}

function ring(
  { width, height, rgb }: MapPicture,
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
  thick: number
): void {
  const reach = Math.ceil(radius + thick)
  for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) {
    for (let at = Math.max(0, x - reach); at <= Math.min(width - 1, x + reach); at++) {
      const off = Math.abs(Math.hypot(at - x, row - y) - radius)
      if (off < thick) rgb.set(off < thick / 2 ? line : paper, (row * width + at) * 3)
    }
  }
}

/** Lays grey words over rows of a picture. */
function print({ width, rgb }: MapPicture, greys: Uint8Array, top: number): void {
  for (let at = 0; at < greys.length; at++) {
    const grey = greys[at] ?? 255
    if (grey === 255) continue
    const to = (top * width + at) * 3
    for (let part = to; part < to + 3; part++)
      rgb[part] = Math.round(((rgb[part] ?? 0) * grey) / 255)
  }
}
