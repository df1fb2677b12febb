import type { HeadTier } from '../../model/head-tiers.ts'
import type { MakeupStyle } from '../../model/makeup-style.ts'
import {
  isAdvertSet,
  type MeasuredStory,
  type PictureOption,
  type Room
} from '../../model/measured-story.ts'
import type { Stand } from './stand.ts'

/** The dominant picture of a page is so many times the next in area. */
const dominantOver = 1.5
/** Share of the page's columns that it has where it may. */
const ownShare = 0.4
/** Shares of a page between which its art is neither little nor much. */
const artShare = { least: 0.2, most: 0.4 }

/**
 * The stories of a page, the widths of their pictures priced so that one leads: that of the lead, or of the first
 * story with a picture, is large enough, and all others are so much smaller. Nothing is forbidden.
 */
export function withOnePictureLeading(
  stories: readonly MeasuredStory[],
  room: Room,
  style: MakeupStyle
): readonly MeasuredStory[] {
  const owner = ownerOf(stories)
  const others = stories.filter(story => story !== owner && hasPicture(story))
  if (!owner || others.length === 0) return stories
  const least = Math.max(...others.map(({ pictures }) => Math.min(...pictures.map(areaOf))))
  const own = ownArea(owner, dominantOver * least, room)
  const priced = (story: MeasuredStory, over: (area: number) => number): MeasuredStory => ({
    ...story,
    pictures: story.pictures.map(option => {
      const share = over(areaOf(option))
      return share > tiny ? { ...option, points: style.cost.dominant * (0.5 + share) } : option
    })
  })
  return stories.map(story => {
    if (story === owner) return priced(story, area => own / area - 1)
    return others.includes(story) ? priced(story, area => (area * dominantOver) / own - 1) : story
  })
}

/** Points that a page loses by its pictures: none leads, or there is little art or much. */
export function picturesCost(stands: readonly Stand[], room: Room, { cost }: MakeupStyle): number {
  const shown = stands.filter(({ recipe, story }) => recipe.picture && !isAdvertSet(story))
  if (shown.length === 0) return 0
  const art = shown.reduce((sum, stand) => sum + shownArea(stand), 0) / (room.columns * room.rows)
  const off = Math.max(0, artShare.least - art, art - artShare.most)
  const owner = ownerOf(stands.map(({ story }) => story))
  const own = shown.find(({ story }) => story === owner)
  const next = Math.max(0, ...shown.filter(stand => stand !== own).map(shownArea))
  const lacks = own ? (next * dominantOver) / shownArea(own) - 1 : 0
  return cost.artOff * off + (lacks > tiny ? cost.dominant * (0.5 + lacks) : 0)
}

const tiny = 1e-6

/**
 * Whose picture is to lead: the lead's, unless a story of pictures is worth as much to its editor, or the lead's cannot
 * be so large as to lead; where the lead has none, that of a story of pictures, else of the strongest.
 */
function ownerOf(stories: readonly MeasuredStory[]): MeasuredStory | undefined {
  const lead = strongest(stories, () => true)
  const shown = strongest(
    stories,
    story => story !== lead && story.isPictures === true && hasPicture(story)
  )
  if (lead && hasPicture(lead)) return shown && yieldsTo(lead, shown) ? shown : lead
  return shown ?? strongest(stories, story => story !== lead && hasPicture(story))
}

function yieldsTo(lead: MeasuredStory, shown: MeasuredStory): boolean {
  if (shown.priority <= lead.priority) return true
  const most = Math.max(...lead.pictures.map(areaOf))
  const least = Math.min(...shown.pictures.map(areaOf))
  return most < dominantOver * least
}

/** Found without sorting: every page that is weighed asks for it. */
function strongest(
  stories: readonly MeasuredStory[],
  serves: (story: MeasuredStory) => boolean
): MeasuredStory | undefined {
  let found: MeasuredStory | undefined
  for (const story of stories) {
    if (isAdvertSet(story) || !serves(story)) continue
    if (found === undefined || byRank(story, found) < 0) found = story
  }
  return found
}

/** A page's tiers from the lead down; a story that was told none comes by its priority. */
const tiers: readonly HeadTier[] = ['lead', 'second', 'third', 'brief']

function byRank(a: MeasuredStory, b: MeasuredStory): number {
  const lines = ({ legs }: MeasuredStory) => legs[0]?.lines ?? 0
  const tier = ({ tier = 'brief' }: MeasuredStory) => tiers.indexOf(tier)
  return (
    tier(a) - tier(b) ||
    a.priority - b.priority ||
    lines(b) - lines(a) ||
    (a.slug < b.slug ? -1 : 1)
  )
}

function hasPicture(story: MeasuredStory): boolean {
  return story.pictures.length > 0 && !isAdvertSet(story)
}

/** The area that the leading picture is to have: of its share of the columns, or what leads by enough. */
function ownArea({ pictures }: MeasuredStory, least: number, room: Room): number {
  const share = Math.ceil(ownShare * room.columns)
  const widths = pictures.toSorted((a, b) => a.width - b.width)
  const found = widths.find(option => option.width >= share && areaOf(option) >= least)
  return areaOf(found ?? (widths.at(-1) as PictureOption))
}

function areaOf({ width, ideal }: PictureOption): number {
  return width * ideal
}

function shownArea({ recipe: { picture } }: Stand): number {
  return picture ? picture.width * picture.rows : 0
}
