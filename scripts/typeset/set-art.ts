import type { Element } from 'hast'
import { isPictureGroup } from '../model/picture-group.ts'
import { groupRange } from './group-fit.ts'
import { setGroup } from './picture-group.ts'
import { pictureRange, type RowRange, setPicture } from './picture-rows.ts'
import type { SetContext } from './set-paragraph.ts'

/** What stands by itself in a frame, set: a picture with its caption, or a group of them. */
export interface SetArt {
  readonly node: Element
  /** The words set before each caption of a group whose captions stand together: 左图：, Left:. */
  readonly labels?: readonly string[]
}

/** The whole rows that the art of a frame may have at a width in CSS px. */
export function artRange(figure: Element, widthPx: number, context: SetContext): RowRange {
  return isPictureGroup(figure)
    ? groupRange(figure, widthPx, context)
    : pictureRange(figure, widthPx, context)
}

/** The art of a frame set to fill so many rows. */
export function setArt(
  figure: Element,
  widthPx: number,
  rows: number,
  context: SetContext
): SetArt {
  return isPictureGroup(figure)
    ? setGroup(figure, widthPx, rows, context)
    : { node: setPicture(figure, widthPx, rows, context) }
}
