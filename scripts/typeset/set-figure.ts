import type { Element } from 'hast'
import type { PieceOption } from '../model/set-copy.ts'
import { pictureRange, setPicture } from './picture-rows.ts'
import { setCaption } from './set-caption.ts'
import type { SetContext } from './set-paragraph.ts'

/** What another height than the one that its shape asks for costs a picture in the copy, a row. */
const rowCost = 12

/** Sets a picture or a QR code that stands in the copy, with its caption and the air around it, in whole rows. */
export function setFigure(
  figure: Element,
  measureEm: number,
  context: SetContext
): readonly PieceOption[] {
  const widthPx = measureEm * context.style.grid.bodyPx
  const code = childOf(figure, 'svg')
  if (code) return setCode(figure, code, widthPx, context)
  const { least, ideal, most } = pictureRange(figure, widthPx, context, 'in-copy')
  return Array.from({ length: most - least + 1 }, (_, at) => least + at)
    .sort((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal) || a - b)
    .map(rows => ({
      rows,
      cost: rowCost * Math.abs(rows - ideal),
      node: () => withRows(setPicture(figure, widthPx, rows, context, 'in-copy'), rows)
    }))
}

/** A QR code is of one size; where a given frame has no room for air it does without. */
function setCode(
  figure: Element,
  code: Element,
  widthPx: number,
  context: SetContext
): readonly PieceOption[] {
  const { qrRows, blockAirRows, captionGapRows, captionAirRows } = context.style.measures
  const words = childOf(figure, 'figcaption')
  const caption = words && setCaption(words, widthPx, context)
  const wordRows = caption?.rows ?? 0
  const set = (aboveRows: number, gapRows: number, belowRows: number): PieceOption => {
    const rows = Math.ceil(aboveRows + qrRows + gapRows + wordRows + belowRows - tiny)
    const gap = Math.min(captionGapRows, rows - aboveRows - qrRows - wordRows)
    const style = `--above:${aboveRows};--caption-gap:${Math.floor(gap * 1000) / 1000}`
    const properties = { ...figure.properties, style }
    const children = [withRows(code, qrRows), ...(caption ? [caption.node] : [])]
    return { rows, cost: 0, node: () => withRows({ ...figure, properties, children }, rows) }
  }
  const own = caption
    ? set(blockAirRows, captionGapRows, captionAirRows)
    : set(blockAirRows, 0, blockAirRows)
  const tight = set(0, 0, 0)
  return tight.rows < own.rows ? [own, { ...tight, isTight: true }] : [own]
}

const tiny = 1e-6

function childOf(figure: Element, tagName: string): Element | undefined {
  return figure.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === tagName
  )
}

function withRows(node: Element, rows: number): Element {
  const style = [node.properties.style, `--rows:${rows}`].filter(Boolean).join(';')
  return { ...node, properties: { ...node.properties, style } }
}
