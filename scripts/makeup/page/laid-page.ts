import { type PageLook, pageLook } from '../../design/page-look.ts'
import type { PageWay } from '../../design/page-ways.ts'
import { type PagePrint, printOfPage } from '../../design/print-of-page.ts'
import { inReadingOrder } from '../../design/reading-order.ts'
import { sha256Hex } from '../../kit/hash.ts'
import type { PageLock } from '../../model/accepted-layout.ts'
import type { Dummy, Grid } from '../../model/dummy.ts'
import { rankedStory } from '../../model/head-tiers.ts'
import { kinds } from '../../model/kinds.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import { isAdvertSet, type MeasuredStory, type Room } from '../../model/measured-story.ts'
import type { Problem } from '../../model/problem.ts'
import type { SetFrame, SetPage } from '../../model/set-copy.ts'
import type { Galley } from '../leaf/galley.ts'
import { type Departure, departures } from './departures.ts'
import { buttingHeads, type HeadClash, stackedHeads } from './heads-meet.ts'
import { type Metric, pageMetrics } from './page-metrics.ts'
import { standsOf } from './place-stories.ts'
import { headsBesideLead } from './rank.ts'
import type { Stand } from './stand.ts'
import type { PlacedLeaf } from './tree.ts'

/** What a page is solved with. */
export interface PageWork {
  readonly galleys: ReadonlyMap<string, Galley>
  readonly room: Room
  readonly style: MakeupStyle
  /** What its pages are printed with. */
  readonly print: PagePrint
}

/**
 * How a page came to be: pinned by the editor, solved, kept as locked, a draft; or how far a correction reached: a
 * story's own frame, a block, the page's rows, or the whole page anew.
 */
export type PageOrigin = 'pinned' | 'new' | 'kept' | 'draft' | 'T0' | 'T1' | 'T2' | 'T3'

/** A page made up, with what is known of it. */
export interface LaidPage {
  readonly set: SetPage
  readonly stands: readonly Stand[]
  readonly room: Room
  readonly style: MakeupStyle
  /** What of it the dummy alone decides. */
  readonly metrics: readonly Metric[]
  /** How it is printed, with its score. */
  readonly look: PageLook
  readonly origin: PageOrigin
  /** Stories whose frame is not where the lock had it. */
  readonly moved: readonly string[]
  /** Absent for a pinned page, which `issue.yaml` locks. */
  readonly lock: PageLock | undefined
}

/** What became of a page: made, or by how many lines its copy is too long (negative: too short). */
export interface PageOutcome {
  readonly page: LaidPage | undefined
  /** Of a page that was made anew: it and others that lose little more, so that neighbours may differ. */
  readonly ways?: readonly PageWay<LaidPage>[]
  readonly linesOver: number
  /** Why it could not be made, and what would help; found when it is asked for, as that takes long. */
  readonly advice?: () => readonly Problem[]
}

/** How frames came to stand on a page, where it is more than that they were put there. */
interface Laying {
  readonly origin: PageOrigin
  /** A draft is never printed but as one. */
  readonly isDraft?: boolean
  /** The frames as they were planned, which the page is scored by. */
  readonly leaves?: readonly PlacedLeaf[]
  readonly moved?: readonly string[]
}

/** A page of frames that stand where they were put, in the order in which they are read, scored; without a lock. */
export function layPage(
  placedFrames: readonly SetFrame[],
  grid: Grid,
  { galleys, room, style, print }: PageWork,
  { origin, isDraft = false, leaves, moved = [] }: Laying
): LaidPage {
  const frames = inReadingOrder(placedFrames, ({ story, frame: { rect } }) => ({
    ...rankedStory(story),
    rect
  }))
  const dummy: Dummy = {
    page: room.page,
    grid,
    furnitureRows: room.top,
    frames: frames.map(set => set.frame)
  }
  const stories = new Map([...galleys].map(([slug, one]) => [slug, one.measured]))
  const placed = dummy.frames.map(({ story, rect, recipe }) => ({ story, rect, recipe }))
  const stands = standsOf(leaves ?? placed, stories, style)
  const metrics = pageMetrics(stands, room, style)
  const set = { dummy, frames, ...(isDraft ? { isDraft } : {}) }
  const look = pageLook(printOfPage(set, print))
  return { set, stands, room, style, metrics, look, origin, moved, lock: undefined }
}

