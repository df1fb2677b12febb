import { join } from 'node:path'
import { inkOfLines } from '../design/line-ink.ts'
import type { PreparedPages } from '../desk/prepared-pages.ts'
import { cacheFolder } from '../kit/folders.ts'
import { castOnce } from '../makeup/leaf/cast-once.ts'
import { makeupStyle } from '../makeup/leaf/daily-style.ts'
import type { Galley } from '../makeup/leaf/galley.ts'
import type { LaidPage } from '../makeup/page/laid-page.ts'
import { toldTiers } from '../makeup/page/tiered-heads.ts'
import { composePage } from '../makeup/solve/compose-page.ts'
import { kinds } from '../model/kinds.ts'
import type { World } from '../model/world.ts'
import { rulerOf } from '../typeset/ruler.ts'
import { correctedCopy } from './corrected-copy.ts'
import { madeUpIssue } from './made-up-issue.ts'
import type { RandomIssue } from './random-issue.ts'

/** One story of one page corrected, and how far that reached. */
export interface CorrectionRow {
  readonly seed: number
  readonly page: number
  readonly story: string
  /** Lines of one column more, or fewer; or the whole story is taken off, an advert too. */
  readonly change: number | 'off'
  /** T0 to T2; `T3` where the page was laid anew, `none` where only that would serve. */
  readonly origin: string
  /** What the page leaves of the house's rules, as its score names it. */
  readonly departures: readonly string[]
  /** Stories whose frames moved, of those that stayed. */
  readonly moved: number
  readonly stayed: number
}

/** Which issues are corrected. */
export interface CorrectionsRequest {
  readonly from: number
  readonly issues: number
  readonly root: string
  readonly done: (issue: RandomIssue, rows: readonly CorrectionRow[]) => void
}

const changes = [-2, -1, 1, 2]

/** Makes issues up from their seeds, then makes each story of each page one and two lines longer and shorter. */
export async function correctionsBench(
  { from, issues, root, done }: CorrectionsRequest,
  world: World
): Promise<readonly CorrectionRow[]> {
  const rows: CorrectionRow[] = []
  for (let seed = from; seed < from + issues; seed += 1) {
    const folder = join(cacheFolder, 'bench', `design-${seed}`)
    const { issue, prepared } = await madeUpIssue(seed, folder, root, world)
    if (!prepared) continue
    const found = correctionsOf(prepared).map(row => ({ seed, ...row }))
    rows.push(...found)
    done(issue, found)
  }
  return rows
}

type Row = Omit<CorrectionRow, 'seed'>

/** Every correction of every page of an issue that was made up; parts of a story that runs on are left as they are. */
function correctionsOf(prepared: PreparedPages): readonly Row[] {
  return prepared.layout.pages
    .filter(({ set, lock }) => lock !== undefined && !set.isDraft)
    .flatMap(page => correctionsOn(page, prepared))
}

function correctionsOn(page: LaidPage, { issue, style, faces }: PreparedPages): readonly Row[] {
  const { room, set, lock } = page
  const plan = issue.facts.pages.find(({ number }) => number === room.page)
  if (!plan) return []
  const ruler = rulerOf(faces, style.roles)
  const rules = makeupStyle(style)
  const castOff = castOnce(issue, style, ruler, rules)
  const pinOf = (slug: string) => plan.pins.find(({ story }) => story === slug)
  const stories = set.frames.map(({ story }) => story)
  const isWhole = (slug: string) => issue.stories.some(story => story.slug === slug)
  if (!stories.every(({ slug }) => isWhole(slug))) return []
  const galleys = new Map(
    stories.map(story => [story.slug, castOff(story, pinOf(story.slug), room, {})])
  )
  const measure = Math.floor(room.columnCharacters)
  const ink = { inkOf: inkOfLines([], style.roles), drawings: new Set<string>() }
  const print = { ...ink, style, plans: issue.facts.pages }
  const remade = (
    galleysNow: ReadonlyMap<string, Galley>
  ): Omit<Row, 'page' | 'story' | 'change'> => {
    const work = { galleys: toldTiers(galleysNow), room, style: rules, print }
    const before = { locked: lock, anew: 'none' as const }
    const made = composePage(plan, work, before, () => undefined).page
    const departures = made?.metrics.find(({ number }) => number === 19)?.cases ?? []
    const moved = made?.moved.length ?? galleysNow.size
    return { origin: made?.origin ?? 'none', departures, moved, stayed: galleysNow.size }
  }
  const off = stories.map(({ slug }) => {
    const left = new Map([...galleys].filter(([other]) => other !== slug))
    return { page: room.page, story: slug, change: 'off' as const, ...remade(left) }
  })
  const written = stories.filter(({ meta }) => !kinds[meta.kind].isSetWhole)
  const corrected = written.flatMap(story =>
    changes.flatMap(change => {
      const language = story.meta.language ?? issue.facts.language
      const context = { style, ruler, language, phrases: issue.facts.phrases ?? [] }
      const changed = correctedCopy(story, change, measure, context)
      if (!changed) return []
      const galley = castOff(changed, pinOf(story.slug), room, {})
      const others = new Map([...galleys, [story.slug, galley]])
      return [{ page: room.page, story: story.slug, change, ...remade(others) }]
    })
  )
  return [...corrected, ...(stories.length > 2 ? off : [])]
}
