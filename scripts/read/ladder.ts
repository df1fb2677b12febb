import type { Grid } from '../model/dummy.ts'
import type { Style } from '../model/style.ts'

/** What of a style its ladder of sizes is made from; its grid is the one that the format itself has. */
export type LadderStyle = Pick<Style, 'grid' | 'typeWidthMm' | 'typeHeightMm' | 'typeLimits'>

/**
 * Grids that keep a format's type area whole at other sizes of body type, from the one that takes most copy to the one
 * that takes least: columns × characters × body size + gutters are its width, whole rows of whole CSS px its height.
 * The format's own grid is among them; from one to the next what a page takes changes by some percent. Headlines take
 * another share of pages with other columns, so that each number of columns near the own has its steps.
 */
export function ladderOf(style: LadderStyle): readonly Grid[] {
  const { grid: own } = style
  const best = new Map<string, Grid>()
  for (const pt of pointsOf(style)) {
    for (const grid of gridsAt(style, (pt * 4) / 3)) {
      const share = grid.columns / own.columns
      if (share < columnShare.least || share > columnShare.most) continue
      const step = Math.round(Math.log(charactersOf(grid) / charactersOf(own)) / stepSize)
      const rival = best.get(`${grid.columns} ${step}`)
      if (!rival || oddness(grid, own) < oddness(rival, own))
        best.set(`${grid.columns} ${step}`, grid)
    }
  }
  best.set(`${own.columns} 0`, own)
  return [...best.values()].toSorted((one, other) => charactersOf(other) - charactersOf(one))
}

/** Grids of a format at one size of body type that an editor asks for, CSS px; with wide or narrow gutters if need be. */
export function gridsOf(style: LadderStyle, askedPx: number): readonly Grid[] {
  const grids = gridsAt(style, askedPx)
  if (grids.length > 0) return grids
  const { least, most } = style.typeLimits.gutterCharacters
  const gutterCharacters = { least: least / 2, most: most * 2 }
  return gridsAt({ ...style, typeLimits: { ...style.typeLimits, gutterCharacters } }, askedPx)
}

function gridsAt(style: LadderStyle, askedPx: number): readonly Grid[] {
  const { columnCharacters: characters, gutterCharacters, leading } = style.typeLimits
  const bodyPx = Math.round(askedPx * 64) / 64
  const widthPx = style.typeWidthMm * pxPerMm
  const heightPx = style.typeHeightMm * pxPerMm
  const grids: Grid[] = []
  const columnsMost = Math.floor(widthPx / (characters.least * bodyPx))
  for (let columns = 2; columns <= columnsMost; columns += 1) {
    for (let count = Math.ceil(characters.least); count <= characters.most; count += 1) {
      const leftPx = widthPx - columns * count * bodyPx
      // Quarters of a px are whole in the browser's units.
      const gutterPx = Math.floor((leftPx / (columns - 1)) * 4) / 4
      const gutter = gutterPx / bodyPx
      if (gutter < gutterCharacters.least || gutter > gutterCharacters.most) continue
      const rowMost = Math.floor(bodyPx * leading.most)
      for (let rowPx = Math.ceil(bodyPx * leading.least); rowPx <= rowMost; rowPx += 1) {
        const rows = Math.floor(heightPx / rowPx)
        grids.push({ columns, rows, columnCharacters: count, bodyPx, rowPx, gutterPx })
      }
    }
  }
  return grids
}

/** Body characters that a page of nothing else would have. */
export function charactersOf({ columns, columnCharacters, rows }: Grid): number {
  return columns * columnCharacters * rows
}

/** Sizes that are no further apart are written alike in points. */
export const sameSizePx = 0.05

/** CSS px of a millimetre. */
export const pxPerMm = 96 / 25.4

/** A rung in each so much of what a page takes (a logarithm), where a whole grid stands there. */
const stepSize = 0.012

/** Columns of a rung, as shares of the format's own. */
const columnShare = { least: 0.66, most: 1.34 } as const

/** Sizes of body type in tenths of a point, as people name them. */
function pointsOf({ typeLimits }: LadderStyle): readonly number[] {
  const { least, most } = typeLimits.bodyPx
  const first = Math.ceil(least * 7.5 - 1e-6)
  const last = Math.floor(most * 7.5 + 1e-6)
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) / 10)
}

/** How far a grid is from the proportions of the format's own: leading, gutter, columns and their measure. */
export function oddness(grid: Grid, own: Grid): number {
  const apart = (of: (one: Grid) => number) => Math.abs(Math.log(of(grid) / of(own)))
  return (
    4 * apart(one => one.rowPx / one.bodyPx) +
    0.4 * apart(one => one.gutterPx / one.bodyPx) +
    apart(one => one.columns) +
    apart(one => one.columnCharacters)
  )
}
