import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { isPictureGroup } from '../model/picture-group.ts'
import type { PieceOption, SetPiece } from '../model/set-copy.ts'
import { setCode } from './set-code.ts'
import { setFigure } from './set-figure.ts'
import { setItems } from './set-items.ts'
import { type SetContext, setParagraph } from './set-paragraph.ts'
import { setSlab } from './set-slab.ts'
import { setTable } from './set-table.ts'
import { partOf, type SetInside, type Spot } from './spot.ts'

/** Without an indent: the parts of a letter, and the words that say who is quoted (——鲁迅). */
const flush: ReadonlySet<string> = new Set(['salutation', 'regards', 'signature'])

/** Sets blocks that stand inside another, as those of a list, a quotation or a box, each in pieces that legs can part. */
export function setBlocks(
  nodes: readonly ElementContent[],
  spot: Spot,
  context: SetContext
): readonly SetPiece[] {
  const blocks = nodes.filter(node => node.type === 'element')
  return blocks.flatMap((node, at) => {
    const around: Spot['around'] = (child, begins) => spot.around(child, begins && at === 0)
    return setOne(node, { ...spot, around }, at === blocks.length - 1, context)
  })
}

function setOne(
  node: Element,
  spot: Spot,
  isLast: boolean,
  context: SetContext
): readonly SetPiece[] {
  const inside: SetInside = (nodes, where) => setBlocks(nodes, where, context)
  switch (node.tagName) {
    case 'p':
    case 'div':
      return [paragraph(node, spot, isLast, context)]
    case 'ul':
    case 'ol':
      return setItems(node, spot, context, inside)
    case 'pre':
      return setCode(node, spot, context)
    case 'blockquote':
      return quotation(node, spot, context)
    case 'table':
      return setTable(node, spot, context)
    case 'figure':
      return isPictureGroup(node) ? inTurn(node, spot, context) : [figure(node, spot, context)]
    default:
      return [slab(node, spot, context, inside)]
  }
}

/** In a leg there is no room beside a picture: those of a group stand one after another, each with its caption. */
function inTurn(group: Element, spot: Spot, context: SetContext): readonly SetPiece[] {
  return group.children.flatMap(child => {
    if (child.type !== 'element') return []
    const only = child.tagName === 'figure' ? child : partOf(plainFigure, [child])
    const around: Spot['around'] = one => spot.around(partOf(group, [one]), true)
    return [figure(only, { ...spot, around }, context)]
  })
}

const plainFigure: Element = { type: 'element', tagName: 'figure', properties: {}, children: [] }

/** A quotation or a letter has the face of its own and an indent whatever it stands in. */
function quotation(node: Element, spot: Spot, context: SetContext): readonly SetPiece[] {
  const { style } = context
  return setBlocks(
    node.children,
    {
      ...spot,
      measureEm: spot.measureEm - 2 * style.measures.quoteSideEm,
      family: style.roles.quote,
      indentEm: style.indentEm,
      isQuoted: true,
      around: (child, begins) => spot.around(partOf(node, [child]), begins)
    },
    context
  )
}

function paragraph(node: Element, spot: Spot, isLast: boolean, context: SetContext): SetPiece {
  const isSigned = spot.isQuoted && isLast && /^—/u.test(textOf(node))
  const names = isSigned ? ['signature'] : classes(node)
  const isFlush = spot.indentEm === 0 || hasLines(node) || names.some(name => flush.has(name))
  const setting = {
    measureEm: spot.measureEm,
    indentEm: isFlush ? 0 : spot.indentEm,
    family: spot.family,
    rowsPerLine: 1,
    // An item that is a mark alone has its row all the same.
    extraRows: node.children.length === 0 ? 1 : 0,
    hyphens: spot.hyphens
  }
  const options = setParagraph(node.children, setting, context, (children, goesOn) => {
    const className = [...names, 'lines', ...(isFlush || goesOn ? ['flush'] : [])]
    return spot.around(
      { ...node, properties: { ...node.properties, className }, children },
      !goesOn
    )
  })
  return { ...pieceOf(spot), flow: 'lines', options }
}

/** Lines that the author ended are set as lines, one under the other. */
function hasLines(node: Element): boolean {
  return node.children.some(child => child.type === 'element' && child.tagName === 'br')
}

function slab(node: Element, spot: Spot, context: SetContext, inside: SetInside): SetPiece {
  const set = setSlab(node, spot, context, inside)
  const option: PieceOption = { ...set, node: () => spot.around(set.node(), true) }
  return {
    ...pieceOf(spot),
    flow: 'slab',
    options: [option],
    ...(set.isUnfit ? { isUnfit: true } : {})
  }
}

function figure(node: Element, spot: Spot, context: SetContext): SetPiece {
  const options = setFigure(node, spot.measureEm, context)
  return {
    ...pieceOf(spot),
    flow: 'slab',
    standsClear: true,
    options: options.map(option => ({ ...option, node: () => spot.around(option.node(), true) }))
  }
}

function pieceOf({ block, line }: Spot): Pick<SetPiece, 'block' | 'line' | 'keepWithNext'> {
  return { block, line, keepWithNext: false }
}

function classes(node: Element): string[] {
  const names = node.properties.className
  return Array.isArray(names) ? names.map(String) : []
}
