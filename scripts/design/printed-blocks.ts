import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { FrameStrip, SetFrame } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import type { InkOfLine } from './line-ink.ts'
import { numberIn } from './printed-caption.ts'
import type { PrintedBlock } from './printed-page.ts'

/** What stands in the copy of a frame as a block, with the air around it and the copy over and under it in its leg. */
export function printedBlocks(
  set: SetFrame,
  style: Style,
  inkOf: InkOfLine
): readonly PrintedBlock[] {
  const { measure } = set.frame.recipe
  return set.copy.flatMap(({ strip, nodes }) => {
    const placed = placedNodes(nodes, strip, style)
    return placed.flatMap((one, at): PrintedBlock[] => {
      const kind = kindOf(one.node)
      if (!kind) return []
      const [before, after] = [placed[at - 1], placed[at + 1]]
      const foot = one.row + one.rows
      const isHead = !before || one.row % strip.rows === 0
      const isFoot = !after || foot % strip.rows === 0
      const own = ownAir(one.node, kind, style)
      const legHead = Math.floor(one.row / strip.rows) * strip.rows
      const last = placed.at(-1)
      const end = Math.min(legHead + strip.rows, (last?.row ?? 0) + (last?.rows ?? 0))
      return [
        {
          kind,
          words: textOf(one.node).slice(0, 8),
          ...(isHead ? {} : { aboveRows: own.above + airIn(before.node) }),
          ...(isFoot ? {} : { belowRows: own.below + airIn(after.node) }),
          copyOver: one.row - legHead,
          copyUnder: Math.max(0, end - foot),
          wrapsInVain: kind === 'table' && wrapsInVain(one.node, measure, style, inkOf)
        }
      ]
    })
  })
}

interface Placed {
  readonly node: Element
  readonly row: number
  readonly rows: number
}

/** The nodes of a strip, each at its row from the first of its first leg. */
function placedNodes(
  nodes: readonly ElementContent[],
  { rows: legRows }: FrameStrip,
  style: Style
): readonly Placed[] {
  const placed: Placed[] = []
  let row = 0
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const isNext = /break-before:column/.test(String(node.properties.style))
    if (isNext) row = Math.ceil(row / legRows) * legRows
    const rows = rowsOf(node, style)
    placed.push({ node, row, rows })
    row += rows
  }
  return placed.filter(({ rows }) => rows > 0)
}

const holdsBlocks = /^(?:ul|ol|li|table|thead|tbody|tfoot|blockquote|div)$/

function rowsOf(node: Element, style: Style): number {
  const own = numberIn(node, 'rows')
  const inside = node.children.filter(child => child.type === 'element')
  if (own !== undefined) {
    const title = inside.find(({ tagName }) => tagName === 'caption')
    return own + (title ? linesIn(title) + style.measures.tableAirRows / 2 : 0)
  }
  if (has(node, 'subhead')) return style.subheadRows
  const blocks = inside.filter(({ tagName }) => /^(?:p|pre|tr|caption)$/.test(tagName))
  if (blocks.length > 0 || holdsBlocks.test(node.tagName))
    return inside
      .filter(child => !has(child, 'item-mark') && !/^col/.test(child.tagName))
      .reduce((sum, child) => sum + rowsOf(child, style), 0)
  return linesIn(node)
}

function linesIn(node: Element): number {
  const breaks = (one: Element): number =>
    one.children.reduce((sum, child) => {
      if (child.type !== 'element') return sum
      return sum + (child.tagName === 'br' ? 1 : breaks(child))
    }, 0)
  return 1 + breaks(node)
}

function kindOf(node: Element): PrintedBlock['kind'] | undefined {
  switch (node.tagName) {
    case 'table':
      return 'table'
    case 'ul':
    case 'ol':
      return has(node, 'notes') ? undefined : 'list'
    case 'figure':
      return node.children.some(one => one.type === 'element' && one.tagName === 'svg')
        ? 'code'
        : 'picture'
    default:
      return undefined
  }
}

/** Air within the block itself. */
function ownAir(
  node: Element,
  kind: PrintedBlock['kind'],
  { measures }: Style
): { readonly above: number; readonly below: number } {
  switch (kind) {
    case 'table': {
      const half = measures.tableAirRows / 2
      return has(node, 'parted') ? { above: 1, below: 1 } : { above: half, below: half }
    }
    case 'list': {
      const air = has(node, 'in-air') ? measures.blockAirRows : 0
      return { above: air, below: air }
    }
    case 'picture':
    case 'code':
      return figureAir(node, measures)
  }
}

function figureAir(figure: Element, measures: Style['measures']) {
  const inside = figure.children.filter(child => child.type === 'element')
  const above = numberIn(figure, 'above') ?? 0
  const shown = inside.find(({ tagName }) => tagName === 'img' || tagName === 'svg')
  const words = inside.find(({ tagName }) => tagName === 'figcaption')
  const gap = shown && words ? (numberIn(figure, 'caption-gap') ?? measures.captionGapRows) : 0
  const lines = words ? linesIn(words) * measures.captionLeadingRows + gap : 0
  const tall = above + (shown ? (numberIn(shown, 'rows') ?? 0) : 0) + lines
  return { above, below: (numberIn(figure, 'rows') ?? tall) - tall }
}

/** A row of nothing between two blocks. */
function airIn(node: Element): number {
  return node.tagName === 'div' && node.children.length === 0 ? (numberIn(node, 'rows') ?? 0) : 0
}

/** Whether a cell of a table wraps though all of them would stand on one line in the type it is set in. */
function wrapsInVain(table: Element, measure: number, style: Style, inkOf: InkOfLine): boolean {
  const { bodyPx } = style.grid
  const px = Number(/font-size:([\d.]+)px/.exec(String(table.properties.style))?.[1] ?? bodyPx)
  const rows = cellRows(table)
  if (rows.flat().some(({ properties: { colSpan, rowSpan } }) => colSpan || rowSpan)) return false
  const widest: number[] = []
  for (const row of rows)
    row.forEach((cell, column) => {
      const family = cell.tagName === 'th' ? style.roles.strong : style.roles.body
      const em = inkOf(textOf(cell), family).width + 2 * style.measures.cellSideEm
      widest[column] = Math.max(widest[column] ?? 0, em)
    })
  const asked = widest.reduce((sum, em) => sum + em, 0)
  const wraps = rows.flat().some(cell => linesIn(cell) > 1)
  return wraps && asked * px <= (measure - slackEm) * bodyPx
}

/** What the ink of a line may be narrower than its setting, with gaps between Han and Latin. */
const slackEm = 1

function cellRows(node: Element): readonly (readonly Element[])[] {
  const inside = node.children.filter(child => child.type === 'element')
  if (node.tagName === 'tr') return [inside]
  return inside.flatMap(cellRows)
}

function has({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}
