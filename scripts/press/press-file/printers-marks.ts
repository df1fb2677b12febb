import type { Inks } from '../../model/ink-table.ts'
import type { PlateColour } from '../separation/press-palette.ts'
import type { InkWriter } from '../separation/press-resources.ts'
import { writtenNumber } from '../stream/written-operation.ts'
import { pointsPerMm } from '../trim/page-boxes.ts'
import type { OutlineText } from './outline-text.ts'
import type { SheetBoxes } from './press-sheet.ts'

/** What is printed beside a page for those who print it. */
export interface MarkOrder {
  readonly boxes: SheetBoxes
  /** Paper, date and page, and the name of each plate. */
  readonly slugLine: string
  readonly plates: readonly { readonly name: string; readonly colour: PlateColour }[]
  readonly outlines: OutlineText
  readonly writer: InkWriter
}

/** The plate of every ink: what stands on it is on all plates. */
export const allPlates = 'All'

/** Points of a line of a mark. */
const lineWidth = 0.25
/** Millimetres: from the bleed to a mark, the length of a crop mark at the most, a patch of the colour bar. */
const gapMm = 1
const cropMm = 5
const patchMm = 5
/** Points: a slug line's type. */
const slugSize = 7

/** Crop and register marks, a colour bar and a slug line around a page, all of it beyond the bleed. */
export function printersMarks(order: MarkOrder): string {
  const { writer } = order
  const all: PlateColour = { kind: 'spot', name: allPlates, share: 1 }
  return [
    '/Artifact <</Type /Page>> BDC',
    'q',
    writer.overprint(false, false),
    writer.colour(all, true),
    writer.colour(all, false),
    `${lineWidth} w 0 J []0 d`,
    ...cropMarks(order.boxes),
    ...registerMarks(order.boxes),
    ...slugLine(order),
    'Q',
    'EMC\n'
  ].join('\n')
}

function cropMarks({ trim, bleed, media }: SheetBoxes): readonly string[] {
  const gap = gapMm * pointsPerMm
  const room = media.right - bleed.right - gap
  const length = Math.min(room, cropMm * pointsPerMm)
  if (length <= 0) return []
  const across = [
    [bleed.left - gap, -1],
    [bleed.right + gap, 1]
  ] as const
  const up = [
    [bleed.bottom - gap, -1],
    [bleed.top + gap, 1]
  ] as const
  return [
    ...[trim.left, trim.right].flatMap(x =>
      up.map(([y, way]) => line([x, y], [x, y + way * length]))
    ),
    ...[trim.bottom, trim.top].flatMap(y =>
      across.map(([x, way]) => line([x, y], [x + way * length, y]))
    )
  ]
}

function registerMarks({ trim, bleed, media }: SheetBoxes): readonly string[] {
  const room = Math.min(media.right - bleed.right, 10 * pointsPerMm)
  const reach = Math.min(room / 2 - gapMm * pointsPerMm, 3 * pointsPerMm)
  if (reach <= 1) return []
  const [middle, half] = [(trim.left + trim.right) / 2, (trim.bottom + trim.top) / 2]
  const places: readonly Point[] = [
    [middle, bleed.top + room / 2],
    [middle, bleed.bottom - room / 2],
    [bleed.left - room / 2, half],
    [bleed.right + room / 2, half]
  ]
  return places.flatMap(([x, y]) => [
    line([x - reach, y], [x + reach, y]),
    line([x, y - reach], [x, y + reach]),
    circle([x, y], reach * 0.6)
  ])
}

/** What the page is, in all inks, and after it each plate's name in its own. */
function slugLine({
  boxes,
  slugLine: words,
  plates,
  outlines,
  writer
}: MarkOrder): readonly string[] {
  const { trim, bleed, media } = boxes
  const room = Math.min(media.top - bleed.top, 10 * pointsPerMm)
  if (room < slugSize + 2 * gapMm * pointsPerMm) return []
  const y = bleed.top + (room - slugSize * 0.7) / 2
  const pieces = [outlines.draw(words, [trim.left + 8, y], slugSize)]
  let x = trim.left + 8 + outlines.width(words, slugSize) + slugSize * 2
  for (const { name, colour } of plates) {
    pieces.push(writer.colour(colour, false), outlines.draw(name, [x, y], slugSize))
    x += outlines.width(name, slugSize) + slugSize
  }
  const patch = Math.min(room - 2 * gapMm * pointsPerMm, patchMm * pointsPerMm)
  const [left, bottom] = [(trim.left + trim.right) / 2 + 20, bleed.top + (room - patch) / 2]
  const bar = plates.flatMap(({ colour }) => [colour, halved(colour)])
  for (const [at, colour] of bar.entries()) {
    pieces.push(
      writer.colour(colour, false),
      `${values([left + at * patch, bottom, patch, patch])} re f`
    )
  }
  return pieces
}

function halved(colour: PlateColour): PlateColour {
  if (colour.kind === 'spot') return { ...colour, share: colour.share / 2 }
  if (colour.kind !== 'inks') return colour
  const [cyan, magenta, yellow, black] = colour.inks
  const inks: Inks = [cyan / 2, magenta / 2, yellow / 2, black / 2]
  return { kind: 'inks', inks }
}

/** Points. */
export type Point = readonly [x: number, y: number]

function line(from: Point, to: Point): string {
  return `${values(from)} m ${values(to)} l S`
}

/** Four curves that are a circle but for a part in a thousand. */
function circle([x, y]: Point, radius: number): string {
  const pull = radius * 0.5523
  return [
    `${values([x + radius, y])} m`,
    `${values([x + radius, y + pull, x + pull, y + radius, x, y + radius])} c`,
    `${values([x - pull, y + radius, x - radius, y + pull, x - radius, y])} c`,
    `${values([x - radius, y - pull, x - pull, y - radius, x, y - radius])} c`,
    `${values([x + pull, y - radius, x + radius, y - pull, x + radius, y])} c s`
  ].join(' ')
}

function values(numbers: readonly number[]): string {
  return numbers.map(writtenNumber).join(' ')
}
