import type { Element } from 'hast'
import { isPortraitFigure } from '../model/frame-art.ts'
import { profileOf } from '../model/language.ts'
import type { PieceOption, SetPiece } from '../model/set-copy.ts'
import type { Block } from '../model/story.ts'
import { pictureRange, setPicture } from './picture-rows.ts'
import { setBlocks } from './set-blocks.ts'
import type { SetContext } from './set-paragraph.ts'
import { spotOf } from './spot.ts'

/** Whether a block is a portrait, which stands in half a leg with the copy beside it. */
export function isPortrait({ kind, node }: Pick<Block, 'kind' | 'node'>): boolean {
  return kind === 'picture' && isPortraitFigure(node)
}

/** Lines that stand beside something: how many, and how much narrower they are, em. */
export interface LinesBeside {
  readonly lines: number
  readonly lessEm: number
}

/** A paragraph set for its place under others, beside so many rows of a portrait. */
export type SetBeside = (paragraph: Block, beside: LinesBeside) => SetPiece

/**
 * Sets a portrait at the left of its leg, half a leg wide, its name under it, with the paragraphs that follow beside
 * it and under it, as one piece of which no leg parts the rows beside the portrait. Undefined where the leg is too
 * narrow or too little copy follows: then it stands by itself. `taken` is the number of paragraphs.
 */
export function setPortrait(
  portrait: Block,
  paragraphs: readonly Block[],
  measureEm: number,
  context: SetContext,
  setBeside: SetBeside
): { readonly piece: SetPiece; readonly taken: number } | undefined {
  const { bodyPx } = context.style.grid
  const { share, leastEm } = profileOf(context.language).isSpaced ? wordsBeside : hanBeside
  const wideEm = Math.round(2 * share * measureEm) / 2
  const besideEm = measureEm - wideEm - gapEm
  if (besideEm < leastEm) return undefined
  const widthPx = wideEm * bodyPx
  const rows = pictureRange(portrait.node, widthPx, context, 'in-copy').ideal
  const pieces: SetPiece[] = []
  let lines = 0
  for (const paragraph of paragraphs) {
    if (lines >= rows) break
    const piece = setBeside(paragraph, { lines: rows - lines, lessEm: wideEm + gapEm })
    pieces.push(piece)
    lines += piece.options[0]?.rows ?? 0
  }
  const last = pieces.at(-1)
  const above = lines - (last?.options[0]?.rows ?? 0)
  const options = last?.options.filter(option => above + option.rows >= rows) ?? []
  if (!last || lines < rows || options.length === 0) return undefined
  const picture = setPicture(portrait.node, widthPx, rows, context, 'in-copy')
  const figure = styled(picture, `--rows:${rows};--across:${wideEm}em;--gap:${gapEm}em`)
  const piece: SetPiece = {
    block: last.block,
    line: portrait.place.line ?? 1,
    flow: 'lines',
    keepWithNext: false,
    keepsRows: rows,
    options: options.map(option => ({
      ...option,
      rows: above + option.rows,
      node: (from = 0, to = Number.POSITIVE_INFINITY) =>
        around(from === 0 ? [figure] : [], [...pieces.slice(0, -1).map(first), option], from, to)
    }))
  }
  return { piece, taken: pieces.length }
}

/** A portrait with no copy that can stand beside it: in the middle of its leg, half as wide. */
export function setPortraitAlone(
  portrait: Block,
  measureEm: number,
  context: SetContext
): readonly SetPiece[] {
  const wideEm = Math.round(measureEm) / 2
  return setBlocks([portrait.node], spotOf(portrait, wideEm, context), context).map(piece => ({
    ...piece,
    options: piece.options.map(option => ({
      ...option,
      node: () => styled(option.node(), `--across:${wideEm}em`)
    }))
  }))
}

/** The share of a leg that a portrait takes, and the narrowest lines beside it, em: words need more room. */
const hanBeside = { share: 0.43, leastEm: 6 }
const wordsBeside = { share: 0.38, leastEm: 7 }
/** Between a portrait and the copy, em. */
const gapEm = 0.75

function first({ options }: SetPiece): PieceOption | undefined {
  return options[0]
}

/** What of the portrait and its paragraphs stands in the rows from one to another. */
function around(
  figure: readonly Element[],
  options: readonly (PieceOption | undefined)[],
  from: number,
  to: number
): Element {
  const children: Element[] = [...figure]
  let row = 0
  for (const option of options) {
    const rows = option?.rows ?? 0
    const [start, end] = [Math.max(0, from - row), Math.min(rows, to - row)]
    if (option && start < end) children.push(option.node(start, end))
    row += rows
  }
  const properties = { className: ['with-portrait'] }
  return { type: 'element', tagName: 'div', properties, children }
}

function styled(node: Element, style: string): Element {
  const all = [node.properties.style, style].filter(Boolean).join(';')
  return { ...node, properties: { ...node.properties, style: all } }
}
