import type { Element } from 'hast'
import type { PieceOption, SetPiece } from '../model/set-copy.ts'
import type { SetContext } from './set-paragraph.ts'
import { partOf, type Spot } from './spot.ts'
import { type SetRows, setRows } from './table-rows.ts'

/** Share of a page's height up to which a table stays whole: a higher one fits no leg, or leaves another short. */
const wholeMost = 0.25

/** What a row of air inside a table costs: less than a leg that ends short. */
const airCost = 12

/**
 * Sets a table: one that stays whole; or, where it is long, its head with the first row and each other row, between
 * which legs may part it and which may have air below them, so that legs end level.
 */
export function setTable(table: Element, spot: Spot, context: SetContext): readonly SetPiece[] {
  const set = setRows(table, spot, context)
  const high = set.talls.reduce((sum, rows) => sum + rows, 0)
  const isMerged = set.grid.cells.some(({ span, deep }) => span > 1 || deep > 1)
  const isLong = !isMerged && high > wholeMost * context.style.grid.rows
  const options = isLong
    ? rowsTogether(set).map(rows => [0, 1].map(air => partOption(table, set, rows, air, spot)))
    : [[wholeOption(table, set, spot, context)]]
  return options.map(own => ({
    block: spot.block,
    line: spot.line,
    flow: 'slab',
    keepWithNext: false,
    options: own,
    ...(set.isUnfit ? { isUnfit: true } : {})
  }))
}

function wholeOption(
  table: Element,
  { grid, nodes, talls, columns, size, title }: SetRows,
  spot: Spot,
  { style }: SetContext
): PieceOption {
  const rows = talls.reduce((sum, tall) => sum + tall, style.measures.tableAirRows)
  // A title stands over its table, outside its height, and has the air over it.
  const overRows = title ? style.measures.tableAirRows / 2 : 0
  const children = [
    ...(title ? [title.node] : []),
    columnGroup(columns),
    ...elements(table).flatMap(child => within(child, grid.rows, nodes))
  ]
  const properties = {
    ...table.properties,
    ...(title ? { className: [...classes(table), 'titled'] } : {}),
    style: `${size}--rows:${rows - overRows}`
  }
  const node = { ...table, properties, children }
  return { rows: rows + (title?.rows ?? 0), cost: 0, node: () => spot.around(node, true) }
}

/** Indices of rows that stand together: those of the head with the first below them, then each by itself. */
function rowsTogether({ grid }: SetRows): readonly (readonly number[])[] {
  const isHead = (row: Element) => elements(row).every(cell => cell.tagName === 'th')
  const all = [...grid.rows.keys()]
  const first =
    1 +
    Math.max(
      0,
      grid.rows.findIndex(row => !isHead(row))
    )
  return [all.slice(0, first), ...all.slice(first).map(row => [row])]
}

/** The table around some of its rows; a row of air stands over the first of all, under the last, and where asked. */
function partOption(
  table: Element,
  { grid, nodes, talls, columns, size, title }: SetRows,
  rows: readonly number[],
  air: number,
  spot: Spot
): PieceOption {
  const last = talls.length - 1
  const begins = rows.includes(0)
  const tallOf = (row: number) =>
    (talls[row] ?? 1) +
    (row === 0 ? 1 : 0) +
    (row === last ? 1 : 0) +
    (row === rows.at(-1) ? air : 0)
  const node = () => {
    const set = nodes.map((row, at) => {
      const names = [...(at === 0 ? ['opens'] : []), ...(at === last ? ['closes'] : [])]
      return partRow(row, columns, tallOf(at), names)
    })
    const parts = elements(table).flatMap(child =>
      within(child, grid.rows, set).flatMap(one => partWith(child, one, set, rows))
    )
    const properties = {
      ...table.properties,
      className: [...classes(table), 'parted'],
      ...(size ? { style: size } : {})
    }
    const children = [...(begins && title ? [title.node] : []), ...parts]
    return spot.around(partOf(table, children, properties), begins)
  }
  const high = rows.reduce((sum, row) => sum + tallOf(row), begins ? (title?.rows ?? 0) : 0)
  return { rows: high, cost: air * airCost, node }
}

/** A row, or the head or body that holds it, with only those of its rows that stand here. */
function partWith(
  whole: Element,
  set: Element,
  all: readonly Element[],
  rows: readonly number[]
): readonly Element[] {
  const isHere = (row: Element) => rows.includes(all.indexOf(row))
  if (set.tagName === 'tr') return isHere(set) ? [set] : []
  const own = elements(set).filter(isHere)
  return own.length > 0 ? [partOf(whole, own)] : []
}

/** A row whose cells say how wide they are, as it may be the first of its leg. */
function partRow(
  row: Element,
  columns: readonly number[],
  tall: number,
  names: readonly string[]
): Element {
  const children = elements(row).map((cell, at) => {
    const style = [cell.properties.style, `width:${columns[at] ?? 1}em`].filter(Boolean).join(';')
    return { ...cell, properties: { ...cell.properties, style } }
  })
  const className = [...classes(row), ...names]
  const properties = { ...row.properties, className, style: `--rows:${tall}` }
  return { ...row, properties, children }
}

function columnGroup(columns: readonly number[]): Element {
  const children = columns.map((em): Element => {
    const properties = { style: `width:${em}em` }
    return { type: 'element', tagName: 'col', properties, children: [] }
  })
  return { type: 'element', tagName: 'colgroup', properties: {}, children }
}

/** A head, body, foot or row of the table with its rows as they are set. */
function within(
  child: Element,
  rows: readonly Element[],
  set: readonly Element[]
): readonly Element[] {
  if (child.tagName === 'tr') return set.slice(rows.indexOf(child)).slice(0, 1)
  if (!/^t(?:head|body|foot)$/.test(child.tagName)) return []
  return [{ ...child, children: elements(child).flatMap(row => within(row, rows, set)) }]
}

function elements(node: Element): Element[] {
  return node.children.filter(child => child.type === 'element')
}

function classes(node: Element): string[] {
  const names = node.properties.className
  return Array.isArray(names) ? names.map(String) : []
}
