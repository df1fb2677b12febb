import type { Element } from 'hast'
import { hangingRows } from './hanging-top.ts'
import { type SetCaption, setCaption } from './set-caption.ts'
import type { SetContext } from './set-paragraph.ts'

/** Rows that a picture with its caption and the air around it may take at a width. */
export interface RowRange {
  readonly least: number
  readonly ideal: number
  readonly most: number
}

/** Whether a picture begins where the copy beside it does, or under copy in its leg. */
export type PictureTop = 'beside-copy' | 'in-copy'

/** How much higher or lower than its own shape a picture may be planned, and how much of it may be cut away. */
const heightSway = 0.06
const cropMost = 0.08
/** Rows by which the air under a figure may be more than it asks for, as figures are whole rows high. */
const airSway = 0.5

/** The whole rows that a figure may have at a width in CSS px: its picture cropped within limits, its caption whole. */
export function pictureRange(
  figure: Element,
  widthPx: number,
  context: SetContext,
  stands: PictureTop = 'beside-copy'
): RowRange {
  const { naturalRows, othersRows, isWhole } = partsOf(figure, widthPx, context, stands)
  const rows = othersRows + naturalRows
  const sway = isWhole ? 0 : heightSway * naturalRows
  const least = Math.ceil(rows - sway - tiny)
  const most = Math.floor(rows + sway + airSway + tiny)
  // A low picture may have no whole rows within its limits: the air under it is what is left over.
  if (least > most) return { least, ideal: least, most: least }
  return { least, ideal: Math.min(most, Math.max(least, Math.round(rows + airSway / 2))), most }
}

/** A figure set to fill so many rows: the picture takes what air and caption leave, and is never cut by much. */
export function setPicture(
  figure: Element,
  widthPx: number,
  rows: number,
  context: SetContext,
  stands: PictureTop = 'beside-copy'
): Element {
  const { naturalRows, othersRows, aboveRows, isWhole, caption, image } = partsOf(
    figure,
    widthPx,
    context,
    stands
  )
  const room = rows - othersRows
  const tall = Math.min(Math.max(naturalRows, room - airSway), room)
  const isCut = !isWhole && tall >= naturalRows * (1 - cropMost)
  const height = Math.min(tall, isCut ? naturalRows / (1 - cropMost) : naturalRows)
  const shown = image && {
    ...image,
    properties: {
      ...image.properties,
      ...(isCut ? {} : { className: ['whole'] }),
      style: shownStyle(image, Math.max(leastRows, height))
    }
  }
  const { style: own } = figure.properties
  const style = [...(own ? [String(own)] : []), `--above:${rounded(aboveRows)}`].join(';')
  return {
    ...figure,
    properties: { ...figure.properties, style },
    children: [...(shown ? [shown] : []), ...(caption ? [caption.node] : [])]
  }
}

const tiny = 1e-6
const leastRows = 1

interface FigureParts {
  readonly image: Element | undefined
  readonly caption: SetCaption | undefined
  /** Of the picture as wide as its room, nothing cut away. */
  readonly naturalRows: number
  /** Of all but the picture, at the least. */
  readonly othersRows: number
  readonly aboveRows: number
  readonly isWhole: boolean
}

function partsOf(
  figure: Element,
  widthPx: number,
  context: SetContext,
  stands: PictureTop
): FigureParts {
  const { grid, measures } = context.style
  const image = childOf(figure, 'img')
  const words = childOf(figure, 'figcaption')
  const caption = words && setCaption(words, widthPx, context)
  const aboveRows = stands === 'in-copy' ? measures.blockAirRows : hangingRows(context)
  const gap = image && caption ? measures.captionGapRows : 0
  return {
    image,
    caption,
    naturalRows: image ? (widthPx * ratioOf(image)) / grid.rowPx : 0,
    othersRows: aboveRows + gap + (caption?.rows ?? 0) + measures.captionAirRows,
    aboveRows,
    isWhole: image !== undefined && 'dataWhole' in image.properties
  }
}

function childOf(figure: Element, tagName: string): Element | undefined {
  return figure.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === tagName
  )
}

function ratioOf({ properties }: Element): number {
  const [width, height] = [Number(properties.width ?? 0), Number(properties.height ?? 0)]
  return width > 0 && height > 0 ? height / width : 2 / 3
}

/** The height in rows, and the point around which the picture is cropped. */
function shownStyle(image: Element, rows: number): string {
  const focus = image.properties.dataFocus
  return `--rows:${rounded(rows)}${typeof focus === 'string' ? `;object-position:${focus}` : ''}`
}

function rounded(rows: number): number {
  return Math.round(rows * 1000) / 1000
}
