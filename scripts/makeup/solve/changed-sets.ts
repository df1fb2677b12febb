import type { PageLock } from '../../model/accepted-layout.ts'
import type { Judging } from '../../model/judging.ts'
import type { SlicingTree } from '../../model/layout.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import { relieved } from '../../model/relief.ts'
import { movedStories, type Relayout, type Tier } from '../page/relayout.ts'
import {
  cutPaths,
  flattened,
  grouped,
  isEvenlyWide,
  leafPaths,
  partAt,
  placeTree,
  replaced,
  treeSize,
  withoutStories,
  withStories
} from '../page/tree.ts'
import { clashCount, judgingOf, weighPage } from '../page/weigh-page.ts'
import { solveBlock } from './block.ts'
import { frozenFrames } from './frozen.ts'
import { refitInPlace } from './refit.ts'

/**
 * The ways to keep a locked page on which stories went or came, those that move least first: who came in the frames of
 * who went (T0); the smallest block around the hole set anew, or, where nothing went, any block with who came (T1); the
 * rows of the whole page (T2). Each is made when it is asked for.
 */
export function* changedSets(
  lock: PageLock,
  stories: readonly MeasuredStory[],
  changed: readonly string[],
  room: Room,
  style: MakeupStyle
): Generator<Relayout> {
  const isSamePage = lock.columns === room.columns && lock.rows === room.rows
  const { gone, come } = setsOf(lock.tree, stories)
  if (!isSamePage || gone.length === Object.keys(lock.copy).length) return
  const moved = (tier: Tier, tree: SlicingTree | undefined): readonly Relayout[] =>
    tree ? [{ tier, tree, moved: movedStories(lock.tree, tree) }] : []
  for (const relief of ['none', 'row'] as const) {
    const judging = judgingOf(stories, room, relieved(style, relief), changed)
    for (const tree of exchanged(lock.tree, gone, come)) {
      yield* moved('T0', refitInPlace(tree, changed, judging))
    }
  }
  for (const relief of ['none', 'row', 'frames'] as const) {
    const judging = judgingOf(stories, room, relieved(style, relief))
    const most = relief === 'frames' ? brokenPins : 1
    for (const { tier, trees, outside } of reset(lock.tree, { gone, come, changed }, judging)) {
      for (const tree of soundest(trees, judging, most))
        yield* moved(tier, refitInPlace(flattened(tree), outside, judging))
    }
  }
}

/** Clashes as they count for a pin that is broken. */
const brokenPins = 100

