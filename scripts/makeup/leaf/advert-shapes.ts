import { kinds, type StoryKind } from '../../model/kinds.ts'
import type { LeafRecipe } from '../../model/layout.ts'
import type { AdvertSize, MeasuredStory } from '../../model/measured-story.ts'
import type { Style } from '../../model/style.ts'
import type { MakeupStyle } from './daily-style.ts'
import type { LeafShapes } from './recipe.ts'

/** Whether a story is set as an advert in a box of its own: of the size that was asked for, or of one that its words need. */
export function isAdvertSet({ fixed, sizes }: Pick<MeasuredStory, 'fixed' | 'sizes'>): boolean {
  return fixed !== undefined || sizes !== undefined
}

/** The frames of an advert: of its own size alone, or of every size that its words fill well. */
export function advertShapes(story: MeasuredStory, style: MakeupStyle): LeafShapes {
  const { slug, fixed, sizes = [], pin } = story
  const size = fixed && { ...fixed, least: fixed.height, ideal: fixed.height, most: fixed.height }
  const byWidth = new Map<number, ReadonlyMap<number, readonly LeafRecipe[]>>()
  for (const { width, least, ideal, most } of size ? [size] : sizes) {
    if (!size && pin?.rect?.width !== undefined && pin.rect.width !== width) continue
    const byHeight = new Map<number, readonly LeafRecipe[]>()
    for (let rows = least; rows <= most; rows += 1) {
      if (!size && pin?.rect?.height !== undefined && pin.rect.height !== rows) continue
      byHeight.set(rows, [recipeOf(rows, style.cost.airRow * Math.abs(rows - ideal))])
    }
    if (byHeight.size > 0) byWidth.set(width, byHeight)
  }
  return { slug, byWidth }
}

/** Rows of the word that marks an advert as one; a ready-made notice has a size too, and is none. */
export function advertLabelRows(kind: StoryKind, { measures }: Style): number {
  return kinds[kind].label === undefined ? 0 : measures.advertLabelRows
}

/** The largest share of itself by which an advert may be higher than its words need. */
const airMost = 0.4

/** The heights of an advert whose words need so many rows, its picture shown whole where there is one. */
export function advertSize(width: number, least: number, ideal: number, rows: number): AdvertSize {
  const most = Math.min(rows, Math.max(Math.floor(least * (1 + airMost)), ideal + 2))
  return { width, least, ideal, most }
}

function recipeOf(rows: number, cost: number): LeafRecipe {
  return {
    boxed: true,
    seat: 'none',
    grade: 99,
    headWidth: 0,
    headRows: 0,
    airRows: 0,
    headFill: 1,
    legs: 0,
    measure: 0,
    bodyRows: rows,
    lines: 0,
    tracked: 0,
    blankRows: 0,
    cost
  }
}
