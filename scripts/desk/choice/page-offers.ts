import { copyMeasure, type MeasureCopy, shareOf } from '../../makeup/plan/natural-fill.ts'
import { type PageChoice, type PageOffer, pageOffers } from '../../makeup/plan/page-choice.ts'
import { plannedCopy } from '../../makeup/plan/planned-copy.ts'
import type { Grid } from '../../model/dummy.ts'
import type { Issue, IssueFacts, OpenPages } from '../../model/issue.ts'
import { profileOf } from '../../model/language.ts'
import type { Problem } from '../../model/problem.ts'
import type { Style } from '../../model/style.ts'
import type { World } from '../../model/world.ts'
import { gridsOf, ladderOf, oddness, sameSizePx } from '../../read/ladder.ts'
import { readStyle } from '../../read/style.ts'
import type { CutFace } from '../../typeset/cut-faces.ts'
import { rulerOf } from '../../typeset/ruler.ts'

/** What pages are chosen and made up from. */
export interface OfferTools {
  readonly faces: readonly CutFace[]
  readonly root: string
  readonly world: World
  /** Set pages are kept for the builds that follow, and taken from those before. */
  readonly keepsPages?: boolean
  /** The issue's copy as measured already, where it is asked about more than once. */
  readonly measure?: MeasureCopy
}

/**
 * Measures an issue's copy against every format, number of pages and body size that it leaves open, and gives the
 * choices, the best first; nothing is made up. `open` says what is left open where that is more than the issue does.
 */
export async function offeredPages(
  issue: Issue,
  tools: OfferTools,
  open: OpenPages | undefined = issue.facts.open
): Promise<readonly PageOffer[]> {
  return open ? measuredOffers(issue, tools, open, style => openGrids(style, issue, open)) : []
}

/**
 * The same, of each format, number of pages and body size the one that a build takes which is given all three: what
 * can be written and comes out so.
 */
export async function sizeOffers(
  issue: Issue,
  tools: OfferTools,
  open: OpenPages
): Promise<readonly PageOffer[]> {
  const offers = await measuredOffers(issue, tools, open, style => {
    const sizes = new Set(openGrids(style, issue, open).map(({ bodyPx }) => bodyPx * 0.75))
    return [...sizes].flatMap(bodySize => openGrids(style, issue, { ...open, bodySize }))
  })
  const seen = new Set<string>()
  return offers.filter(({ format, pages, grid }) => {
    const key = `${format} ${pages} ${Math.round(grid.bodyPx * 75)}`
    const isFirst = !seen.has(key)
    seen.add(key)
    return isFirst
  })
}

/** The choice that a build takes: the best of what is left open, or what the issue itself says. */
export async function ownChoice(issue: Issue, tools: OfferTools): Promise<PageChoice> {
  const [best] = await offeredPages(issue, tools)
  if (best) return best
  const { grid } = await styleFor(issue.facts, tools)
  const { format, pages } = issue.facts
  return { format, grid, pages: pages.length, fill: await fillOf(issue, tools) }
}

async function measuredOffers(
  issue: Issue,
  tools: OfferTools,
  open: OpenPages,
  gridsOfStyle: (style: Style) => readonly Grid[]
): Promise<readonly PageOffer[]> {
  const styles = await openStyles(issue, open, tools)
  const [first] = styles
  if (!first) return []
  const measure = tools.measure ?? measured(issue, first, tools)
  const grids = styles.flatMap((style, rank) =>
    gridsOfStyle(style).map(grid => ({
      fill: measure(style, grid),
      rank,
      own: style.grid
    }))
  )
  const { stories } = plannedCopy(issue, undefined).issue
  const least = Math.max(1, ...stories.map(({ meta }) => meta.page ?? 1))
  const counts = open.pages ? { least } : { given: issue.facts.pages.length }
  return pageOffers(grids, stories.length, oddness, counts)
}

