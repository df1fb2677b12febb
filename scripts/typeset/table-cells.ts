import type { Element, ElementContent } from 'hast'

/** A cell of a table in its place: columns and rows count from 0. */
export interface TableCell {
  readonly node: Element
  /** Its words as one run, what stands in blocks on lines of their own. */
  readonly words: readonly ElementContent[]
  readonly row: number
  readonly column: number
  /** Columns and rows that it takes. */
  readonly span: number
  readonly deep: number
}

/** A table laid out in columns and rows, merged cells merged. */
export interface TableGrid {
  readonly columns: number
  /** Every `tr` in order. */
  readonly rows: readonly Element[]
  readonly cells: readonly TableCell[]
}

/** Finds the place of each cell of a table as a browser does: no cell reaches out of its head, body or foot. */
export function tableGrid(table: Element): TableGrid {
  const rows: Element[] = []
  const cells: TableCell[] = []
  for (const group of groupsOf(table)) {
    const first = rows.length
    const taken = group.map(() => new Set<number>())
    group.forEach((node, at) => {
      let column = 0
      for (const cell of elements(node)) {
        while (taken[at]?.has(column)) column += 1
        const span = Math.max(1, Math.floor(Number(cell.properties.colSpan ?? 1)) || 1)
        const deep = deepOf(cell, group.length - at)
        cells.push({ node: cell, words: wordsOf(cell), row: first + at, column, span, deep })
        for (const row of taken.slice(at, at + deep)) take(row, column, span)
        column += span
      }
      rows.push(node)
    })
  }
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.span), 1)
  return { columns, rows, cells }
}

function take(row: Set<number>, column: number, span: number): void {
  for (let one = column; one < column + span; one += 1) row.add(one)
}

/** `rowspan="0"` reaches to the end of its group. */
function deepOf({ properties: { rowSpan } }: Element, left: number): number {
  const asked = rowSpan === undefined ? 1 : Math.floor(Number(rowSpan)) || left
  return Math.max(1, Math.min(asked, left))
}

/** Rows by head, bodies and foot; rows without any stand together. */
function groupsOf(table: Element): readonly (readonly Element[])[] {
  const groups: Element[][] = []
  let loose: Element[] | undefined
  for (const child of elements(table)) {
    if (child.tagName === 'tr') {
      if (loose) loose.push(child)
      else {
        loose = [child]
        groups.push(loose)
      }
    } else if (/^t(?:head|body|foot)$/.test(child.tagName)) {
      loose = undefined
      groups.push(elements(child).filter(row => row.tagName === 'tr'))
    }
  }
  return groups
}

const blocks = /^(?:p|div|ul|ol|li|pre|blockquote|h[2-4]|table|tr)$/
const known = new WeakMap<Element, readonly ElementContent[]>()

function wordsOf(cell: Element): readonly ElementContent[] {
  const found = known.get(cell) ?? (hasBlocks(cell) ? flattened(cell.children) : cell.children)
  known.set(cell, found)
  return found
}

function hasBlocks(cell: Element): boolean {
  return cell.children.some(child => child.type === 'element' && blocks.test(child.tagName))
}

function flattened(nodes: readonly ElementContent[]): ElementContent[] {
  const words: ElementContent[] = []
  const parted = () => {
    if (words.length > 0 && !isBreak(words.at(-1))) words.push(lineEnd())
  }
  for (const node of nodes) {
    if (node.type === 'text' && node.value.trim() === '') continue
    if (node.type !== 'element' || !blocks.test(node.tagName)) {
      words.push(node)
      continue
    }
    parted()
    const { dataMark } = node.properties
    if (dataMark !== undefined) words.push({ type: 'text', value: `${dataMark} ` })
    words.push(...flattened(node.children))
    parted()
  }
  if (isBreak(words.at(-1))) words.pop()
  return words
}

function isBreak(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br'
}

function lineEnd(): Element {
  return { type: 'element', tagName: 'br', properties: {}, children: [] }
}

function elements(node: Element): Element[] {
  return node.children.filter(child => child.type === 'element')
}
