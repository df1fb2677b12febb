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
import { type FrameDifference, frameDifference } from './corrected-frames.ts'
import { madeUpIssue } from './made-up-issue.ts'
import { seededRandom } from './random.ts'
import type { RandomIssue } from './random-issue.ts'

/** One story of one page corrected, and how far that reached. */
export interface CorrectionRow {
  readonly seed: number
  readonly page: number
  readonly story: string
  readonly language: string
  /** Lines of one column more, or fewer; or the whole story is taken off, an advert too. */
  readonly change: number | 'off'
  /** T0 to T2; `T3` where the page was laid anew, `none` where only that would serve. */
  readonly origin: string
  /** What the page leaves of the house's rules, as its score names it. */
  readonly departures: readonly string[]
  /** Stories whose frames moved, of those that stayed. */
  readonly moved: number
  readonly stayed: number
  /** How the frame of a story that was corrected in its place differs from the one before. */
  readonly frame?: FrameDifference
}

/** Which issues are corrected. */
export interface CorrectionsRequest {
  readonly from: number
  readonly issues: number
  /** Corrections of so many lines alone, and no story taken off. */
  readonly lines?: number
  readonly root: string
  readonly done: (issue: RandomIssue, rows: readonly CorrectionRow[]) => void
}

/** Lines by which each story is corrected, at places drawn by the seed. */
const changes = [-7, -5, -2, -1, 1, 2, 5, 7]

/** Makes issues up from their seeds, then makes each story of each page some lines longer and shorter, at places drawn by the seed. */
export async function correctionsBench(
  { from, issues, lines, root, done }: CorrectionsRequest,
  world: World
): Promise<readonly CorrectionRow[]> {
  const rows: CorrectionRow[] = []
  for (let seed = from; seed < from + issues; seed += 1) {
    const folder = join(cacheFolder, 'bench', `design-${seed}`)
    const { issue, prepared } = await madeUpIssue(seed, folder, root, world)
    if (!prepared) continue
    const found = correctionsOf(prepared, seed, lines).map(row => ({ seed, ...row }))
    rows.push(...found)
    done(issue, found)
  }
  return rows
}

type Row = Omit<CorrectionRow, 'seed'>

/** Every correction of every page of an issue that was made up; parts of a story that runs on are left as they are. */
function correctionsOf(
  prepared: PreparedPages,
  seed: number,
  lines: number | undefined
): readonly Row[] {
  return prepared.layout.pages
    .filter(({ set, lock }) => lock !== undefined && !set.isDraft)
    .flatMap(page => correctionsOn(page, prepared, { seed, lines }))
}

function correctionsOn(
  page: LaidPage,
  { issue, style, faces }: PreparedPages,
  { seed, lines }: { readonly seed: number; readonly lines: number | undefined }
): readonly Row[] {
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
  const { language } = issue.facts
  const remade = (galleysNow: ReadonlyMap<string, Galley>) => {
    const work = { galleys: toldTiers(galleysNow), room, style: rules, print }
    const before = { locked: lock, anew: 'none' as const }
    const made = composePage(plan, work, before, () => undefined).page
    const departures = made?.metrics.find(({ number }) => number === 19)?.cases ?? []
    const moved = made?.moved.length ?? galleysNow.size
    const origin = made?.origin ?? 'none'
    return { set: made?.set, row: { language, origin, departures, moved, stayed: galleysNow.size } }
  }
  const taken = lines === undefined && stories.length > 2 ? stories : []
  const off = taken.map(({ slug }) => {
    const left = new Map([...galleys].filter(([other]) => other !== slug))
    return { page: room.page, story: slug, change: 'off' as const, ...remade(left).row }
  })
  const written = stories.filter(({ meta }) => !kinds[meta.kind].isSetWhole)
  const asked = changes.filter(change => Math.abs(change) === (lines ?? Math.abs(change)))
  const corrected = written.flatMap((story, at) =>
    asked.flatMap(change => {
      const random = seededRandom(((seed * 31 + room.page) * 97 + at) * 23 + change)
      const own = story.meta.language ?? language
      const context = { style, ruler, language: own, phrases: issue.facts.phrases ?? [] }
      const changed = correctedCopy(story, change, measure, { context, random })
      if (!changed) return []
      const galley = castOff(changed.story, pinOf(story.slug), room, {})
      const others = new Map([...galleys, [story.slug, galley]])
      const { set: after, row } = remade(others)
      const [was, is] = [set, after].map(one =>
        one?.frames.find(({ frame }) => frame.story === story.slug)
      )
      const frame =
        row.origin === 'T0' && was && is ? { frame: frameDifference(was, is, changed) } : {}
      return [{ page: room.page, story: story.slug, change, ...row, language: own, ...frame }]
    })
  )
  return [...corrected, ...off]
}
