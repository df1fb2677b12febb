import type { Element, ElementContent, Nodes } from 'hast'
import { emSquare } from '../kit/han.ts'
import { type TableCell, type TableGrid, tableGrid } from '../typeset/table-cells.ts'
import { roughWidth } from './rough-width.ts'

/** Width of a telephone's line, less a reader's own margins, in type of the usual size and in type twice as large, em. */
const lineEm = 20.5
const narrowEm = 9.4
/** Of `small` tables in `styles/book/tables.css`: their type, and the white at the sides of a cell in em of it. */
const smallType = 0.75
const smallSidesEm = 0.4
const sidesEm = 1.1
/** What a narrow line has room for, a character of each, in type twice as large. */
const mostColumns = 10
/** What a cell of words is broken into lines of, rather than taking the room of its neighbours. */
const easyEm = 5

/**
 * Makes a table such that a telephone shows all of it: as it is, in small type, or each row as a paragraph in which
 * every value has its column's head before it. Where the first column has no head its cells are heads of their rows.
 */
export function readableTable(table: Element): Element {
  const grid = tableGrid(table)
  const headRows = rowsOf(table, 'thead')
  const heads = grid.cells.filter(
    ({ row }) => row === 0 && headRows.includes(grid.rows[0] ?? table)
  )
  const namesRows = heads.some(({ column, span, node }) => column + span === 1 && !says(node))
  const look = lookOf(grid, headRows.length)
  const made = new Map(
    grid.cells.map(cell => {
      const isHead = headRows.includes(grid.rows[cell.row] ?? table)
      const named = namesRows && !isHead && cell.column === 0 ? rowHead(cell.node) : cell.node
      return [cell.node, dressed(named, cell, { look, isHead, head: headOver(cell, heads) })]
    })
  )
  const classes = [...namesIn(table), ...look.classes]
  const rebuilt = rebuild(table, made, look.isRecords)
  return classes.length > 0
    ? { ...rebuilt, properties: { ...rebuilt.properties, className: classes } }
    : rebuilt
}

interface Look {
  readonly classes: readonly string[]
  readonly isRecords: boolean
  /** Figures that no line may part: there is room for all of them on the narrowest line. */
  readonly holdsFigures: boolean
}

function lookOf({ columns, cells, rows }: TableGrid, headRows: number): Look {
  const inColumn = (width: (cell: TableCell) => number) =>
    Array.from({ length: columns }, (_, column) =>
      Math.max(0, ...cells.filter(one => one.span === 1 && one.column === column).map(width))
    ).reduce((sum, one) => sum + one, 0)
  const easy = inColumn(({ node }) =>
    Math.max(longest(node), Math.min(easyEm, roughWidth(textOf(node))))
  )
  const least = inColumn(({ node }) => longest(node))
  const figures = inColumn(({ node }) => (isFigures(node) ? longest(node) : 1))
  const isEven = cells.length === columns * rows.length && headRows <= 1
  const isSmall = easy + columns * sidesEm > lineEm
  const isTooWide = isEven && (easy + columns * smallSidesEm) * smallType > lineEm
  const isRecords = isSmall && (isTooWide || columns > mostColumns)
  const [scale, sides] = isSmall ? [smallType, smallSidesEm] : [1, sidesEm]
  const fits = (widths: number) => (widths + columns * sides) * scale <= narrowEm
  const isTight = !fits(least)
  const classes = [...(isSmall && !isRecords ? ['small'] : []), ...(isTight ? ['tight'] : [])]
  return {
    classes: isRecords ? ['records'] : classes,
    isRecords,
    holdsFigures: isTight && !isRecords && fits(figures)
  }
}

interface Dress {
  readonly look: Look
  readonly isHead: boolean
  readonly head: string
}

/** Tables that are shown row by row lose their roles in browsers, which is why they are said. */
function dressed(node: Element, cell: TableCell, { look, isHead, head }: Dress): Element {
  if (!look.isRecords) {
    const held = look.holdsFigures && isFigures(cell.node)
    return held ? withProperties(node, { className: [...namesIn(node), 'figures'] }) : node
  }
  const role = isHead ? 'columnheader' : node.tagName === 'th' ? 'rowheader' : 'cell'
  const isLabelled = !isHead && head !== '' && says(node)
  return withProperties(node, { role, ...(isLabelled ? { dataLabel: head } : {}) })
}

function rebuild(node: Element, made: ReadonlyMap<Element, Element>, isRecords: boolean): Element {
  const cell = made.get(node)
  if (cell) return cell
  const role = isRecords ? roles[node.tagName] : undefined
  const children = node.children.map(child =>
    child.type === 'element' && roles[child.tagName] ? rebuild(child, made, isRecords) : child
  )
  return { ...withProperties(node, role ? { role } : {}), children }
}

const roles: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tfoot: 'rowgroup',
  tr: 'row',
  td: 'cell',
  th: 'cell'
}

function rowHead(node: Element): Element {
  if (!says(node)) return node
  return { ...withProperties(node, { scope: 'row' }), tagName: 'th' }
}

/** The words of the head over a cell's column. */
function headOver({ column }: TableCell, heads: readonly TableCell[]): string {
  const head = heads.find(one => one.column <= column && column < one.column + one.span)
  return head ? textOf(head.node).replace(/\s+/g, ' ').trim() : ''
}

function rowsOf(table: Element, part: string): readonly Element[] {
  return elements(table)
    .filter(({ tagName }) => tagName === part)
    .flatMap(elements)
}

function elements({ children }: Element): readonly Element[] {
  return children.filter((child): child is Element => child.type === 'element')
}

function withProperties(node: Element, properties: Element['properties']): Element {
  return { ...node, properties: { ...node.properties, ...properties } }
}

function namesIn({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : []
}

/** The widest word that no line may end in, em. */
function longest(node: Nodes): number {
  const words = textOf(node).split(
    new RegExp(String.raw`\s+|(?=${emSquare})|(?<=${emSquare})`, 'u')
  )
  return Math.max(0, ...words.map(roughWidth))
}

function isFigures(node: Nodes): boolean {
  return /^[\s\d.,:%+\-−–/()¥$€£]*\d[\s\d.,:%+\-−–/()¥$€£]*$/.test(textOf(node))
}

function says(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  if (node.type !== 'element') return false
  return node.tagName === 'img' || node.children.some((child: ElementContent) => says(child))
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