/**
 * How many of the limits a page leaves that its arrangement should keep: heads that meet, cuts from edge to edge, a
 * lead that is not seen to be one.
 */
export function limitsLeft(page: LaidPage): number {
  const { stands, room, style } = page
  const cuts = departures(stands, room, style).filter(({ story }) => story === undefined)
  return headsMeet(page) + Number(stacked(page) > 1) + cuts.length + Number(isFlat(page))
}

/** How many heads stand side by side on a page with nothing between. */
export function headsMeet({ stands }: LaidPage): number {
  return buttingHeads(stands).length
}

/** What a page leaves of the rules, weighed: heads that meet before all else. */
export function faultsOf(page: LaidPage): number {
  const { stands, room, style } = page
  const meet = 100 * weightOf(buttingHeads(stands)) + stackFault * stacked(page)
  const left = departures(stands, room, style)
  return left.reduce((sum, one) => sum + faultOf(one), meet + (isFlat(page) ? flatFault : 0))
}

function stacked({ stands }: LaidPage): number {
  return weightOf(stackedHeads(stands))
}

function weightOf(clashes: readonly HeadClash[]): number {
  return clashes.reduce((sum, { weight }) => sum + weight, 0)
}

const stackFault = 6
/** A page that nothing leads is worse than one with some boxes. */
const flatFault = 10

/** Whether another head of a page is hardly smaller than its lead's. */
function isFlat({ stands, style: { tierSizes } }: LaidPage): boolean {
  return tierSizes !== undefined && headsBesideLead(stands, tierSizes).length > 0
}

function faultOf({ what, rows = 0 }: Departure): number {
  if (what === 'air') return Math.abs(rows) > 1 ? 2 : 0.5
  return what === 'gutter' ? 3 : 2
}

/** A page of which copy, pictures and adverts take a smaller share is no page: its heads are stretched to fill it. */
const copyLeast = 0.3

/** Whether there is enough on a page to be one. */
export function hasCopy({ stands, room }: LaidPage): boolean {
  return copyShare(stands, room) >= copyLeast
}

/** The share of a page's cells that its copy, pictures and adverts take. */
function copyShare(stands: readonly Stand[], room: Room): number {
  const cells = stands.map(({ story, width, height, recipe }) => {
    if (kinds[story.kind].isClosing) return 0
    if (isAdvertSet(story)) return width * height
    const text = (recipe.lines * width) / Math.max(1, recipe.legs)
    return text + (recipe.picture?.width ?? 0) * (recipe.picture?.rows ?? 0)
  })
  return cells.reduce((sum, one) => sum + one, 0) / (room.columns * room.rows)
}

/** Hash of all that make-up knows of a story by itself: neither its place in the files nor its page. */
export function copyHash(story: MeasuredStory): string {
  const hash = hashes.get(story) ?? hashOf(story)
  hashes.set(story, hash)
  return hash
}

/** Every way to set a page has a lock, and names the same stories in it. */
const hashes = new WeakMap<MeasuredStory, string>()

function hashOf(story: MeasuredStory): string {
  const { place: _, fills: ___, tier: ____, tierGrades: _____, pin, ...rest } = story
  const heads = story.heads.map(({ offTier: _, ...head }) => head)
  const { place: __, ...pinned } = pin ?? { place: undefined }
  return sha256Hex(JSON.stringify([{ ...rest, heads }, pinned])).slice(0, 16)
}
