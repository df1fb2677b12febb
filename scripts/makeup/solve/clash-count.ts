import type { SlicingTree } from '../../model/layout.ts'
import { brokenPins } from '../page/broken-pins.ts'
import { buttingHeads, stackedHeads } from '../page/heads-meet.ts'
import { standsOf } from '../page/stand.ts'
import { placeTree } from '../page/tree.ts'
import type { Judging } from './arrange.ts'

const brokenPinWeight = 100

/** How many heads butt or stack on a page; a broken pin counts as a hundred. */
export function clashCount(tree: SlicingTree, judging: Judging): number {
  const stands = standsOf(placeTree(tree), judging.stories, judging.style)
  const heads = buttingHeads(stands).length + stackedHeads(stands).length
  return heads + brokenPinWeight * brokenPins(stands, judging.room).length
}
