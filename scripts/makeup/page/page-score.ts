import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { Room } from '../../model/measured-story.ts'
import type { Words } from '../../model/problem.ts'
import { frameParts } from '../leaf/frame-parts.ts'
import { buttingHeads, stackedHeads } from './heads-meet.ts'
import { inversions, largerHeadsBelow } from './rank.ts'
import type { Stand } from './stand.ts'
import { longestCuts } from './through-lines.ts'

/** One metric of a page, by its number in the table of make-up.md. */
export interface Metric {
  readonly number: number
  readonly name: Words
  readonly value: number
  readonly target: number
  /** A value past this is never printed. */
  readonly never?: number
  /** Points lost. */
  readonly lost: number
  /** What the value counts, named. */
  readonly cases: readonly string[]
}

/** All metrics that the dummy alone decides, and Q = 100 − the points lost. */
export interface PageScore {
  readonly score: number
  readonly metrics: readonly Metric[]
}

/** Scores a placed page; `jumps` is the number of stories that leave it. */
export function scorePage(
  stands: readonly Stand[],
  room: Room,
  style: MakeupStyle,
  jumps = 0
): PageScore {
  const cells = room.columns * room.rows
  const filled = stands.reduce((sum, stand) => sum + stand.width * stand.height, 0)
  const cuts = longestCuts(stands, room.columns, room.rows)
  const stories = stands.filter(stand => stand.recipe.legs > 0)
  const ragged = Math.max(0, ...stories.map(stand => stand.recipe.blankRows))
  const blank = stories.filter(({ recipe }) => recipe.blankRows >= recipe.legs).map(slugOf)
  const meets = [...buttingHeads(stands), ...stackedHeads(stands)]
  const clashes = meets.map(({ one, other }) => `${one} | ${other}`)
  const clashWeight = meets.reduce((sum, clash) => sum + clash.weight, 0)
  const against = inversions(stands, room.columns, room.rows)
  const larger = largerHeadsBelow(stands)
  const legs = stories.filter(stand => hasBadLeg(stand, style)).map(slugOf)
  const deviation = stories.reduce((sum, stand) => sum + stand.recipe.cost, 0)
  const seam = cuts.throughSeams.length > 0 ? 1 : cuts.seam
  const metrics: readonly Metric[] = [
    metric(
      1,
      'unfilled area, %',
      '未排满的版面，%',
      (100 * (cells - filled)) / cells,
      0.5,
      10,
      [],
      2
    ),
    metric(2, 'raggedness, rows', '栏底不齐，行', ragged, 1, 0.5, [], 3),
    metric(3, 'stories with too many blank lines', '空行过多的稿件', blank.length, 0, 5, blank),
    metric(5, 'heads that butt or stack', '碰题、叠题', clashWeight, 0, 6, clashes, 1),
    metric(6, 'longest gutter ÷ page', '最长通线 ÷ 版高', cuts.gutter, 0.75, 12, []),
    metric(6.1, 'longest seam ÷ page', '最长横线 ÷ 版宽', seam, 0.75, 2, []),
    metric(
      8,
      'stronger stories in weaker places',
      '重稿排在次要位置',
      against.length,
      0,
      5,
      against.map(({ stronger, weaker }) => `${stronger} < ${weaker}`)
    ),
    metric(9, 'larger heads below the lead', '头条下有更大的标题', larger.length, 0, 6, larger),
    metric(
      14,
      'stories with a leg too short or too long',
      '栏过短或过长的稿件',
      legs.length,
      0,
      4,
      legs
    ),
    metric(15, 'deviation from the style, points', '偏离版式，分', deviation, 0, 1, []),
    metric(16, 'jumps', '转版', jumps, 0, 1, [])
  ]
  const lost = metrics.reduce((sum, { lost }) => sum + lost, 0)
  return { score: 100 - lost, metrics }
}

function metric(
  number: number,
  en: string,
  zh: string,
  value: number,
  target: number,
  weight: number,
  cases: readonly string[],
  never?: number
): Metric {
  const lost = weight * Math.max(0, value - target)
  const found = { number, name: { en, zh }, value, target, lost, cases }
  return never === undefined ? found : { ...found, never }
}

function slugOf(stand: Stand): string {
  return stand.story.slug
}

function hasBadLeg(stand: Stand, style: MakeupStyle): boolean {
  // A story of few lines has no deeper legs to stand in.
  if (stand.recipe.lines < style.legRows.least) return false
  return frameParts(stand.recipe, stand, style).text.some(
    part => part.rows < style.legRows.least || part.rows > style.legRows.most
  )
}
