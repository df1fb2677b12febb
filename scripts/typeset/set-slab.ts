import type { Element, ElementContent } from 'hast'
import type { PieceOption } from '../model/set-copy.ts'
import { type LineSetting, type SetContext, setParagraph } from './set-paragraph.ts'
import { joinParts, type SetInside, type Spot } from './spot.ts'

/** A block that stays whole in its leg. */
export interface Slab extends PieceOption {
  /** Its words do not fit the measure without being torn apart. */
  readonly isUnfit?: boolean
}

interface SetNode {
  readonly rows: number
  readonly node: Element
  readonly isUnfit?: boolean
}

/** Sets a block that stays whole in its leg: rows and HTML in one way only. */
export function setSlab(block: Element, spot: Spot, context: SetContext, inside: SetInside): Slab {
  const { node, ...slab } = setElement(block, spot, context, inside)
  return { ...slab, cost: 0, node: () => node }
}

function setElement(node: Element, spot: Spot, context: SetContext, inside: SetInside): SetNode {
  const { measureEm } = spot
  const { insetSideEm, ruleRows } = context.style.measures
  switch (node.tagName) {
    case 'aside':
      return hasClass(node, 'pull-quote')
        ? stack(node, pullQuoteSpot(spot, context), context, inside)
        : stack(
            node,
            { ...spot, measureEm: measureEm - 2 * insetSideEm, isQuoted: false },
            context,
            inside
          )
    case 'h2':
    case 'h3':
    case 'h4':
      return setWords(node, { ...spot, family: context.style.roles.subhead }, context)
    case 'hr':
      return { rows: ruleRows, node }
    default:
      return setWords(node, spot, context)
  }
}

/** Blocks below one another, with rows of frame around them. */
function stack(node: Element, spot: Spot, { style }: SetContext, inside: SetInside): SetNode {
  const frameRows = 2 * style.measures.insetRows
  const pieces = inside(node.children, { ...spot, around: child => child })
  const rows = pieces.reduce((sum, piece) => sum + (piece.options[0]?.rows ?? 0), frameRows)
  const children = joinParts(pieces.flatMap(piece => piece.options[0]?.node() ?? []))
  const isUnfit = pieces.some(piece => piece.isUnfit)
  return { rows, node: withRows(node, rows, children), ...(isUnfit ? { isUnfit } : {}) }
}

/** A pull-quote is set in the subheads' size between two rules, a row of air above it and below. */
function pullQuoteSpot(spot: Spot, { style }: SetContext): Spot {
  const measureEm =
    ((spot.measureEm - 2 * style.measures.insetSideEm) * style.grid.bodyPx) / style.subheadPx
  return { ...spot, measureEm, indentEm: 0, hyphens: false, isQuoted: false }
}

function setWords(node: Element, spot: Spot, context: SetContext): SetNode {
  const setting: LineSetting = {
    measureEm: spot.measureEm,
    indentEm: 0,
    family: spot.family,
    rowsPerLine: 1,
    extraRows: 0,
    hyphens: spot.hyphens
  }
  const [best] = setParagraph(node.children, setting, context, lines => ({
    ...node,
    properties: { ...node.properties, className: [...classes(node), 'lines'] },
    children: lines
  }))
  return best ? { rows: best.rows, node: best.node() } : { rows: 0, node }
}

function withRows(node: Element, rows: number, children: ElementContent[]): Element {
  const style = [node.properties.style, `--rows:${rows}`].filter(Boolean).join(';')
  return { ...node, properties: { ...node.properties, style }, children }
}

function classes(node: Element): string[] {
  const names = node.properties.className
  return Array.isArray(names) ? names.map(String) : []
}

function hasClass(node: Element, name: string): boolean {
  return classes(node).includes(name)
}
