import type { Element } from 'hast'
import type { StoryKind } from '../model/kinds.ts'
import type { PictureOption } from '../model/measured-story.ts'
import { isPictureGroup } from '../model/picture-group.ts'
import { groupIsRoomyPx } from './group-fit.ts'
import { artRange } from './set-art.ts'
import type { SetContext } from './set-paragraph.ts'
import { boxSideOf, columnsPx, divideIntoLegs } from './type-width.ts'

/**
 * The widths in columns that a story's picture may have, none higher than so many rows: what its editor asks for, or
 * as near to it as the page allows; else those that its pixels bear, the narrowest whatever they bear.
 */
export function pictureOptions(
  figure: Element,
  kind: StoryKind,
  widths: readonly number[],
  rowsMost: number,
  context: SetContext
): readonly PictureOption[] {
  const side = boxSideOf(context.style, kind)
  const options = widths.flatMap((width): PictureOption[] => {
    const widthPx = columnsPx(context.style.grid, width)
    const inBoxPx = divideIntoLegs(context.style, width, side).innerPx
    const range = artRange(figure, widthPx, context)
    if (range.least > rowsMost) return []
    return [{ width, ...range, inBox: artRange(figure, inBoxPx, context) }]
  })
  const asked = askedColumns(figure)
  if (asked !== undefined) {
    const off = Math.min(...options.map(({ width }) => Math.abs(width - asked)))
    return options.filter(({ width }) => Math.abs(width - asked) === off)
  }
  const borne = options.filter(({ width }) => isBorne(figure, width, context))
  return borne.length > 0 ? borne : options.slice(0, 1)
}

/** Pixels of the page to an inch of paper. */
const pagePpi = 96

/** Whether a picture has the pixels for a width, and a group the room; a drawing of lines is as sharp in any. */
function isBorne(figure: Element, width: number, { style }: SetContext): boolean {
  if (isPictureGroup(figure)) return columnsPx(style.grid, width) >= groupIsRoomyPx(figure, style)
  const pixels = Number(imageOf(figure)?.properties.dataPixels ?? Infinity)
  return (pixels * pagePpi) / columnsPx(style.grid, width) >= style.measures.pictureLeastPpi
}

/** The columns that the editor asks for. */
function askedColumns(figure: Element): number | undefined {
  const { dataColumns = imageOf(figure)?.properties.dataColumns } = figure.properties
  const asked = Number(dataColumns ?? Number.NaN)
  return asked > 0 ? asked : undefined
}

function imageOf(figure: Element): Element | undefined {
  return figure.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'img'
  )
}
