import type { Judging, WeighedPage } from '../../model/judging.ts'
import type { SlicingTree, TreeCut } from '../../model/layout.ts'
import { cutPaths, leafPaths, partAt, replaced } from '../page/tree.ts'
import { lighterPage, type RecipeTrials, recipeTrials, weighPage } from '../page/weigh-page.ts'

const sweepsMost = 8

/**
 * Puts the parts of every cut in their best order and picks every frame's best recipe: both keep
 * each frame's size, so the page stays filled.
 */
export function arrangePage(start: SlicingTree, judging: Judging): WeighedPage {
  let page = weighPage(start, judging)
  const steps = cutPaths(start, []).length + leafPaths(start, []).length
  const round: Round = { left: steps, steps }
  for (let sweep = 0; sweep < sweepsMost && round.left > 0; sweep += 1) {
    page = improveOrder(page, judging, round)
    page = improveRecipes(page, judging, round)
  }
  return page
}

/** Cuts and frames that are asked before all of a page as it stands are known to better nothing. */
interface Round {
  readonly steps: number
  left: number
}

function improveOrder(start: WeighedPage, judging: Judging, round: Round): WeighedPage {
  let best = start
  const cuts = cutPaths(start.tree, []).length
  for (let number = 0; number < cuts && round.left > 0; number += 1) {
    const before = best
    const path = cutPaths(best.tree, [])[number] ?? []
    for (const tree of reordered(best.tree, path)) {
      best = lighterPage(tree, judging, best.cost - 1e-9) ?? best
    }
    round.left = best === before ? round.left - 1 : round.steps
  }
  return best
}

/** Picks the best recipe for every frame, one after the other; the tree stays as it is. */
export function improveRecipes(
  start: WeighedPage,
  judging: Judging,
  round: Round = { steps: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY }
): WeighedPage {
  let best = start
  const trials = recipeTrials(start.tree, judging)
  for (const [at, path] of leafPaths(start.tree, []).entries()) {
    if (round.left === 0) break
    const next = withBestRecipe(best, at, path, trials, judging)
    round.left = next === best ? round.left - 1 : round.steps
    best = next
  }
  return best
}

