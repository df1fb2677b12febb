import { type HeadTier, headTiers, rankedStory } from '../../model/head-tiers.ts'
import { isAdvertSet, type MeasuredStory } from '../../model/measured-story.ts'
import type { Galley } from '../leaf/galley.ts'
import { type PageScale, pageScale } from './page-scale.ts'
import { mayStandAt } from './standing-widths.ts'

/**
 * The galleys of one page, each told its tier there, and each of its heads how far it is out of the sizes that the
 * page has for that tier. Nothing is taken from them: a head out of its tier only costs.
 */
export function toldTiers(galleys: ReadonlyMap<string, Galley>): ReadonlyMap<string, Galley> {
  const [first] = galleys.values()
  if (!first) return galleys
  // A picture may stand by itself, without a headline.
  const headed = [...galleys.values()].filter(({ measured }) => measured.heads.length > 0)
  const tiers = headTiers(headed.map(({ story }) => rankedStory(story)))
  const told = [...galleys.values()].flatMap(({ measured }) => {
    const tier = tiers.get(measured.slug)
    return tier ? [{ measured, tier }] : []
  })
  const scale = pageScale(told, first.context.style)
  return new Map(
    [...galleys].map(([slug, galley]) => {
      const tier = tiers.get(slug)
      if (!tier || isAdvertSet(galley.measured)) return [slug, galley]
      return [slug, { ...galley, measured: toldTier(galley.measured, tier, scale) }]
    })
  )
}

/**
 * The galleys with those heads alone that are of their tiers; a story that has none at a width in which it may stand
 * keeps the nearest. `grades` are of a page that was accepted: its heads may stay as they are.
 */
export function keptToTiers(
  galleys: ReadonlyMap<string, Galley>,
  grades: ReadonlyMap<string, number> = new Map()
): ReadonlyMap<string, Galley> {
  return new Map(
    [...galleys].map(([slug, galley]) => {
      const { measured } = galley
      if (!measured.tier || measured.pin?.grade !== undefined) return [slug, galley]
      const most = farthestNeeded(measured)
      const heads = measured.heads.filter(
        ({ offTier = 0, grade }) => offTier <= most || grade === grades.get(slug)
      )
      return [slug, { ...galley, measured: { ...measured, heads } }]
    })
  )
}

function toldTier(measured: MeasuredStory, tier: HeadTier, scale: PageScale): MeasuredStory {
  if (measured.pin?.grade !== undefined) return { ...measured, tier }
  const span = scale.spans[tier]
  const within = scale.grades
    .filter(({ sizePx }) => sizePx >= span.least && sizePx <= span.most)
    .map(({ grade }) => grade)
  const least = within[0] ?? scale.grades.at(-1)?.grade ?? 1
  const most = within.at(-1) ?? least
  // Grown to fill its width, a head may be larger than its grade.
  const offTier = (grade: number, sizePx = 0) =>
    Math.max(least - grade, grade - most, sizePx > span.most ? 1 : 0, 0)
  const heads = measured.heads.map(head => {
    const off = offTier(head.grade, head.sizePx)
    return off > 0 ? { ...head, offTier: off } : head
  })
  return { ...measured, tier, tierGrades: { least, most }, heads }
}

/** How far out of its tier the heads of a story must be for one to be set where it may stand: 0 for nearly all. */
function farthestNeeded(measured: MeasuredStory): number {
  const standing = measured.heads.filter(head => mayStandAt(measured, head.width))
  const [first] = [...(standing.length > 0 ? standing : measured.heads)]
    .map(({ offTier = 0 }) => offTier)
    .sort((a, b) => a - b)
  return first ?? 0
}
