import type { HeadSeat } from '../../model/head-seats.ts'
import type { LeafRecipe } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import { bareEdges } from './recipe.ts'

/** What of a variant tells its recipes apart. */
interface Headed extends Pick<LeafRecipe, 'seat' | 'boxed'> {
  readonly head: { readonly grade: number } | undefined
}

/** Collects the recipes of one width; a recipe is judged with its neighbours two lines away. */
export class Shelf {
  private readonly best = new Map<number, Map<string, LeafRecipe>>()
  private readonly longer = new Set<string>()
  private readonly shorter = new Set<string>()

  /** There is something of this height that is so many lines longer or shorter. */
  note(height: number, variant: Headed, shift: number): void {
    const found = shift > 0 ? this.longer : this.shorter
    found.add(`${height} ${seatKey(variant)}`)
  }

  /** What a recipe must cost less than to be put. */
  leastCost(height: number, variant: Headed): number {
    const known = this.best.get(height)?.get(recipeKey(variant))
    return known === undefined ? Number.POSITIVE_INFINITY : known.cost
  }

  put(height: number, variant: Headed, recipe: LeafRecipe): void {
    const atHeight = this.best.get(height) ?? new Map<string, LeafRecipe>()
    this.best.set(height, atHeight)
    atHeight.set(recipeKey(variant), recipe)
  }

  recipes(
    only: number | undefined,
    style: MakeupStyle
  ): ReadonlyMap<number, readonly LeafRecipe[]> {
    const found = new Map<number, readonly LeafRecipe[]>()
    for (const height of [...this.best.keys()].sort((a, b) => a - b)) {
      if (only !== undefined && height !== only) continue
      const here = [...(this.best.get(height)?.values() ?? [])].map(recipe => {
        const key = `${height} ${seatKey(recipe)}`
        const tight = (this.longer.has(key) ? 0 : 1) + (this.shorter.has(key) ? 0 : 1)
        return { ...recipe, cost: recipe.cost + style.cost.tightFit * tight }
      })
      found.set(height, keepBest(here))
    }
    return found
  }
}

function recipeKey(variant: Headed): string {
  return `${seatKey(variant)} ${variant.head?.grade ?? 99}`
}

function seatKey(recipe: Pick<LeafRecipe, 'seat' | 'boxed'>): `${HeadSeat} ${boolean}` {
  return `${recipe.seat} ${recipe.boxed}`
}

const recipesKept = 8

/** The cheapest recipes, and at least one of each way of standing beside a neighbour. */
function keepBest(recipes: readonly LeafRecipe[]): readonly LeafRecipe[] {
  const sorted = [...recipes].sort((a, b) => a.cost - b.cost || (seatKey(a) < seatKey(b) ? -1 : 1))
  const kept = new Set<LeafRecipe>()
  const edges = new Set<string>()
  for (const recipe of sorted) {
    const bare = bareEdges(recipe)
    const key = `${bare.left} ${bare.right}`
    if (!edges.has(key) || kept.size < recipesKept) kept.add(recipe)
    edges.add(key)
  }
  return [...kept]
}
