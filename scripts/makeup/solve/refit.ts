import type { Judging } from '../../model/judging.ts'
import type { LeafRecipe, SlicingTree } from '../../model/layout.ts'
import { leafPaths, partAt, replaced } from '../page/tree.ts'
import { clashCount } from '../page/weigh-page.ts'

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
  for (const path of leafPaths(tree, [])) {
    const leaf = partAt(page, path)
    if (leaf.kind !== 'leaf' || !changed.includes(leaf.story)) continue
    const { byWidth } = judging.shapes.get(leaf.story) ?? {}
    const recipes = byWidth?.get(leaf.width)?.get(leaf.height) ?? []
    const before = clashCount(page, judging)
    const pages = [...recipes]
      .sort((a, b) => change(leaf.recipe, a) + a.cost - change(leaf.recipe, b) - b.cost)
      .map(recipe => replaced(page, path, { ...leaf, recipe }))
    const next = pages.find(candidate => clashCount(candidate, judging) <= before)
    if (next === undefined) return undefined
    page = next
  }
  return page
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
