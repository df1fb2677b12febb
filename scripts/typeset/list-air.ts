import type { Element } from 'hast'
import type { PieceOption, SetPiece } from '../model/set-copy.ts'
import type { SetContext } from './set-paragraph.ts'
import { joinParts } from './spot.ts'

/** Rows up to which a list stays whole in its leg, and rows of copy from which on legs are deep enough for that. */
const wholeMost = 6
const deepLeast = 30

/** Where a list stands in its story. */
export interface ListPlace {
  /** Rows of all the copy in one leg. */
  readonly copyRows: number
  readonly isLast: boolean
}

/**
 * Gives a list the air that parts it from the copy: a short one stays whole between the halves of a row; one that legs
 * may part stands between whole rows, which the head and the foot of a leg do without.
 */
export function withListAir(
  pieces: readonly SetPiece[],
  { copyRows, isLast }: ListPlace,
  { style }: SetContext
): readonly SetPiece[] {
  const [first] = pieces
  if (!first) return pieces
  const rows = pieces.reduce((sum, piece) => sum + (piece.options[0]?.rows ?? 0), 0)
  if (rows > wholeMost || copyRows < deepLeast) {
    return [airRow(first), ...pieces, ...(isLast ? [] : [airRow(first)])]
  }
  const all = Math.ceil(rows + 2 * style.measures.blockAirRows)
  const isUnfit = pieces.some(piece => piece.isUnfit)
  return [
    {
      block: first.block,
      line: first.line,
      flow: 'slab',
      keepWithNext: false,
      options: [
        { rows: all, cost: 0, node: () => wholeNode(pieces, all, ['in-air']) },
        { rows, cost: 0, isTight: true, node: () => wholeNode(pieces, rows, []) }
      ],
      ...(isUnfit ? { isUnfit } : {})
    }
  ]
}

function wholeNode(pieces: readonly SetPiece[], rows: number, more: readonly string[]): Element {
  const [list] = joinParts(pieces.flatMap(piece => piece.options[0]?.node() ?? []))
  if (!list) throw new Error('a list has no items')
  const { className, style: own, ...properties } = list.properties
  const names = Array.isArray(className) ? className : []
  const style = [...(own ? [String(own)] : []), `--rows:${rows}`].join(';')
  const { data: _, ...whole } = list
  return { ...whole, properties: { ...properties, className: [...names, ...more], style } }
}

/** A row of air, or none at the edge of a leg. */
function airRow({ block, line }: SetPiece): SetPiece {
  const option = (rows: number): PieceOption => ({
    rows,
    cost: 0,
    ...(rows === 0 ? { isTight: true as const } : {}),
    node: () => ({
      type: 'element',
      tagName: 'div',
      properties: { style: `--rows:${rows}` },
      children: []
    })
  })
  return {
    block,
    line,
    flow: 'slab',
    keepWithNext: false,
    isAir: true,
    options: [option(1), option(0)]
  }
}
