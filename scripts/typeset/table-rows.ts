import type { Element, ElementContent } from 'hast'
import { type ColumnWishes, columnWidths } from './column-widths.ts'
import {
  type LineSetting,
  leastEm,
  type SetContext,
  setParagraph,
  widestLineEm
} from './set-paragraph.ts'
import type { Spot } from './spot.ts'
import { type TableCell, type TableGrid, tableGrid } from './table-cells.ts'

interface SetCell {
  readonly cell: TableCell
  readonly rows: number
  readonly node: Element
}

/** Han characters that a cell keeps side by side: what reads well, and what will do in the smallest type. */
const comfortableHan = 3
const leastHan = 2

/** The smallest share of the copy's size in which a table is set that no cell of it may wrap. */
const smallerMost = 0.9

/** A table with its rows as they are set, not put together yet. */
export interface SetRows {
  readonly grid: TableGrid
  /** Every `tr` of the grid with its cells, and how many body rows each is high. */
  readonly nodes: readonly Element[]
  readonly talls: readonly number[]
  /** Widths of the columns, in the table's own type. */
  readonly columns: readonly number[]
  /** Its type where that is smaller than the body's, as a declaration of CSS; else empty. */
  readonly size: string
  readonly title: { readonly rows: number; readonly node: Element } | undefined
  readonly isUnfit: boolean
}

/**
 * Sets the rows of a table to a measure: columns as wide as their copy asks for, in smaller type where they need it,
 * every row of it whole body rows high.
 */
export function setRows(table: Element, spot: Spot, context: SetContext): SetRows {
  const grid = tableGrid(table)
  const wishes = wishesOf(table, grid, spot, context)
  const { wide, sizePx, least, isUnfit } = sized(wishes, spot, context)
  const measureEm = (spot.measureEm * context.style.grid.bodyPx) / sizePx
  const columns = columnWidths({ wide, least }, measureEm)
  const set = grid.cells.map((cell, at) =>
    setCell(cell, { columns, leastEm: wishes.cells[at] ?? 1 }, spot, context)
  )
  const talls = rowHeights(grid, set)
  const nodes = grid.rows.map((row, at) => {
    const children = set.filter(one => one.cell.row === at).map(one => one.node)
    return withRows({ ...row, children }, talls[at] ?? 1)
  })
  const caption = elements(table).find(child => child.tagName === 'caption')
  const title = caption ? setTitle(caption, measureEm, spot, context) : undefined
  const size = sizePx === context.style.grid.bodyPx ? '' : `font-size:${sizePx}px;`
  return { grid, nodes, talls, columns, size, title, isUnfit }
}

/** The largest type in which all columns have what they need; unfit where the smallest is too large. */
function sized(
  { wide, needs }: TableWishes,
  spot: Spot,
  context: SetContext
): ColumnWishes & { readonly sizePx: number; readonly isUnfit: boolean } {
  const { bodyPx } = context.style.grid
  const leastPx = Math.min(bodyPx, context.style.tableLeastPx)
  const sumOf = (ems: readonly number[]) => ems.reduce((total, em) => total + em, 0)
  // A little smaller rather than a cell that wraps; much smaller only where words would be torn.
  for (let sizePx = bodyPx; sizePx >= Math.max(leastPx, smallerMost * bodyPx); sizePx -= 1)
    if (sumOf(wide) * sizePx <= spot.measureEm * bodyPx)
      return { wide, least: needs[0] ?? wide, sizePx, isUnfit: false }
  for (const least of needs.slice(0, 2)) {
    const sum = sumOf(least)
    for (let sizePx = bodyPx; sizePx >= leastPx; sizePx -= 1)
      if (sum * sizePx <= spot.measureEm * bodyPx) return { wide, least, sizePx, isUnfit: false }
  }
  return { wide, least: needs.at(-1) ?? wide, sizePx: leastPx, isUnfit: true }
}

/** What a table asks for whatever the measure, in its own type. */
interface TableWishes {
  readonly ruler: SetContext['ruler']
  /** Of its columns: on one line; and at the least, in the order in which that is tried. */
  readonly wide: readonly number[]
  readonly needs: readonly (readonly number[])[]
  /** Of each cell of the grid: the least in which nothing is torn apart. */
  readonly cells: readonly number[]
}

/** Every line of a table is broken to know what it asks for: once, as it is set in many measures. */
const known = new WeakMap<SetContext['style'], WeakMap<Element, Map<string, TableWishes>>>()

