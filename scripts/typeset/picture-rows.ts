import type { Element } from 'hast'
import { setCaption } from './set-caption.ts'
import type { SetContext } from './set-paragraph.ts'

/** Rows that a picture with its caption may take at a width. */
export interface RowRange {
  readonly least: number
  readonly ideal: number
  readonly most: number
}

/** A picture may be cropped by this share of its height, around its middle. */
const cropMost = 0.15

/** The rows a figure may have at a width in CSS px: its picture cropped within limits, its caption whole. */
export function pictureRange(figure: Element, widthPx: number, context: SetContext): RowRange {
  const { grid } = context.style
  const caption = captionOf(figure, widthPx, context)
  const natural = (widthPx * ratioOf(figure)) / grid.rowPx
  return {
    least: Math.ceil(natural * (1 - cropMost)) + caption.rows,
    ideal: Math.round(natural) + caption.rows,
    most: Math.floor(natural * (1 + cropMost / 3)) + caption.rows
  }
}

/** A figure set to fill so many rows: the picture takes what its caption leaves. */
export function setPicture(
  figure: Element,
  widthPx: number,
  rows: number,
  context: SetContext
): Element {
  const caption = captionOf(figure, widthPx, context)
  const image = figure.children.find(child => child.type === 'element' && child.tagName === 'img')
  const height = Math.max(1, rows - caption.rows)
  const picture: Element[] =
    image?.type === 'element'
      ? [{ ...image, properties: { ...image.properties, style: cropStyle(image, height) } }]
      : []
  return { ...figure, children: [...picture, ...(caption.node ? [caption.node] : [])] }
}

function captionOf(
  figure: Element,
  widthPx: number,
  context: SetContext
): { readonly rows: number; readonly node: Element | undefined } {
  const caption = figure.children.find(
    child => child.type === 'element' && child.tagName === 'figcaption'
  )
  if (caption?.type !== 'element') return { rows: 0, node: undefined }
  return setCaption(caption, Math.floor(widthPx / context.style.grid.bodyPx), context)
}

function ratioOf(figure: Element): number {
  const image = figure.children.find(child => child.type === 'element' && child.tagName === 'img')
  if (image?.type !== 'element') return 0
  const width = Number(image.properties.width ?? 0)
  const height = Number(image.properties.height ?? 0)
  return width > 0 && height > 0 ? height / width : 2 / 3
}

/** The height in rows, and the point around which the picture is cropped. */
function cropStyle(image: Element, rows: number): string {
  const focus = image.properties.dataFocus
  return `--rows:${rows}${typeof focus === 'string' ? `;object-position:${focus}` : ''}`
}
