import type { Inks } from '../../model/ink-table.ts'
import type { Box } from '../rewrite/box.ts'
import type { PlateColour } from '../separation/press-palette.ts'
import type { InkWriter } from '../separation/press-resources.ts'
import { writtenNumber } from '../stream/written-operation.ts'
import { pointsPerMm } from '../trim/page-boxes.ts'
import type { NamedPlate } from './named-plates.ts'
import type { OutlineText } from './outline-text.ts'
import type { SheetBoxes } from './press-sheet.ts'

/** What is printed beside a page for those who print it. */
export interface MarkOrder {
  readonly boxes: SheetBoxes
  /** Paper, date and page, and the name of each plate. */
  readonly slugLine: string
  readonly plates: readonly NamedPlate[]
  readonly outlines: OutlineText
  readonly writer: InkWriter
  /** Where it is folded from top to bottom, and where it is cut apart from side to side, points. */
  readonly folds?: readonly number[]
  readonly cuts?: readonly number[]
}

/** The plate of every ink: what stands on it is on all plates. */
export const allPlates = 'All'

/** What marks stand in, and nothing else of a press file (ISO 32000-1, 14.8.2.2). */
export const marksTag = '/Artifact <</Type /Page>> BDC'

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
    marksTag,
    'q',
    writer.overprint(false, false),
    writer.colour(all, true),
    writer.colour(all, false),
    `${lineWidth} w 0 J []0 d`,
    ...cropMarks(order),
    ...registerMarks(order),
    ...slugLine(order),
    'Q',
    'EMC\n'
  ].join('\n')
}

/** At the corners of the trim and at cuts within it, and broken at folds; a side without room has none. */
function cropMarks({ boxes, folds = [], cuts = [] }: MarkOrder): readonly string[] {
  const { trim, bleed } = boxes
  const rooms = roomsAround(boxes)
  const gap = gapMm * pointsPerMm
  const ends = (side: number, room: number, way: number): readonly (readonly number[])[] => {
    const length = Math.min(room - gap, cropMm * pointsPerMm)
    const from = side + way * gap
    return length > 0 ? [[from, from + way * length]] : []
  }
  const up = [...ends(bleed.bottom, rooms.bottom, -1), ...ends(bleed.top, rooms.top, 1)]
  const across = [...ends(bleed.left, rooms.left, -1), ...ends(bleed.right, rooms.right, 1)]
  const upright = (x: number) => up.map(([from = 0, to = 0]) => line([x, from], [x, to]))
  const level = (y: number) => across.map(([from = 0, to = 0]) => line([from, y], [to, y]))
  const broken = folds.flatMap(upright)
  return [
    ...[trim.left, trim.right].flatMap(upright),
    ...[trim.bottom, ...cuts, trim.top].flatMap(level),
    ...(broken.length > 0 ? ['[3 2] 0 d', ...broken, '[]0 d'] : [])
  ]
}

/** Between bleed and the edge of the sheet. */
function roomsAround({ bleed, media }: SheetBoxes): Box {
  return {
    left: bleed.left - media.left,
    bottom: bleed.bottom - media.bottom,
    right: media.right - bleed.right,
    top: media.top - bleed.top
  }
}

/** In the middle of each side; beside it where the middle is folded or cut. */
function registerMarks({ boxes, folds = [], cuts = [] }: MarkOrder): readonly string[] {
  const { trim, bleed } = boxes
  const rooms = roomsAround(boxes)
  const place = (inner: readonly number[]) => (inner.length > 0 ? 0.75 : 0.5)
  const x = trim.left + (trim.right - trim.left) * place(folds)
  const y = trim.bottom + (trim.top - trim.bottom) * place(cuts)
  return [
    ...registerMark(rooms.top, room => [x, bleed.top + room / 2]),
    ...registerMark(rooms.bottom, room => [x, bleed.bottom - room / 2]),
    ...registerMark(rooms.left, room => [bleed.left - room / 2, y]),
    ...registerMark(rooms.right, room => [bleed.right + room / 2, y])
  ]
}

function registerMark(free: number, place: (room: number) => Point): readonly string[] {
  const room = Math.min(free, 10 * pointsPerMm)
  const reach = Math.min(room / 2 - gapMm * pointsPerMm, 3 * pointsPerMm)
  if (reach <= 1) return []
  const [x, y] = place(room)
  return [
    line([x - reach, y], [x + reach, y]),
    line([x, y - reach], [x, y + reach]),
    circle([x, y], reach * 0.6)
  ]
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
