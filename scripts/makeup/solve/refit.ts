import type { Judging } from '../../model/judging.ts'
import type { LeafRecipe, SlicingTree } from '../../model/layout.ts'
import { sameDress } from '../leaf/same-dress.ts'
import { leafPaths, partAt, placeTree, replaced } from '../page/tree.ts'
import { clashCount, judgingOf } from '../page/weigh-page.ts'

/** Stories cast off, by their slugs. */
type Galleys = ReadonlyMap<string, Parameters<typeof sameDress>[0]>

/** A page on which stories were set again in the dress that they have, and those that could not be. */
export interface Redressed {
  readonly tree: SlicingTree
  readonly left: readonly string[]
}

/** Fits the changed stories again, each in its own frame and dressed as it is, with as few lines moved as will do. */
export function refitInDress(
  tree: SlicingTree,
  changed: readonly string[],
  galleys: Galleys,
  { room, style }: Pick<Judging, 'room' | 'style'>
): Redressed {
  const stories = [...galleys.values()].map(({ measured }) => measured)
  const judging = judgingOf(stories, room, style, [])
  const left: string[] = []
  let page = tree
  for (const { story, rect, recipe } of placeTree(tree)) {
    const galley = galleys.get(story)
    if (!galley || !changed.includes(story)) continue
    const next = firstSound(page, story, sameDress(galley, { rect, recipe }, room, style), judging)
    if (next) page = next
    else left.push(story)
  }
  return { tree: page, left }
}

/**
 * Fits the changed stories again, each in its own frame (T0); undefined when one does not fit, or its
 * head would come to butt. What a reader would notice changes last.
 */
export function refitInPlace(
  tree: SlicingTree,
  changed: readonly string[],
  judging: Judging
): SlicingTree | undefined {
  let page = tree
  for (const { story, rect, recipe: was } of placeTree(tree)) {
    if (!changed.includes(story)) continue
    const { byWidth } = judging.shapes.get(story) ?? {}
    const recipes = [...(byWidth?.get(rect.width)?.get(rect.height) ?? [])].sort(
      (a, b) => change(was, a) + a.cost - change(was, b) - b.cost
    )
    const next = firstSound(page, story, recipes, judging)
    if (next === undefined) return undefined
    page = next
  }
  return page
}

/** The page with the first of some recipes for a story by which no more heads meet than before. */
function firstSound(
  page: SlicingTree,
  story: string,
  recipes: Iterable<LeafRecipe>,
  judging: Judging
): SlicingTree | undefined {
  const path = leafPaths(page, []).find(one => {
    const part = partAt(page, one)
    return part.kind === 'leaf' && part.story === story
  })
  const leaf = path && partAt(page, path)
  if (!path || leaf?.kind !== 'leaf') return undefined
  const before = clashCount(page, judging)
  for (const recipe of recipes) {
    const candidate = replaced(page, path, { ...leaf, recipe })
    if (clashCount(candidate, judging) <= before) return candidate
  }
  return undefined
}

/** How much a reader would notice of a recipe changed for another, in points. */
function change(before: LeafRecipe, after: LeafRecipe): number {
  return (
    (before.boxed === after.boxed ? 0 : 6) +
    (before.seat === after.seat ? 0 : 6) +
    (before.legs === after.legs ? 0 : 4) +
    4 * Math.abs(before.grade - after.grade) +
    (before.picture?.width === after.picture?.width ? 0 : 4)
  )
}
