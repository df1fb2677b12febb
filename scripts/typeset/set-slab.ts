import type { Element, ElementContent } from 'hast'
import type { PieceOption } from '../model/set-copy.ts'
import type { Block } from '../model/story.ts'
import { setCaption } from './set-caption.ts'
import { type LineSetting, type SetContext, setParagraph } from './set-paragraph.ts'
import { setTable } from './set-table.ts'

/** Space at each side of quotes, lists and boxes inside the copy, in body characters. */
const sideEm = 1
/** Room for the numbers of a list. */
const numberEm = 2
/** Height of a QR code in rows: about 30 mm, which a telephone reads at arm's length. */
const qrRows = 5

interface Slab {
  readonly rows: number
  readonly node: Element
}

/** Sets a block that stays whole in its leg: rows and HTML in one way only. */
export function setSlab(block: Block, measure: number, context: SetContext): PieceOption {
  const slab = setElement(block.node, measure, context)
  return { rows: slab.rows, cost: 0, node: () => slab.node }
}

function setElement(node: Element, measure: number, context: SetContext): Slab {
  switch (node.tagName) {
    case 'blockquote':
      return stack(node, measure - 2 * sideEm, 0, context)
    case 'aside':
      return hasClass(node, 'pull-quote')
        ? setPullQuote(node, measure, context)
        : stack(node, measure - 2 * sideEm, 2, context)
    case 'ul':
      return stack(node, hasClass(node, 'hotlines') ? measure : measure - sideEm, 0, context)
    case 'ol':
      return stack(node, measure - numberEm, 0, context)
    case 'h2':
    case 'h3':
    case 'h4':
      return setText(node, measure, 0, context, context.style.roles.subhead)
    case 'figure':
      return setFigure(node, measure, context)
    case 'hr':
      return { rows: 1, node }
    case 'table':
      return setTable(node, measure, context)
    default:
      return setText(node, measure, node.tagName === 'p' ? context.style.indentEm : 0, context)
  }
}

/** Children below one another, with rows of frame around them. */
function stack(node: Element, measure: number, frameRows: number, context: SetContext): Slab {
  const children = elements(node).map(child => setElement(child, measure, context))
  const rows = children.reduce((sum, child) => sum + child.rows, frameRows)
  return {
    rows,
    node: withRows(
      node,
      rows,
      children.map(child => child.node)
    )
  }
}

/** A pull-quote is set in the subheads' size between two rules, a row of air above it and below. */
function setPullQuote(node: Element, measure: number, context: SetContext): Slab {
  const { grid, subheadPx } = context.style
  const wide = ((measure - 2 * sideEm) * grid.bodyPx) / subheadPx
  const children = elements(node).map(child =>
    /^(?:p|h[2-4])$/.test(child.tagName)
      ? setText(child, wide, 0, context, context.style.roles.body, false)
      : setElement(child, wide, context)
  )
  const rows = children.reduce((sum, child) => sum + child.rows, 2)
  return {
    rows,
    node: withRows(
      node,
      rows,
      children.map(child => child.node)
    )
  }
}

function setText(
  node: Element,
  measure: number,
  indentEm: number,
  context: SetContext,
  family = context.style.roles.body,
  hyphens = true
): Slab {
  const blocks = elements(node).filter(child => /^(p|ul|ol|blockquote)$/.test(child.tagName))
  if (blocks.length > 0) return stack(node, measure, 0, context)
  const setting: LineSetting = {
    measureEm: measure,
    indentEm,
    family,
    rowsPerLine: 1,
    extraRows: 0,
    hyphens
  }
  const [best] = setParagraph(node.children, setting, context, lines => ({
    ...node,
    properties: { ...node.properties, className: [...classes(node), 'lines'] },
    children: lines
  }))
  return best ? { rows: best.rows, node: best.node() } : { rows: 0, node }
}

function setFigure(node: Element, measure: number, context: SetContext): Slab {
  const children = elements(node).map(child => {
    if (child.tagName === 'figcaption') return setCaption(child, measure, context)
    const rows = child.tagName === 'svg' ? qrRows : pictureRows(child, measure, context)
    return { rows, node: withRows(child, rows, child.children) }
  })
  const rows = children.reduce((sum, child) => sum + child.rows, 0)
  return {
    rows,
    node: withRows(
      node,
      rows,
      children.map(child => child.node)
    )
  }
}

/** A picture takes the measure's width and whole rows of height, cropped to them. */
function pictureRows(node: Element, measure: number, context: SetContext): number {
  const { grid } = context.style
  const width = Number(node.properties.width ?? 0)
  const height = Number(node.properties.height ?? 0)
  const ratio = width > 0 && height > 0 ? height / width : 2 / 3
  return Math.max(3, Math.round((measure * grid.bodyPx * ratio) / grid.rowPx))
}

function withRows(node: Element, rows: number, children: ElementContent[]): Element {
  const style = [node.properties.style, `--rows:${rows}`].filter(Boolean).join(';')
  return { ...node, properties: { ...node.properties, style }, children }
}

function elements(node: Element): Element[] {
  return node.children.filter(child => child.type === 'element')
}

function classes(node: Element): string[] {
  const names = node.properties.className
  return Array.isArray(names) ? names.map(String) : []
}

function hasClass(node: Element, name: string): boolean {
  return classes(node).includes(name)
}
