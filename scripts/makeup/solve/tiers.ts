import type { PageLock } from '../../model/accepted-layout.ts'
import type { Judging } from '../../model/judging.ts'
import type { SlicingTree } from '../../model/layout.ts'
import { type MakeupStyle, type Relief, reliefs } from '../../model/makeup-style.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import { reliefOf, relieved } from '../../model/relief.ts'
import { enclosingCuts, movedStories, type Relayout, type Tier } from '../page/relayout.ts'
import { partAt, placeTree, replaced, treeSize } from '../page/tree.ts'
import { clashCount, judgingOf, weighPage } from '../page/weigh-page.ts'
import { improveRecipes } from './arrange.ts'
import { solveBlock } from './block.ts'
import { frozenFrames } from './frozen.ts'
import type { NearFit } from './page-problems.ts'
import { refitInPlace } from './refit.ts'

/** Whether a correction is to stay in its own frame, or may reach beyond it alone; both where nothing is said. */
export type Reach = 'frame' | 'beyond'

/**
 * Lays a locked page out again after a correction, with as little moved as will do; undefined when only
 * a free solve could serve, or the page's stories are not the locked ones.
 */
export function relayoutPage(
  lock: PageLock,
  stories: readonly MeasuredStory[],
  changed: readonly string[],
  room: Room,
  style: MakeupStyle,
  reach?: Reach
): Relayout | undefined {
  const isSamePage = lock.columns === room.columns && lock.rows === room.rows
  if (!isSamePage || !holdsSameStories(lock.tree, stories)) return undefined
  const answer = (tier: Tier, tree: SlicingTree | undefined): Relayout | undefined =>
    tree && { tier, tree, moved: movedStories(lock.tree, tree) }
  const inPlace = (relief: Relief) => {
    const judging = judgingOf(stories, room, relieved(style, relief), changed)
    return answer('T0', refitInPlace(lock.tree, changed, judging))
  }
  if (reach !== 'beyond') {
    const kept = inPlace('row') ?? inPlace(reliefNow(lock.tree, changed, stories, style))
    if (kept || reach === 'frame') return kept
  }
  for (const relief of ['none', 'row', 'frames'] as const) {
    const judging = judgingOf(stories, room, relieved(style, relief))
    const found =
      (relief === 'frames' ? inPlace(relief) : undefined) ??
      answer('T1', resolveBlock(lock.tree, changed, judging)) ??
      answer('T2', resolveFrozen(lock.tree, [], lock.tree, judging))
    if (found) return found
  }
  return undefined
}

/**
 * For each changed story the fewest lines by which it would have to grow or shrink to go into the frame that it had;
 * none of those that stand in no frame yet, or that no few lines would help.
 */
export function linesToFit(
  lock: PageLock,
  stories: readonly MeasuredStory[],
  changed: readonly string[],
  room: Room,
  style: MakeupStyle
): readonly NearFit[] {
  const leaves = placeTree(lock.tree)
  return changed.flatMap(slug => {
    const leaf = leaves.find(({ story }) => story === slug)
    if (!leaf) return []
    const fits = (lines: number) => {
      const others = stories.map(one => (one.slug === slug ? lengthened(one, lines) : one))
      const judging = judgingOf(others, room, relieved(style, 'row'), [slug])
      return refitInPlace(lock.tree, [slug], judging) !== undefined
    }
    const lines = linesTried.find(fits)
    return lines === undefined ? [] : [{ story: slug, lines, measure: leaf.recipe.measure }]
  })
}

/** Nothing first: a story that fits is not what the page fails by. */
const linesTried = [0, ...Array.from({ length: 15 }, (_, at) => [-1 - at, 1 + at])].flat()

function lengthened(story: MeasuredStory, lines: number): MeasuredStory {
  const { fills: _, ...rest } = story
  const legs = story.legs.map(leg => ({ ...leg, lines: Math.max(1, leg.lines + lines) }))
  return { ...rest, legs }
}

/** The relief that the frames of some stories have already: a correction may keep it. */
function reliefNow(
  tree: SlicingTree,
  slugs: readonly string[],
  stories: readonly MeasuredStory[],
  style: MakeupStyle
): Relief {
  const found = placeTree(tree).flatMap(({ story: slug, recipe }) => {
    const story = stories.find(one => one.slug === slug)
    return story && slugs.includes(slug) ? [reliefs.indexOf(reliefOf(story, recipe, style))] : []
  })
  return reliefs[Math.max(0, ...found)] ?? 'none'
}

/** Stories that do not stand where a lock had them; none where there was none. */
export function movedFrames(
  before: PageLock | undefined,
  now: PageLock | undefined
): readonly string[] {
  return before && now ? movedStories(before.tree, now.tree) : []
}

function holdsSameStories(tree: SlicingTree, stories: readonly MeasuredStory[]): boolean {
  const locked = placeTree(tree).map(leaf => leaf.story)
  return locked.length === stories.length && stories.every(story => locked.includes(story.slug))
}

/** The smallest block around the changed stories that can be set anew in its own shape. */
function resolveBlock(
  tree: SlicingTree,
  changed: readonly string[],
  judging: Judging
): SlicingTree | undefined {
  for (const path of enclosingCuts(tree, changed)) {
    const found =
      resolveFrozen(tree, path, partAt(tree, path), judging) ??
      sound(solveBlock(tree, path, judging), tree, judging)
    if (found !== undefined) return found
  }
  return undefined
}

function resolveFrozen(
  tree: SlicingTree,
  path: readonly number[],
  block: SlicingTree,
  judging: Judging
): SlicingTree | undefined {
  const frames = frozenFrames(block, judging.shapes)
  const found = frames.get(treeSize(block).height)
  return found && sound([replaced(tree, path, found.tree)], tree, judging)
}

/** The best of some trees, with its recipes picked anew, if no head or pin is worse off than before. */
function sound(
  trees: readonly SlicingTree[],
  before: SlicingTree,
  judging: Judging
): SlicingTree | undefined {
  const limit = clashCount(before, judging)
  const best = trees
    .map(tree => improveRecipes(weighPage(tree, judging), judging))
    .sort((a, b) => a.cost - b.cost)[0]
  return best !== undefined && clashCount(best.tree, judging) <= limit ? best.tree : undefined
}
