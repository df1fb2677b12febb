import type { SlicingTree, TreeLeaf } from '../../model/layout.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import type { MakeupStyle } from '../leaf/daily-style.ts'
import type { LeafShapes } from '../leaf/recipe.ts'
import { recipesFor } from '../leaf/shapes.ts'
import { headCost, placeCost } from '../page/page-cost.ts'
import { type Stand, standsOf } from '../page/stand.ts'
import { placeTree } from '../page/tree.ts'
import { cutPaths, leafPaths, partAt, replaced } from '../page/tree-paths.ts'

/** What a page is judged with. */
export interface Judging {
  readonly room: Room
  readonly style: MakeupStyle
  readonly stories: ReadonlyMap<string, MeasuredStory>
  readonly shapes: ReadonlyMap<string, LeafShapes>
}

/** A tree with what its page costs in all. */
export interface ArrangedPage {
  readonly tree: SlicingTree
  readonly cost: number
}

const sweepsMost = 8

/**
 * Puts the parts of every cut in their best order and picks every frame's best recipe: both keep
 * each frame's size, so the page stays filled.
 */
export function arrangePage(start: SlicingTree, judging: Judging): ArrangedPage {
  let page = judged(start, judging)
  for (let sweep = 0; sweep < sweepsMost; sweep += 1) {
    const before = page.cost
    page = improveOrder(page, judging)
    page = improveRecipes(page, judging)
    if (page.cost > before - 1e-9) break
  }
  return page
}

/** Cost of a tree as it stands. */
export function judged(tree: SlicingTree, judging: Judging): ArrangedPage {
  const stands = standsOf(placeTree(tree), judging.stories, judging.style)
  const { room, style } = judging
  const cost = placeCost(stands, room, style) + headCost(stands, room, style) + recipesCost(stands)
  return { tree, cost }
}

function recipesCost(stands: readonly Stand[]): number {
  return stands.reduce((sum, stand) => sum + stand.recipe.cost, 0)
}

function improveOrder(start: ArrangedPage, judging: Judging): ArrangedPage {
  let best = start
  const cuts = cutPaths(start.tree, []).length
  for (let number = 0; number < cuts; number += 1) {
    const path = cutPaths(best.tree, [])[number] ?? []
    for (const tree of reordered(best.tree, path)) {
      const rival = judged(tree, judging)
      if (rival.cost < best.cost - 1e-9) best = rival
    }
  }
  return best
}

/** Picks the best recipe for every frame, one after the other; the tree stays as it is. */
export function improveRecipes(start: ArrangedPage, judging: Judging): ArrangedPage {
  let best = start
  for (const path of leafPaths(start.tree, [])) {
    const leaf = partAt(best.tree, path)
    if (leaf.kind !== 'leaf') continue
    const shapes = judging.shapes.get(leaf.story)
    if (shapes === undefined) continue
    for (const recipe of recipesFor(shapes, leaf.width, leaf.height)) {
      const tree = replaced(best.tree, path, { ...leaf, recipe } satisfies TreeLeaf)
      const rival = judged(tree, judging)
      if (rival.cost < best.cost - 1e-9) best = rival
    }
  }
  return best
}

/** The tree with two parts of one cut changed over, for every two; a pinwheel mirrored and turned. */
function* reordered(tree: SlicingTree, path: readonly number[]): Generator<SlicingTree> {
  const cut = partAt(tree, path)
  if (cut.kind === 'leaf') return
  if (cut.kind === 'pinwheel') {
    const [topLeft, right, bottomRight, left, centre] = cut.parts
    const turned = [bottomRight, left, topLeft, right, centre] as const
    yield replaced(tree, path, { ...cut, mirrored: !cut.mirrored })
    yield replaced(tree, path, { ...cut, parts: turned })
    yield replaced(tree, path, { ...cut, parts: turned, mirrored: !cut.mirrored })
    return
  }
  for (let one = 0; one < cut.parts.length; one += 1) {
    for (let other = one + 1; other < cut.parts.length; other += 1) {
      const parts = cut.parts.map((part, index) => {
        if (index === one) return cut.parts[other] ?? part
        return index === other ? (cut.parts[one] ?? part) : part
      })
      yield replaced(tree, path, { kind: cut.kind, parts })
    }
  }
}
