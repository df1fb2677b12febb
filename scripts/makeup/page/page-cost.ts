import { kinds } from '../../model/kinds.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import { isAdvertSet, type Room } from '../../model/measured-story.ts'
import { brokenPins } from './broken-pins.ts'
import { picturesCost } from './dominant-picture.ts'
import { buttingHeads, stackedHeads } from './heads-meet.ts'
import {
  headsBesideLead,
  inversions,
  largerHeadsBelow,
  largerSecondsBelow,
  leadOf
} from './rank.ts'
import { isLeftOf, standsOn } from './rects.ts'
import type { Stand } from './stand.ts'
import { tasteCost } from './taste-cost.ts'
import { longestCuts, partingCost } from './through-lines.ts'

/** A broken pin costs more than anything the style could want: no such page is printed. */
export const brokenPinCost = 1000

/** What the frames of a page cost by where they stand, whatever recipes fill them: many are tried in the same frames. */
export interface FrameCosts {
  readonly cuts: number
  readonly order: readonly [strongBelow: number, weakerOver: number]
  readonly adverts: number
  readonly pins: number
  /** No page of these frames costs less. */
  readonly least: number
}

/** Points of frames alone. */
export function frameCosts(stands: readonly Stand[], room: Room, style: MakeupStyle): FrameCosts {
  const order = [
    style.cost.strongBelow * strongBelow(stands, room),
    style.cost.weakerOver * weakerOver(stands)
  ] as const
  const cuts = cutsCost(stands, room, style)
  const adverts = style.cost.advertAdrift * advertsAdrift(stands, room)
  const pins = brokenPinCost * brokenPins(stands, room).length
  // Added up in the order of `placeCost`, so that rounding cannot make the least of a page more than the page.
  return { cuts, order, adverts, pins, least: cuts + order[0] + order[1] + adverts + pins }
}

/** Points a page loses by where its frames stand, whatever its heads. */
export function placeCost(
  stands: readonly Stand[],
  room: Room,
  style: MakeupStyle,
  frames: FrameCosts = frameCosts(stands, room, style)
): number {
  let total = frames.cuts
  const lead = leadOf(stands)
  if (lead !== undefined && lead.row > 0) total += style.cost.leadAway
  if (lead !== undefined && lead.column > 0) total += style.cost.leadAway * 0.6
  total += frames.order[0]
  total += frames.order[1]
  total += picturesCost(stands, room, style)
  total += tasteCost(stands, lead, room)
  total += frames.adverts
  return total + frames.pins
}

function cutsCost(stands: readonly Stand[], room: Room, style: MakeupStyle): number {
  const cuts = longestCuts(stands, room.columns, room.rows)
  let total = style.cost.gutter * Math.max(0, cuts.gutter - 0.75) * 4
  for (const row of cuts.throughSeams) {
    const share = row / room.rows
    total += style.cost.seam * (share > 0.3 && share < 0.7 ? 0.6 : 0.25)
  }
  return total + partingCost(stands, room, style)
}

/** Points a page loses by how its heads and boxes meet. */
export function headCost(stands: readonly Stand[], room: Room, style: MakeupStyle): number {
  const { cost } = style
  let total = 0
  for (const clash of buttingHeads(stands)) total += cost.butting * (0.5 + clash.weight / 2)
  for (const clash of stackedHeads(stands)) total += cost.stacked * (0.5 + clash.weight / 2)
  total += cost.inversion * inversions(stands, room.columns, room.rows).length
  total += cost.largerHead * largerHeadsBelow(stands).length
  total += cost.largerHead * largerSecondsBelow(stands, room.rows).length
  if (style.tierSizes) {
    total += cost.flatLead * headsBesideLead(stands, style.tierSizes).length
  }
  return total + boxesCost(stands, style)
}

function boxesCost(stands: readonly Stand[], style: MakeupStyle): number {
  const boxed = stands.filter(({ recipe, story }) => recipe.boxed && !isAdvertSet(story))
  let beside = 0
  for (const one of boxed) {
    for (const other of boxed) if (isLeftOf(one, other) || standsOn(one, other)) beside += 1
  }
  return style.cost.boxesMeet * beside
}

/** Stories of the second tier in the lower half of the page, the more the lower they stand. */
function strongBelow(stands: readonly Stand[], room: Room): number {
  return stands
    .filter(({ story, row }) => isSecond(story) && row >= room.rows / 2)
    .reduce((sum, { row }) => sum + 0.5 + row / room.rows, 0)
}

function isSecond({ tier, priority }: Stand['story']): boolean {
  return tier ? tier === 'second' : priority === 2
}

/** Frames that stand right on one of a story which matters more by two priorities or more. */
function weakerOver(stands: readonly Stand[]): number {
  let pairs = 0
  for (const upper of stands) {
    for (const lower of stands) {
      if (upper.story.priority < lower.story.priority + 2 || lower.story.priority > 3) continue
      if (standsOn(upper, lower)) pairs += 1
    }
  }
  return pairs
}

/** Adverts that touch neither side of the page nor another advert. */
function advertsAdrift(stands: readonly Stand[], room: Room): number {
  const adverts = stands.filter(stand => kinds[stand.story.kind].standsAtFoot)
  return adverts.filter(stand => {
    if (stand.column === 0 || stand.column + stand.width === room.columns) return false
    return !adverts.some(
      other =>
        other.column + other.width === stand.column || stand.column + stand.width === other.column
    )
  }).length
}
