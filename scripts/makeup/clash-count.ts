import type { SlicingTree } from '../model/layout.ts'
import type { Judging } from './arrange.ts'
import { buttingHeads, stackedHeads } from './heads-meet.ts'
import { brokenPins } from './pin-check.ts'
import { standsOf } from './stand.ts'
import { placeTree } from './tree.ts'

const brokenPinWeight = 100

/** How many heads butt or stack on a page; a broken pin counts as a hundred. */
export function clashCount(tree: SlicingTree, judging: Judging): number {
  const stands = standsOf(placeTree(tree), judging.stories, judging.style)
  const heads = buttingHeads(stands).length + stackedHeads(stands).length
  return heads + brokenPinWeight * brokenPins(stands, judging.room).length
}
