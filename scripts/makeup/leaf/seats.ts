import type { HeadSeat } from '../../model/head-seats.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { HeadOption, MeasuredStory } from '../../model/measured-story.ts'

/** Whether a story stands in a box: as pinned, by its kind, or, where few lines are not too few, to fill. */
export function boxings(
  { kind, pin }: MeasuredStory,
  { boxedKinds, relief }: MakeupStyle,
  isLow: boolean
): readonly boolean[] {
  if (pin?.boxed !== undefined) return [pin.boxed]
  const mayBeBoxed = boxedKinds.includes(kind) || (relief === 'frames' && !isLow)
  return mayBeBoxed ? [false, true] : [false]
}

/** Points of a box that was not asked for, or of a kind's own that is left out. */
export function boxCost(story: MeasuredStory, boxed: boolean, style: MakeupStyle): number {
  if (story.pin?.boxed !== undefined) return 0
  if (style.boxedKinds.includes(story.kind) === boxed) return 0
  return boxed ? style.cost.filler * weightOf(story) : style.cost.unboxed
}

/** Where a head may sit in a frame, and the points of each seat. */
export function seatCosts(
  story: MeasuredStory,
  head: HeadOption,
  { width, boxed }: { readonly width: number; readonly boxed: boolean },
  style: MakeupStyle
): readonly (readonly [HeadSeat, number])[] {
  const { cost } = style
  if (head.upright) {
    const upright = cost.upright + (story.priority === 1 ? cost.leadUpright : 0)
    const seats = ['upright-right', 'upright-left'] as const
    return boxed || width < 2 ? [] : seats.map(seat => [seat, upright])
  }
  if (head.width < width) return boxed ? [] : narrowSeats(story, head, width, style)
  if (head.width > width || isWrapAsked(story, width, boxed)) return []
  const mayBeUnder =
    !boxed && !story.isPictures && story.pictures.some(option => option.width === width)
  return mayBeUnder
    ? [
        ['over', 0],
        ['under-picture', cost.pictureFirst]
      ]
    : [['over', 0]]
}

/** The seats of a head that does not stand over the whole of its frame. */
function narrowSeats(
  story: MeasuredStory,
  head: HeadOption,
  width: number,
  style: MakeupStyle
): readonly (readonly [HeadSeat, number])[] {
  const beside = width - head.width
  const points = head.width < 2 ? undefined : wrapCost(story, beside, style)
  const wraps = points === undefined ? [] : ([['wrap', points]] as const)
  const isOfPicture = !story.isPictures && story.pictures.some(({ width: own }) => own === beside)
  if (!isOfPicture || isWrapAsked(story, width, false)) return wraps
  const { pictureFirst } = style.cost
  return [...wraps, ['picture-right', pictureFirst], ['picture-left', 2 * pictureFirst]]
}

/** Columns that copy may take beside a head. */
const besideMost = 2

/** Points of copy beside a head; undefined where it may not stand there. */
function wrapCost(story: MeasuredStory, beside: number, style: MakeupStyle): number | undefined {
  if (beside > besideMost) return undefined
  if (story.pin?.wrap !== undefined) return story.pin.wrap ? beside - 1 : undefined
  const points = style.cost.filler * (beside + 2) * weightOf(story)
  return style.relief === 'frames' ? points : undefined
}

/** Whether an editor wants copy beside a head that leaves room for it. */
function isWrapAsked({ pin, heads }: MeasuredStory, width: number, boxed: boolean): boolean {
  const leavesRoom = (head: HeadOption) =>
    !head.upright && head.width >= 2 && head.width < width && width - head.width <= besideMost
  return pin?.wrap === true && !boxed && heads.some(leavesRoom)
}

/** A brief is boxed before a story, the lead last of all. */
function weightOf({ priority, tier }: MeasuredStory): number {
  if (priority === 1) return 2
  return tier === 'brief' ? 0.75 : 1
}