/** Measures an issue's copy, to be asked about many grids; any style of its language will do. */
export function measured(issue: Issue, { roles }: Style, { faces }: OfferTools): MeasureCopy {
  const measure = copyMeasure(plannedCopy(issue, undefined).issue, rulerOf(faces, roles))
  const { pages } = issue.facts
  const hasFront = pages.length === 0 || pages.some(({ number }) => number === 1)
  // Without a front page there is no nameplate.
  return hasFront ? measure : (style, grid) => ({ ...measure(style, grid), less: 0 })
}

/** What an issue's copy takes of the pages that it has, 1 for exactly all. */
export async function fillOf(issue: Issue, tools: OfferTools): Promise<number> {
  const style = await styleFor(issue.facts, tools)
  const measure = tools.measure ?? measured(issue, style, tools)
  return shareOf(measure(style, style.grid), issue.facts.pages.length)
}

/** The style of an issue that has its format and grid; a fault of the house's own files was told before. */
export async function styleFor(facts: IssueFacts, { root, world }: OfferTools): Promise<Style> {
  const style = await readStyle(root, facts, world, () => undefined)
  if (!style) throw new Error(`the style of the format ${facts.format} cannot be read`)
  return style
}

/** Tells of a body size that none of the formats may have; undefined where one may. */
export async function bodySizeProblem(
  issue: Issue,
  tools: Omit<OfferTools, 'faces'>
): Promise<Problem | undefined> {
  const { open, places, file } = issue.facts
  const points = open?.bodySize
  if (!open || typeof points !== 'number') return undefined
  const styles = await openStyles(issue, open, tools)
  if (styles.some(style => openGrids(style, issue, open).length > 0)) return undefined
  const least = Math.min(...styles.map(({ typeLimits }) => typeLimits.bodyPx.least))
  const most = Math.max(...styles.map(({ typeLimits }) => typeLimits.bodyPx.most))
  const range = `${Math.ceil(least * 7.5) / 10}–${Math.floor(most * 7.5) / 10}`
  const formats = open.format ? '' : ` ${issue.facts.format}`
  return {
    code: 'style/body-size',
    severity: 'error',
    place: places?.bodySize ?? { file },
    message: {
      en: `Body type of ${points} pt is too ${points > most * 0.75 ? 'large' : 'small'} for the format${formats}.`,
      zh: `正文 ${points} 磅对版式规格${formats}来说太${points > most * 0.75 ? '大' : '小'}。`
    },
    hint: {
      en: `Write a size of ${range} pt, or auto; the limits are --body-least and --body-most in styles/.`,
      zh: `请写 ${range} 磅之间的字号，或写 auto；限度是 styles/ 里的 --body-least 和 --body-most。`
    }
  }
}

/** The styles of the formats that are left open, the usual one first; each with the format's own grid. */
async function openStyles(
  { facts }: Issue,
  open: OpenPages,
  { root, world }: Omit<OfferTools, 'faces'>
): Promise<readonly Style[]> {
  const formats = open.format ? profileOf(facts.language).formats : [facts.format]
  const { grid: _, ...own } = facts
  const styles = await Promise.all(
    // A fault of the house's own files was told when the first style was read.
    formats.map(format => readStyle(root, { ...own, format }, world, () => undefined))
  )
  return styles.filter(style => style !== undefined)
}

function openGrids(style: Style, { stories }: Issue, { bodySize }: OpenPages): readonly Grid[] {
  const isSized = stories.some(({ meta }) => meta.size !== undefined)
  if (bodySize === 'own' || (bodySize === 'usual' && isSized)) return [style.grid]
  if (typeof bodySize === 'string') return ladderOf(style)
  const px = bodySize / 0.75
  const isOwn = Math.abs(style.grid.bodyPx - px) < sameSizePx
  return [...(isOwn ? [style.grid] : []), ...(mayHaveSize(style, px) ? gridsOf(style, px) : [])]
}

function mayHaveSize({ typeLimits }: Style, px: number): boolean {
  const { least, most } = typeLimits.bodyPx
  return px > least - sameSizePx && px < most + sameSizePx
}
