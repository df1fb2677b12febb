import { type HeadSeat, headSeats } from '../../model/head-seats.ts'
import { gradesOff } from '../../model/ideal-grade.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { HeadOption, MeasuredStory, Room } from '../../model/measured-story.ts'
import { isMadeFor } from '../../typeset/head-options.ts'
import { legCounts, legMeasure, withOwnBox } from './leg-measure.ts'
import { type PictureVariant, pictureCost, pictureVariants } from './picture-variants.ts'
import { boxCost, boxings, seatCosts } from './seats.ts'
import { isReadable, lowLegCounts } from './short-story.ts'

/** A way to furnish a frame of a given width, before its rows are counted. */
export interface Variant {
  readonly boxed: boolean
  readonly seat: HeadSeat
  readonly head: HeadOption | undefined
  readonly legs: number
  readonly measure: number
  readonly picture: PictureVariant | undefined
  /** Points of the choices made so far. */
  readonly cost: number
}

/** Every variant of a story for one width that its pin allows. */
export function variantsOf(
  story: MeasuredStory,
  width: number,
  room: Room,
  house: MakeupStyle,
  isLow = false
): readonly Variant[] {
  const style = withOwnBox(house, story.kind)
  const found: Variant[] = []
  const mayCross = isLow || story.leastMeasure !== undefined
  for (const boxed of boxings(story, style, isLow)) {
    const boxPoints = boxCost(story, boxed, style)
    const seated = seats(story, width, boxed, style)
    for (const { legs, measure, points } of legsOf(story, { width, boxed, isLow }, room, style)) {
      for (const { seat, head, cost: headPoints } of seated) {
        const options = pictureVariants(story, { width, legs, boxed }, { seat, head }, room)
        const standing = { width, legs, mayCross }
        for (const picture of options.filter(picture => mayStand(seat, picture, standing))) {
          const cost = headPoints + boxPoints + points + pictureCost(story, picture, style)
          found.push({ boxed, seat, head, legs, measure, picture, cost })
        }
      }
    }
  }
  return found
}

/** The legs that a frame may have, as many as are pinned, their measures and points. */
function legsOf(
  story: MeasuredStory,
  frame: { readonly width: number; readonly boxed: boolean; readonly isLow: boolean },
  room: Room,
  style: MakeupStyle
): readonly { readonly legs: number; readonly measure: number; readonly points: number }[] {
  const { width, boxed, isLow } = frame
  const counts = isLow
    ? lowLegCounts(width)
    : legCounts(room, style, { width, boxed }, story.leastMeasure)
  return counts
    .filter(legs => (story.pin?.legs ?? legs) === legs)
    .map(legs => {
      const points = legs === width ? 0 : style.cost.brokenColumns
      return { legs, measure: legMeasure(room, style, { width, legs, boxed }), points }
    })
    .filter(({ measure }) => !isLow || isReadableAt(story, measure, style))
}

/** Whether head and picture leave legs that are not the columns of the page (破栏) room to stand. */
function mayStand(
  seat: HeadSeat,
  picture: Variant['picture'],
  { width, legs, mayCross }: { width: number; legs: number; mayCross: boolean }
): boolean {
  const { picture: place, isInset } = headSeats[seat]
  const isWithPicture = place === 'over-all' || place === 'level-with-head'
  if (isWithPicture && picture === undefined) return false
  return legs === width || !(isInset || isInColumns(picture, width, mayCross))
}

/** A picture over some columns of a frame needs their legs under it; few lines, and a wide table, may run across under a wide one. */
function isInColumns(picture: Variant['picture'], width: number, mayCross: boolean): boolean {
  return picture !== undefined && !(mayCross && picture.width === width)
}

function isReadableAt(story: MeasuredStory, measure: number, style: MakeupStyle): boolean {
  const text = story.legs.find(leg => leg.measure === measure)
  if (text === undefined) return false
  // A table that is set in wide legs alone is read in them.
  return isReadable(text, style) || !story.legs.some(leg => isReadable(leg, style))
}

type Seated = Pick<Variant, 'seat' | 'head' | 'cost'>

function seats(
  story: MeasuredStory,
  width: number,
  boxed: boolean,
  style: MakeupStyle
): readonly Seated[] {
  if (story.heads.length === 0) return [{ seat: 'none', head: undefined, cost: 0 }]
  return story.heads.flatMap(head => {
    // Most heads are as wide as other frames.
    const found = seatCosts(story, head, { width, boxed }, style).filter(([seat]) =>
      isMadeFor(head, { boxed, seat })
    )
    const cost = found.length > 0 ? gradeCost(story, head, width, style) : undefined
    if (cost === undefined) return []
    return found.map(([seat, points]) => ({ seat, head, cost: cost + points }))
  })
}

/** Cost of a head's grade and fill, or undefined when it is too far from the ideal. */
function gradeCost(
  story: MeasuredStory,
  head: HeadOption,
  width: number,
  style: MakeupStyle
): number | undefined {
  const thin =
    thinness(head.fill) * style.cost.headFill +
    ((head.breakCost ?? 0) / 100) * style.cost.headBreak +
    (head.offTier ?? 0) * style.cost.offTier
  if (story.pin?.grade !== undefined) return story.pin.grade === head.grade ? thin : undefined
  const off = gradesOff(story, head, width, style)
  return off > style.gradeReach && off > nearestGrade(story, head, width, style)
    ? undefined
    : thin + style.cost.grade * (off + (off * (off - 1)) / 2)
}

/** A short head may stay short: only one that fills less than 40 % of its width is thin. */
function thinness(fill: number): number {
  return Math.min(1, 8 * Math.max(0, 0.45 - fill)) + Math.max(0, 0.75 - fill) / 10
}

/** How far off the best head of a width is: a long headline may only fit in a small grade. */
function nearestGrade(
  story: MeasuredStory,
  like: HeadOption,
  width: number,
  style: MakeupStyle
): number {
  const offs = story.heads
    .filter(head => head.width === like.width && head.isEdged === like.isEdged && !head.upright)
    .map(head => gradesOff(story, head, width, style))
  return Math.min(...offs)
}
