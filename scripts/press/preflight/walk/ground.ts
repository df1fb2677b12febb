import type { Box } from '../../rewrite/box.ts'
import { isWithin, shared } from './box-within.ts'
import type { Colour } from './colour-space.ts'
import type { Drawn, DrawnPath } from './drawn.ts'
import { overprinted, type Plates, platesOf } from './plates-of-colour.ts'

/** What lies on the paper at a place. */
export type Coat =
  | { readonly kind: 'paper' }
  | { readonly kind: 'colour'; readonly colour: Colour; readonly plates: Plates | undefined }
  | { readonly kind: 'picture' }
  /** Something is there whose edge or mixture is not followed. */
  | { readonly kind: 'unsure' }

/** What was painted so far. */
export interface Ground {
  /** What lies uppermost at a place, points of the page's space. */
  readonly at: (x: number, y: number) => Coat
}

/** A painter's list: areas in the order in which they were painted, in cells of the page. */
export interface PaintedGround extends Ground {
  readonly add: (drawn: Drawn) => void
}

interface Area {
  readonly box: Box
  readonly coat: Coat
  /** All of the box is covered, opaquely. */
  readonly isWhole: boolean
  readonly overprints: boolean
}

/** Points: rules are no ground for anything. */
const areaLeast = 2
const cellsAcross = 64
/** In one cell; of more the last are kept. */
const areasMost = 200

/** A page's ground before anything is painted. */
export function emptyGround(page: Box): PaintedGround {
  const size = Math.max(
    24,
    (page.right - page.left) / cellsAcross,
    (page.top - page.bottom) / cellsAcross
  )
  const columns = Math.max(1, Math.ceil((page.right - page.left) / size))
  const rows = Math.max(1, Math.ceil((page.top - page.bottom) / size))
  const cells = new Map<number, Area[]>()
  const cellAt = (value: number, from: number, most: number) =>
    Math.min(most - 1, Math.max(0, Math.floor((value - from) / size)))
  const cellBox = (column: number, row: number): Box => ({
    left: page.left + column * size,
    bottom: page.bottom + row * size,
    right: page.left + (column + 1) * size,
    top: page.bottom + (row + 1) * size
  })

  return { add, at }

  function add(drawn: Drawn): void {
    for (const area of areasOf(drawn)) {
      const box = shared(area.box, page)
      if (!box || box.right - box.left < areaLeast || box.top - box.bottom < areaLeast) continue
      for (
        let row = cellAt(box.bottom, page.bottom, rows);
        row <= cellAt(box.top, page.bottom, rows);
        row++
      ) {
        for (
          let column = cellAt(box.left, page.left, columns);
          column <= cellAt(box.right, page.left, columns);
          column++
        )
          keep(row * columns + column, cellBox(column, row), area)
      }
    }
  }

  function keep(key: number, cell: Box, area: Area): void {
    const hides = area.isWhole && !area.overprints && isWithin(shared(cell, page) ?? cell, area.box)
    const before = hides ? [] : (cells.get(key) ?? [])
    if (before.length >= areasMost) before.splice(0, 1)
    before.push(area)
    cells.set(key, before)
  }

  function at(x: number, y: number): Coat {
    const key = cellAt(y, page.bottom, rows) * columns + cellAt(x, page.left, columns)
    return coatOf((cells.get(key) ?? []).filter(({ box }) => holds(box, x, y)))
  }
}

function holds({ left, bottom, right, top }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= bottom && y <= top
}

/** From above down to what hides the rest; inks that overprint are laid on what is below them. */
function coatOf(areas: readonly Area[]): Coat {
  const above: Plates[] = []
  for (const { coat, isWhole, overprints } of areas.toReversed()) {
    if (!isWhole) return { kind: 'unsure' }
    if (coat.kind === 'colour' && coat.plates && overprints) {
      above.push(coat.plates)
      continue
    }
    if (above.length === 0) return coat
    return coat.kind === 'colour' && coat.plates
      ? mixed(coat.colour, above, coat.plates)
      : { kind: 'unsure' }
  }
  const colour = areas.at(-1)?.coat
  return above.length > 0 && colour?.kind === 'colour'
    ? mixed(colour.colour, above, undefined)
    : { kind: 'paper' }
}

function mixed(colour: Colour, above: readonly Plates[], below: Plates | undefined): Coat {
  const plates = above.reduceRight<Plates | undefined>(
    (lower, upper) => (lower ? overprinted(upper, lower) : upper),
    below
  )
  return { kind: 'colour', colour, plates }
}

function areasOf(drawn: Drawn): readonly Area[] {
  if (!drawn.seen) return []
  const { fillAlpha, blendMode, hasSoftMask } = drawn.paint
  const isOpaque = fillAlpha === 1 && blendMode === 'Normal' && !hasSoftMask
  switch (drawn.kind) {
    case 'path':
      return drawn.fill ? pathAreas(drawn, drawn.fill, isOpaque) : []
    case 'picture': {
      const isWhole = isOpaque && !drawn.fill && isUpright(drawn.matrix) && !isMasked(drawn.dict)
      return [{ box: drawn.seen, coat: { kind: 'picture' }, isWhole, overprints: false }]
    }
    case 'shading':
      return [{ box: drawn.seen, coat: { kind: 'picture' }, isWhole: isOpaque, overprints: false }]
    // Letters are no ground, and what a group holds comes after it.
    case 'text':
    case 'group':
      return []
  }
}

function pathAreas(path: DrawnPath, fill: Colour, isOpaque: boolean): readonly Area[] {
  const plates = platesOf(fill)
  const coat: Coat = fill.pattern ? { kind: 'unsure' } : { kind: 'colour', colour: fill, plates }
  const { overprintsFill, overprintMode } = path.paint
  const overprints = overprintsFill && (overprintMode === 1 || fill.space.kind !== 'DeviceCMYK')
  // What cuts a hole into another part leaves the paper there.
  const isPlain = path.parts.length === 1
  return path.parts.flatMap(({ box, isUpright: upright }) => {
    const seen = shared(box, path.seen)
    const isWhole = isOpaque && upright && isPlain && !fill.pattern
    return seen ? [{ box: seen, coat, isWhole, overprints }] : []
  })
}

function isUpright([a, b, c, d]: readonly number[]): boolean {
  return (b === 0 && c === 0) || (a === 0 && d === 0)
}

function isMasked(dict: { readonly toString: () => string }): boolean {
  return /\/S?Mask/.test(dict.toString())
}
