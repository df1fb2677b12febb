import type { Element, ElementContent } from 'hast'
import { columnWidths } from './column-widths.ts'
import { type LineSetting, type SetContext, setParagraph, widestLineEm } from './set-paragraph.ts'

interface Cell {
  readonly node: Element
  readonly column: number
  readonly span: number
  readonly deep: number
  readonly setting: LineSetting
}

/** Room at both sides of a cell's text together, em, as `story.css` has it. */
const cellSideEm = 0.75

/** Sets a table to a measure: columns as wide as their copy asks for, every row of it whole body rows high. */
export function setTable(
  table: Element,
  measureEm: number,
  context: SetContext
): { readonly rows: number; readonly node: Element } {
  const rowNodes = descendants(table, 'tr')
  const cells = placed(rowNodes, context)
  const count = Math.max(1, ...[...cells.values()].flat().map(cell => cell.column + cell.span))
  const columns = columnWidths(wishes(cells, count, context), measureEm)
  let rows = 0
  const set = (parent: Element): Element => ({
    ...parent,
    children: parent.children.flatMap(child => {
      if (child.type !== 'element') return []
      if (child.tagName === 'caption') return []
      if (child.tagName !== 'tr') return [set(child)]
      const done = (cells.get(child) ?? []).map(cell => setCell(cell, columns, context))
      const tall = Math.max(1, ...done.map(cell => cell.rows))
      rows += tall
      return [withRows({ ...child, children: done.map(cell => cell.node) }, tall)]
    })
  })
  const body = set(table)
  const title = elements(table).find(child => child.tagName === 'caption')
  const head = title ? setTitle(title, measureEm, context) : undefined
  const children = [...(head ? [head.node] : []), columnGroup(columns), ...body.children]
  return { rows: rows + (head?.rows ?? 0), node: withRows({ ...body, children }, rows) }
}

/** Cells with the column in which each begins, those that reach down from above counted in. */
function placed(
  rows: readonly Element[],
  context: SetContext
): ReadonlyMap<Element, readonly Cell[]> {
  const taken = new Map<number, number>()
  return new Map(
    rows.map((row, at) => {
      let column = 0
      const cells = elements(row).map(node => {
        while ((taken.get(column) ?? 0) > at) column += 1
        const span = Number(node.properties.colSpan ?? 1)
        const deep = Number(node.properties.rowSpan ?? 1)
        const cell = { node, column, span, deep, setting: settingOf(node, context) }
        for (let one = column; one < column + span; one += 1) taken.set(one, at + deep)
        column += span
        return cell
      })
      return [row, cells] as const
    })
  )
}

/** The widths that the columns would like, and the least that they can do with, em. */
function wishes(
  cells: ReadonlyMap<Element, readonly Cell[]>,
  count: number,
  context: SetContext
): readonly number[] {
  const wide = new Array<number>(count).fill(1)
  for (const cell of [...cells.values()].flat()) {
    if (cell.span > 1) continue
    const em = widestLineEm(cell.node.children, cell.setting, context) + cellSideEm
    wide[cell.column] = Math.max(wide[cell.column] ?? 1, em)
  }
  return wide
}

function setCell(
  { node, column, span, deep, setting }: Cell,
  columns: readonly number[],
  context: SetContext
): { readonly rows: number; readonly node: Element } {
  const wide = columns.slice(column, column + span).reduce((sum, em) => sum + em, 0)
  const dressed = (children: ElementContent[]): Element => ({
    ...node,
    properties: { ...node.properties, className: [...classes(node), 'lines'] },
    children
  })
  const at = (measureEm: number) =>
    setParagraph(node.children, { ...setting, measureEm }, context, dressed)[0]
  // Nothing is justified here, so lines of one length look best: the narrowest that are no more.
  let measureEm = Math.max(1, wide - cellSideEm)
  let best = at(measureEm)
  while (best && best.rows > 1 && measureEm > 2) {
    const narrower = at(measureEm - 0.5)
    if (!narrower || narrower.rows > best.rows) break
    best = narrower
    measureEm -= 0.5
  }
  return best ? { rows: Math.ceil(best.rows / deep), node: best.node() } : { rows: 0, node }
}

function setTitle(
  title: Element,
  measureEm: number,
  context: SetContext
): { readonly rows: number; readonly node: Element } {
  const setting = { ...settingOf(title, context), measureEm }
  const [best] = setParagraph(title.children, setting, context, children => ({
    ...title,
    properties: { className: ['lines'] },
    children
  }))
  return { rows: best?.rows ?? 0, node: best?.node() ?? title }
}

function settingOf(node: Element, { style }: SetContext): LineSetting {
  const family = node.tagName === 'th' ? style.roles.strong : style.roles.body
  return { measureEm: 0, indentEm: 0, family, rowsPerLine: 1, extraRows: 0, hyphens: true }
}

function columnGroup(columns: readonly number[]): Element {
  const children = columns.map((em): Element => {
    const properties = { style: `width:${em}em` }
    return { type: 'element', tagName: 'col', properties, children: [] }
  })
  return { type: 'element', tagName: 'colgroup', properties: {}, children }
}

function withRows(node: Element, rows: number): Element {
  return { ...node, properties: { ...node.properties, style: `--rows:${rows}` } }
}

function elements(node: Element): Element[] {
  return node.children.filter(child => child.type === 'element')
}

function descendants(node: Element, tagName: string): Element[] {
  return elements(node).flatMap(child =>
    child.tagName === tagName ? [child] : descendants(child, tagName)
  )
}

function classes(node: Element): string[] {
  const names = node.properties.className
  return Array.isArray(names) ? names.map(String) : []
}
