import { logNormal, pick, type Random, seededRandom, wholeBetween } from '../../../bench/random.ts'
import { takeOf } from '../../../makeup/spread/cell-prices.ts'
import type { PlannedPage, PlannedStory } from '../../../makeup/spread/planned-story.ts'

/** Pages and stories to be spread over them, which fill so much of all pages with their best frames. */
export function randomPlan(seed: number, pageCount: number, perPage: number, fill: number) {
  const random = seededRandom(seed)
  const pages = Array.from({ length: pageCount }, (_, at): PlannedPage => {
    const sections = random() < 0.4 ? [pick(random, areas)] : []
    return { number: at + 1, cells: wholeBetween(random, 600, 640), sections }
  })
  const room = pages.reduce((sum, { cells }) => sum + cells, 0)
  const sizes = Array.from({ length: pageCount * perPage }, () => logNormal(random, 1, 0.6))
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const stories = sizes.map((size, at): PlannedStory => {
    const ideal = Math.max(12, Math.round((size / all) * room * fill))
    return {
      slug: `s${at}`,
      priority: at === 0 ? 1 : wholeBetween(random, 2, 4),
      lines: Math.max(0, ideal - 10),
      take: takeNear(ideal, random),
      ...(random() < 0.4 && { section: pick(random, areas) }),
      ...(random() < 0.1 && { page: wholeBetween(random, 1, pageCount) })
    }
  })
  return { pages, stories }
}

const areas = ['sport', 'arts', 'trade', 'world']

function takeNear(ideal: number, random: Random) {
  const frames = [0.85, 0.93, 0.97, 1, 1.04, 1.1, 1.2, 1.3].map(share => {
    const cost = 40 * Math.abs(share - 1) * (0.5 + random())
    return [Math.round(ideal * share), [{ cost }]] as const
  })
  return takeOf({ slug: '', byWidth: new Map([[1, new Map(frames)]]) } as never)
}