function wishesOf(table: Element, grid: TableGrid, spot: Spot, context: SetContext): TableWishes {
  const ofStyle = known.get(context.style) ?? new WeakMap<Element, Map<string, TableWishes>>()
  known.set(context.style, ofStyle)
  const ofTable = ofStyle.get(table) ?? new Map<string, TableWishes>()
  ofStyle.set(table, ofTable)
  const key = `${spot.family} ${context.language}`
  const found = ofTable.get(key)
  if (found?.ruler === context.ruler) return found
  const least = (cell: TableCell, han: number) =>
    leastEm(cell.words, settingOf(cell, spot, context), han, context)
  const made = {
    ruler: context.ruler,
    wide: asked(grid, context, cell =>
      widestLineEm(cell.words, settingOf(cell, spot, context), context)
    ),
    needs: [comfortableHan, leastHan, 1].map(han => asked(grid, context, cell => least(cell, han))),
    cells: grid.cells.map(cell => least(cell, 1))
  }
  ofTable.set(key, made)
  return made
}

/** What cells ask for by columns, em; what a merged cell asks for beyond its columns is shared among them. */
function asked(
  grid: TableGrid,
  { style }: SetContext,
  of: (cell: TableCell) => number
): readonly number[] {
  const columns = new Array<number>(grid.columns).fill(1)
  for (const cell of grid.cells.toSorted((one, other) => one.span - other.span)) {
    const under = columns.slice(cell.column, cell.column + cell.span)
    const lacks = of(cell) + 2 * style.measures.cellSideEm - under.reduce((sum, em) => sum + em, 0)
    if (lacks <= 0) continue
    for (let at = cell.column; at < cell.column + cell.span; at += 1)
      columns[at] = (columns[at] ?? 0) + lacks / cell.span
  }
  return columns
}

function setCell(
  cell: TableCell,
  { columns, leastEm }: { readonly columns: readonly number[]; readonly leastEm: number },
  spot: Spot,
  context: SetContext
): SetCell {
  const { node, column, span } = cell
  const wide = columns.slice(column, column + span).reduce((sum, em) => sum + em, 0)
  const names = node.properties.className
  const className = [...(Array.isArray(names) ? names : []), 'lines']
  const dressed = (children: ElementContent[]): Element => ({
    ...node,
    properties: { ...node.properties, className },
    children
  })
  const setting = settingOf(cell, spot, context)
  const at = (measureEm: number) =>
    setParagraph(cell.words, { ...setting, measureEm }, context, dressed)[0]
  // Nothing is justified here, so lines of one length look best: the narrowest that are no more.
  let measureEm = Math.max(1, wide - 2 * context.style.measures.cellSideEm)
  let best = at(measureEm)
  while (best && best.rows > 1 && measureEm - 0.5 > Math.max(2, leastEm)) {
    const narrower = at(measureEm - 0.5)
    if (!narrower || narrower.rows > best.rows) break
    best = narrower
    measureEm -= 0.5
  }
  return { cell, rows: best?.rows ?? 0, node: best?.node() ?? dressed([]) }
}

/** A row is as high as its highest cell; the last that a merged cell takes gives it what the others lack. */
function rowHeights(grid: TableGrid, set: readonly SetCell[]): readonly number[] {
  const talls = grid.rows.map(() => 1)
  for (const { cell, rows } of set.toSorted((one, other) => one.cell.deep - other.cell.deep)) {
    const spanned = talls.slice(cell.row, cell.row + cell.deep)
    const lacks = rows - spanned.reduce((sum, tall) => sum + tall, 0)
    const last = cell.row + cell.deep - 1
    if (lacks > 0) talls[last] = (talls[last] ?? 1) + lacks
  }
  return talls
}

function setTitle(
  title: Element,
  measureEm: number,
  spot: Spot,
  context: SetContext
): { readonly rows: number; readonly node: Element } {
  const setting = { ...lineSetting(spot.family), measureEm }
  const [best] = setParagraph(title.children, setting, context, children => ({
    ...title,
    properties: { className: ['lines'] },
    children
  }))
  return { rows: best?.rows ?? 0, node: best?.node() ?? title }
}

function settingOf({ node }: TableCell, { family }: Spot, { style }: SetContext): LineSetting {
  return lineSetting(node.tagName === 'th' ? style.roles.strong : family)
}

function lineSetting(family: string): LineSetting {
  return { measureEm: 0, indentEm: 0, family, rowsPerLine: 1, extraRows: 0, hyphens: true }
}

function withRows(node: Element, rows: number): Element {
  return { ...node, properties: { ...node.properties, style: `--rows:${rows}` } }
}

function elements(node: Element): Element[] {
  return node.children.filter(child => child.type === 'element')
}