interface Sets {
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

function setsOf(tree: SlicingTree, stories: readonly MeasuredStory[]): Sets {
  const locked = placeTree(tree).map(leaf => leaf.story)
  const here = stories.map(({ slug }) => slug)
  return {
    gone: locked.filter(slug => !here.includes(slug)),
    come: here.filter(slug => !locked.includes(slug))
  }
}

/** Two or three exchange in every order; of more there is no telling who took whose place. */
function exchanged(tree: SlicingTree, gone: readonly string[], come: readonly string[]) {
  const isExchange = gone.length === come.length && gone.length > 0 && gone.length <= 3
  return isExchange
    ? orders(come).map(order =>
        withStories(tree, new Map(gone.map((slug, at) => [slug, order[at] ?? slug])))
      )
    : []
}

function orders(slugs: readonly string[]): readonly (readonly string[])[] {
  if (slugs.length < 2) return [slugs]
  return slugs.flatMap((slug, at) => orders(slugs.toSpliced(at, 1)).map(rest => [slug, ...rest]))
}

interface Reset {
  readonly tier: Tier
  readonly trees: readonly SlicingTree[]
  /** Changed stories whose frames stay as they were. */
  readonly outside: readonly string[]
}

/** Blocks of the page set anew with who is there now, then its rows. */
function* reset(
  tree: SlicingTree,
  { gone, come, changed }: Sets & { readonly changed: readonly string[] },
  judging: Judging
): Generator<Reset> {
  for (const { tree: own, path } of blocksAround(tree, gone, come.length)) {
    const block = partAt(own, path)
    const kept = placeTree(block)
      .map(leaf => leaf.story)
      .filter(slug => !gone.includes(slug))
    const inside = [...kept, ...come]
    if (inside.length === 0) continue
    const outside = changed.filter(slug => !inside.includes(slug))
    const frozen = come.length === 0 ? closedUp(own, path, gone, judging) : []
    yield { tier: 'T1', trees: frozen, outside }
    yield { tier: 'T1', trees: solveBlock(own, path, judging, undefined, inside), outside }
  }
  const rows =
    come.length === 0 ? closedUp(tree, [], gone, judging) : opened(tree, { gone, come }, judging)
  yield { tier: 'T2', trees: rows, outside: [] }
}

/** Stories that a block may hold, and blocks that are tried, at most. */
const storiesMost = 8
const blocksMost = 24

interface BlockAt {
  readonly tree: SlicingTree
  readonly path: readonly number[]
}

/** Every run of neighbouring parts, and every cut, that holds all who went and some who stayed: the smallest first. */
function blocksAround(
  tree: SlicingTree,
  gone: readonly string[],
  more: number
): readonly BlockAt[] {
  const found: (BlockAt & { readonly count: number })[] = []
  const add = (own: SlicingTree, path: readonly number[]) => {
    const stories = placeTree(partAt(own, path)).map(leaf => leaf.story)
    const count = stories.length - gone.length + more
    const isSound = gone.every(slug => stories.includes(slug)) && stories.length > gone.length
    if (isSound && count <= storiesMost) found.push({ tree: own, path, count })
  }
  for (const path of cutPaths(tree, [])) {
    if (path.length > 0) add(tree, path)
    const cut = partAt(tree, path)
    if (cut.kind === 'leaf' || cut.kind === 'pinwheel') continue
    for (let from = 0; from < cut.parts.length - 1; from += 1)
      for (let to = from + 2; to <= cut.parts.length; to += 1)
        if (to - from < cut.parts.length) add(grouped(tree, path, from, to), [...path, from])
  }
  return found.sort((a, b) => a.count - b.count).slice(0, blocksMost)
}

/** What is left of a block, its frames taller by the room that fell free. */
function closedUp(
  tree: SlicingTree,
  path: readonly number[],
  gone: readonly string[],
  judging: Judging
): readonly SlicingTree[] {
  const block = partAt(tree, path)
  const left = withoutStories(block, gone)
  const { width, height } = treeSize(block)
  const count = placeTree(block).length - gone.length
  if (!left || placeTree(left).length !== count) return []
  if (treeSize(left).width !== width || !isEvenlyWide(left)) return []
  const found = frozenFrames(left, judging.shapes).get(height)
  return found ? [replaced(tree, path, found.tree)] : []
}

/** The page with one newcomer over or under each of its frames, the rows of all moved to make room. */
function opened(tree: SlicingTree, { gone, come }: Sets, judging: Judging): readonly SlicingTree[] {
  const [story, ...more] = come
  const left = gone.length > 0 ? withoutStories(tree, gone) : tree
  if (story === undefined || more.length > 0 || !left) return []
  if (treeSize(left).width !== treeSize(tree).width || !isEvenlyWide(left)) return []
  return leafPaths(left, []).flatMap(path => {
    const leaf = partAt(left, path)
    if (leaf.kind !== 'leaf') return []
    const own = { ...leaf, story }
    return [
      [leaf, own],
      [own, leaf]
    ].flatMap(parts => {
      const wider = replaced(left, path, { kind: 'rows', parts })
      const found = frozenFrames(wider, judging.shapes).get(treeSize(tree).height)
      return found ? [found.tree] : []
    })
  })
}

/** Ways to set one block anew that are tried with the true lines of its stories. */
const waysMost = 3

/** The cheapest of some trees whose clashes are fewer than so many. */
function soundest(
  trees: readonly SlicingTree[],
  judging: Judging,
  most: number
): readonly SlicingTree[] {
  return trees
    .filter(tree => clashCount(tree, judging) < most)
    .map(tree => weighPage(tree, judging))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, waysMost)
    .map(({ tree }) => tree)
}
