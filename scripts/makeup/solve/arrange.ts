import type { SlicingTree, TreeLeaf } from '../../model/layout.ts'
import type { Judging, WeighedPage } from '../page/judging.ts'
import { cutPaths, leafPaths, partAt, replaced } from '../page/tree.ts'
import { weighPage } from '../page/weigh-page.ts'

const sweepsMost = 8

/**
 * Puts the parts of every cut in their best order and picks every frame's best recipe: both keep
 * each frame's size, so the page stays filled.
 */
export function arrangePage(start: SlicingTree, judging: Judging): WeighedPage {
  let page = weighPage(start, judging)
  for (let sweep = 0; sweep < sweepsMost; sweep += 1) {
    const before = page.cost
    page = improveOrder(page, judging)
    page = improveRecipes(page, judging)
    if (page.cost > before - 1e-9) break
  }
  return page
}

function improveOrder(start: WeighedPage, judging: Judging): WeighedPage {
  let best = start
  const cuts = cutPaths(start.tree, []).length
  for (let number = 0; number < cuts; number += 1) {
    const path = cutPaths(best.tree, [])[number] ?? []
    for (const tree of reordered(best.tree, path)) {
      const rival = weighPage(tree, judging)
      if (rival.cost < best.cost - 1e-9) best = rival
    }
  }
  return best
}

/** Picks the best recipe for every frame, one after the other; the tree stays as it is. */
export function improveRecipes(start: WeighedPage, judging: Judging): WeighedPage {
  let best = start
  for (const path of leafPaths(start.tree, [])) {
    const leaf = partAt(best.tree, path)
    if (leaf.kind !== 'leaf') continue
    const { byWidth } = judging.shapes.get(leaf.story) ?? {}
    for (const recipe of byWidth?.get(leaf.width)?.get(leaf.height) ?? []) {
      const tree = replaced(best.tree, path, { ...leaf, recipe } satisfies TreeLeaf)
      const rival = weighPage(tree, judging)
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