function withBestRecipe(
  start: WeighedPage,
  at: number,
  path: readonly number[],
  trials: RecipeTrials,
  { shapes }: Judging
): WeighedPage {
  let best = start
  let leaf = partAt(start.tree, path)
  if (leaf.kind !== 'leaf') return start
  for (const recipe of shapes.get(leaf.story)?.byWidth.get(leaf.width)?.get(leaf.height) ?? []) {
    if (recipe === leaf.recipe) continue
    const cost = trials.costWith(at, recipe, best.cost - 1e-9)
    if (cost >= best.cost - 1e-9) continue
    leaf = { ...leaf, recipe }
    best = { tree: replaced(best.tree, path, leaf), cost }
    trials.take(at, recipe)
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

const roundsMost = 4
/** Stories of a part of the page that is filled anew. */
const storiesMost = 6
/** Parts that are tried on one page: counted, as all limits are. */
const blocksMost = 48
const blockLimits = { pagesKept: 16, slack: 14, joinsMost: 2e6 }

/** Solves a part of a tree anew in its own shape; handed in, as it stands beside this in the order of imports. */
type SolveBlock = (
  tree: SlicingTree,
  path: readonly number[],
  judging: Judging,
  limits: typeof blockLimits
) => readonly SlicingTree[]

/** A page whose stories changed places, and whose small parts were filled anew, for as long as that betters it. */
export function mendPage(
  start: WeighedPage,
  judging: Judging,
  solveBlock: SolveBlock
): WeighedPage {
  let page = start
  for (let round = 0; round < roundsMost; round += 1) {
    const before = page.cost
    page = exchanged(page, judging)
    page = refilled(page, judging, solveBlock)
    page = arrangePage(page.tree, judging)
    if (page.cost > before - 1e-9) break
  }
  return page
}

/** Every two stories that can fill each other's frames change places where the page gains by it. */
function exchanged(start: WeighedPage, judging: Judging): WeighedPage {
  let best = start
  const paths = leafPaths(start.tree, [])
  for (const [at, one] of paths.entries()) {
    for (const other of paths.slice(at + 1)) {
      const tree = withExchange(best.tree, one, other, judging)
      if (!tree) continue
      best = lighterPage(tree, judging, best.cost - 1e-9) ?? best
    }
  }
  return best.cost < start.cost ? improveRecipes(best, judging) : best
}

function withExchange(
  tree: SlicingTree,
  one: readonly number[],
  other: readonly number[],
  { shapes }: Judging
): SlicingTree | undefined {
  const [here, there] = [partAt(tree, one), partAt(tree, other)]
  if (here.kind !== 'leaf' || there.kind !== 'leaf') return undefined
  const placed = (slug: string, { width, height }: typeof here) => {
    const own = shapes.get(slug)
    const recipe = own?.byWidth.get(width)?.get(height)?.[0]
    return recipe && ({ kind: 'leaf', story: slug, width, height, recipe } as const)
  }
  const [first, second] = [placed(there.story, here), placed(here.story, there)]
  return first && second ? replaced(replaced(tree, one, first), other, second) : undefined
}

/** Fills small parts of the page anew, each in its own shape. */
function refilled(start: WeighedPage, judging: Judging, solveBlock: SolveBlock): WeighedPage {
  let best = start
  const tried = new Set<string>()
  for (let found = true; found; ) {
    found = false
    for (const { tree, path } of blocksOf(best.tree)) {
      const key = JSON.stringify(partAt(tree, path))
      if (tried.has(key)) continue
      if (tried.size >= blocksMost) return best
      tried.add(key)
      const better = bestBlock(solveBlock(tree, path, judging, blockLimits), best, judging)
      if (!better) continue
      best = better
      found = true
      break
    }
  }
  return best
}

function bestBlock(
  trees: readonly SlicingTree[],
  page: WeighedPage,
  judging: Judging
): WeighedPage | undefined {
  let best: WeighedPage | undefined
  for (const filled of trees) {
    const rival = improveRecipes(weighPage(flat(filled), judging), judging)
    if (rival.cost < (best ?? page).cost - 1e-9) best = rival
  }
  return best
}

/** The small parts of a tree: its cuts, and neighbours in a cut as a cut of their own; the smallest first. */
function blocksOf(
  tree: SlicingTree
): readonly { readonly tree: SlicingTree; readonly path: readonly number[] }[] {
  const found = cutPaths(tree, []).flatMap(path => {
    const cut = partAt(tree, path)
    if (cut.kind === 'leaf') return []
    const whole = { tree, path, stories: leafPaths(cut, []).length }
    return cut.kind === 'pinwheel' ? [whole] : [whole, ...windows(tree, path, cut)]
  })
  return found
    .filter(({ stories }) => stories <= storiesMost)
    .sort((one, other) => one.stories - other.stories)
}

function windows(tree: SlicingTree, path: readonly number[], cut: TreeCut) {
  const { kind, parts } = cut
  return parts.flatMap((_, from) =>
    parts.slice(from + 2).map((__, more) => {
      const within = parts.slice(from, from + 2 + more)
      const nested = [
        ...parts.slice(0, from),
        { kind, parts: within },
        ...parts.slice(from + 2 + more)
      ]
      return {
        tree: replaced(tree, path, { kind, parts: nested }),
        path: [...path, from],
        stories: leafPaths({ kind, parts: within }, []).length
      }
    })
  )
}

/** The tree with cuts of one direction that lie in one another made one. */
function flat(tree: SlicingTree): SlicingTree {
  if (tree.kind === 'leaf') return tree
  const parts = tree.parts.map(flat)
  if (tree.kind === 'pinwheel') return tree
  return {
    kind: tree.kind,
    parts: parts.flatMap(part => (part.kind === tree.kind ? part.parts : [part]))
  }
}
