import type { Area } from '../sheets/extent.ts'
import { unprintableMm } from './office-paper.ts'
import type { MarkLine, SheetMarks } from './office-sheet.ts'
import type { Stretch } from './seams.ts'
import { nameLength, strokedName } from './stroked-name.ts'

/** Where a sheet of a page stands among the page's sheets, from 0. */
export interface TilePlace {
  readonly row: number
  readonly column: number
}

/** A sheet of a page that is larger than the paper. */
export interface Tile extends TilePlace {
  readonly across: Stretch
  readonly down: Stretch
}

/** All sheets of a page, and what they are called. */
export interface TileGrid {
  readonly across: readonly Stretch[]
  readonly down: readonly Stretch[]
  readonly called: (place: TilePlace) => string
}

/** Height of a name, length of a mark at a cut, distance of the hatching's lines, mm. */
const [nameMm, tickMm, hatchMm] = [1.7, 4, 3]
/** A little more than a mark's stroke, mm. */
const strokeMm = 0.1
/** White around a name, and a cell of the key, mm. */
const [airMm, cellMm] = [0.4, 1]

/**
 * Marks of a sheet that is joined to others: where it is cut, what of it is glued under the next sheet (hatched),
 * its name with the next one's, and a key of all sheets with its own place filled.
 */
export function tileMarks(tile: Tile, grid: TileGrid): SheetMarks {
  const { row, column, across, down } = tile
  const box: Area = {
    leftMm: unprintableMm,
    topMm: unprintableMm,
    widthMm: across.toMm - across.fromMm,
    heightMm: down.toMm - down.fromMm
  }
  const onSheet = {
    left: (mm: number) => box.leftMm + mm - across.fromMm,
    top: (mm: number) => box.topMm + mm - down.fromMm
  }
  const own = grid.called(tile)
  const flaps: Flap[] = []
  const lines: MarkLine[] = []
  if (across.seamAfterMm !== undefined) {
    const at = onSheet.left(across.seamAfterMm)
    const name = `${own}>${grid.called({ row, column: column + 1 })}`
    flaps.push({ name, area: { ...box, leftMm: at, widthMm: box.leftMm + box.widthMm - at } })
  }
  if (down.seamAfterMm !== undefined) {
    const at = onSheet.top(down.seamAfterMm)
    const name = `${own}>${grid.called({ row: row + 1, column })}`
    flaps.push({ name, area: { ...box, topMm: at, heightMm: box.topMm + box.heightMm - at } })
  }
  const cuts: Flap[] = []
  if (across.seamBeforeMm !== undefined) {
    const at = onSheet.left(across.seamBeforeMm)
    cuts.push({ name: own, area: { ...box, widthMm: at - box.leftMm } })
    lines.push(...ticks(box, at, 'down'))
  }
  if (down.seamBeforeMm !== undefined) {
    const at = onSheet.top(down.seamBeforeMm)
    cuts.push({ name: own, area: { ...box, heightMm: at - box.topMm } })
    lines.push(...ticks(box, at, 'across'))
  }
  const labels = [...flaps, ...cuts].map(flap => label(flap, tile, grid))
  return {
    patches: labels.map(({ patch }) => patch),
    lines: [...lines, ...labels.flatMap(one => one.lines)],
    hatches: flaps.flatMap(({ area }) => hatching(area))
  }
}

/** A strip of a sheet that is covered or cut off in the end, so that anything may be written in it. */
interface Flap {
  readonly name: string
  readonly area: Area
}

/** A mark at both ends of a cut, beside it: its stroke is cut off too. */
function ticks(box: Area, seam: number, way: 'down' | 'across'): readonly MarkLine[] {
  const at = seam - strokeMm
  const [right, bottom] = [box.leftMm + box.widthMm, box.topMm + box.heightMm]
  return way === 'down'
    ? [
        { from: [at, box.topMm], to: [at, box.topMm + tickMm] },
        { from: [at, bottom - tickMm], to: [at, bottom] }
      ]
    : [
        { from: [box.leftMm, at], to: [box.leftMm + tickMm, at] },
        { from: [right - tickMm, at], to: [right, at] }
      ]
}

/** A name in the middle of its strip, along it, with the key after it; on white. */
function label({ name, area }: Flap, tile: TilePlace, { across, down }: TileGrid) {
  const isHigh = area.heightMm > area.widthMm
  const breadth = isHigh ? area.widthMm : area.heightMm
  const most = breadth - 2 * airMm
  const cell = Math.min(cellMm, most / Math.max(across.length, down.length))
  const key = { widthMm: across.length * cell, heightMm: down.length * cell }
  const size = Math.min(nameMm, most)
  const length = nameLength(name, size)
  const whole = length + (isHigh ? key.heightMm : key.widthMm)
  const middle = {
    left: area.leftMm + area.widthMm / 2,
    top: area.topMm + area.heightMm / 2
  }
  const written = strokedName(name, 0, 0, size).map(({ from, to }): MarkLine => {
    // In a high strip it is read from above to below.
    const placed = ([x, y]: MarkLine['from']): MarkLine['from'] =>
      isHigh
        ? [middle.left + size / 2 - y, middle.top - whole / 2 + x]
        : [middle.left - whole / 2 + x, middle.top - size / 2 + y]
    return { from: placed(from), to: placed(to) }
  })
  const corner = isHigh
    ? { left: middle.left - key.widthMm / 2, top: middle.top - whole / 2 + length }
    : { left: middle.left - whole / 2 + length, top: middle.top - key.heightMm / 2 }
  const [width, height] = isHigh ? [most, whole] : [whole, most]
  const patch = {
    leftMm: middle.left - width / 2 - airMm,
    topMm: middle.top - height / 2 - airMm,
    widthMm: width + 2 * airMm,
    heightMm: height + 2 * airMm
  }
  const counts = { columns: across.length, rows: down.length }
  return { patch, lines: [...written, ...keyLines(corner, cell, tile, counts)] }
}

/** All sheets as small boxes, the own one crossed. */
function keyLines(
  { left, top }: { readonly left: number; readonly top: number },
  cell: number,
  { row, column }: TilePlace,
  { columns, rows }: { readonly columns: number; readonly rows: number }
): readonly MarkLine[] {
  const [right, bottom] = [left + columns * cell, top + rows * cell]
  const upright = Array.from({ length: columns + 1 }, (_, at): MarkLine => {
    const x = left + at * cell
    return { from: [x, top], to: [x, bottom] }
  })
  const level = Array.from({ length: rows + 1 }, (_, at): MarkLine => {
    const y = top + at * cell
    return { from: [left, y], to: [right, y] }
  })
  const [x, y] = [left + column * cell, top + row * cell]
  return [
    ...upright,
    ...level,
    { from: [x, y], to: [x + cell, y + cell] },
    { from: [x + cell, y], to: [x, y + cell] }
  ]
}

/** Slanting lines over a strip, none beyond it. */
function hatching({ leftMm, topMm, widthMm, heightMm }: Area): readonly MarkLine[] {
  const isHigh = heightMm > widthMm
  const [long, short] = isHigh ? [heightMm, widthMm] : [widthMm, heightMm]
  return Array.from({ length: Math.floor((long - short) / hatchMm) }, (_, at): MarkLine => {
    const from = at * hatchMm
    return isHigh
      ? { from: [leftMm, topMm + from + short], to: [leftMm + short, topMm + from] }
      : { from: [leftMm + from, topMm + short], to: [leftMm + from + short, topMm] }
  })
}
