import type { MeasuredStory } from '../../model/measured-story.ts'

/** Whether a story has the lines, or the picture, for a head of so many columns. */
export function mayStandAt(
  { legs, pictures, isLow, pin }: Pick<MeasuredStory, 'legs' | 'pictures' | 'isLow' | 'pin'>,
  width: number
): boolean {
  if (pin?.rect?.width !== undefined) return width <= pin.rect.width
  const lines = mostLines(legs)
  const most = isLow ? lowMost : Math.floor(lines / linesOfLeg)
  return width <= Math.max(1, most) || pictures.some(picture => picture.width === width)
}

/** Columns of a story of few lines, and lines of a leg at the least. */
const lowMost = 2
const linesOfLeg = 6

/** Asked for every head of a story, in every page that is tried. */
const known = new WeakMap<MeasuredStory['legs'], number>()

function mostLines(legs: MeasuredStory['legs']): number {
  const lines = known.get(legs) ?? Math.max(0, ...legs.map(leg => leg.lines))
  known.set(legs, lines)
  return lines
}
