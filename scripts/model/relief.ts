import { headSeats } from './head-seats.ts'
import { kinds } from './kinds.ts'
import type { LeafRecipe } from './layout.ts'
import type { MakeupStyle, Relief, StyleCosts } from './makeup-style.ts'
import type { MeasuredStory } from './measured-story.ts'

/** The least relief by which a story may have a recipe. */
export function reliefOf(
  { kind, pin }: MeasuredStory,
  recipe: LeafRecipe,
  style: MakeupStyle
): Relief {
  const isAdvert = kinds[kind].isSetWhole
  const isBoxed = recipe.boxed && pin?.boxed !== true && !style.boxedKinds.includes(kind)
  const isWrapped = recipe.seat === 'wrap' && pin?.wrap !== true
  if (!isAdvert && (isBoxed || isWrapped)) return 'frames'
  const off = isAdvert ? 0 : Math.abs(airOver(recipe, style))
  return off > 1 ? 'air' : off > 0 ? 'row' : 'none'
}

/** Rows of air that a head has beyond the style's; fewer than none where it has less. */
export function airOver(recipe: LeafRecipe, style: MakeupStyle): number {
  return recipe.airRows - airsOf(recipe, style).ideal
}

/** The style with a relief. */
export function relieved(style: MakeupStyle, relief: Relief): MakeupStyle {
  if (style.relief === relief) return style
  return { ...style, relief, cost: { ...style.cost, ...prices[relief] } }
}

/** The last reliefs are there to be used: what is dear by itself is found by no search of many small stories. */
const prices: Readonly<Record<Relief, Partial<StyleCosts>>> = {
  none: {},
  row: {},
  air: { offAir: 0.8 },
  frames: { offAir: 0.4, filler: 0.8, butting: 6, inversion: 5, tightFit: 1 }
}

/** Where a head stands. */
type HeadStands = Pick<LeafRecipe, 'seat' | 'boxed'>

/** Rows of air that a head may have where it stands, and those of the style. */
export function airsOf({ seat, boxed }: HeadStands, style: MakeupStyle): MakeupStyle['airRows'] {
  const { relief, airRows } = style
  const { isUpright, hasRowAbove } = headSeats[seat]
  // The rows of an upright head hold its air.
  const ideal = seat === 'none' || isUpright ? 0 : airRows.ideal
  if (seat === 'none' || relief === 'none') return { least: ideal, ideal, most: ideal }
  const more = airRows.most - airRows.ideal
  // No new page has less white over a head than it should: its ink would stand on the rule.
  // Under an edge with a row of its own there is no row to give: its ink would stand on the copy.
  const isFull = relief === 'air' || boxed || hasRowAbove
  const least = isFull ? ideal : Math.min(ideal, Math.max(airRows.least, ideal - 1))
  return { least, ideal, most: ideal + (relief === 'row' ? Math.min(1, more) : more) }
}

/** Rows of air that a head may have now, or after a correction, which may leave the rule by a row. */
export function airRowsTried(stands: HeadStands, style: MakeupStyle): readonly number[] {
  const relief = style.relief === 'none' ? 'row' : style.relief
  const { least, most } = airsOf(stands, relieved(style, relief))
  return Array.from({ length: most - least + 1 }, (_, at) => least + at)
}
