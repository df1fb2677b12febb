import type { MakeupStyle } from '../../model/makeup-style.ts'
import type { Room } from '../../model/measured-story.ts'
import type { Words } from '../../model/problem.ts'
import { frameParts } from '../leaf/frame-parts.ts'
import { departures, departureText } from './departures.ts'
import { buttingHeads, stackedHeads } from './heads-meet.ts'
import { inversions, largerHeadsBelow, largerSecondsBelow } from './rank.ts'
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
  /** What the value counts, named. */
  readonly cases: readonly string[]
}

/** All metrics that the dummy alone decides; `jumps` is the number of stories that leave the page. */
export function pageMetrics(
  stands: readonly Stand[],
  room: Room,
  style: MakeupStyle,
  jumps = 0
): readonly Metric[] {
  const cells = room.columns * room.rows
  const filled = stands.reduce((sum, stand) => sum + stand.width * stand.height, 0)
  const cuts = longestCuts(stands, room.columns, room.rows)
  const stories = stands.filter(stand => stand.recipe.legs > 0)
  const ragged = Math.max(0, ...stories.map(stand => stand.recipe.blankRows))
  const blank = stories.filter(({ recipe }) => recipe.blankRows >= recipe.legs).map(slugOf)
  const meets = [...buttingHeads(stands), ...stackedHeads(stands)]
  const clashes = meets.map(({ one, other }) => `${one} | ${other}`)
  const clashWeight = meets.reduce((sum, clash) => sum + clash.weight, 0)
  const weaker = inversions(stands, room.columns, room.rows).map(
    ({ stronger, weaker }) => `${stronger} < ${weaker}`
  )
  const larger = [...largerHeadsBelow(stands), ...largerSecondsBelow(stands, room.rows)]
  const legs = stories.filter(stand => hasBadLeg(stand, style)).map(slugOf)
  const deviation = stories.reduce((sum, stand) => sum + stand.recipe.cost, 0)
  const left = departures(stands, room, style).map(departureText)
  const seam = cuts.throughSeams.length > 0 ? 1 : cuts.seam
  return [
    metric(1, { en: 'unfilled area, %', zh: '未排满的版面，%' }, (100 * (cells - filled)) / cells, {
      target: 0.5,
      never: 2
    }),
    metric(2, { en: 'raggedness, rows', zh: '栏底不齐，行' }, ragged, {
      target: 1,
      never: 3
    }),
    counted(3, { en: 'stories with too many blank lines', zh: '空行过多的稿件' }, blank),
    metric(5, { en: 'heads that butt or stack', zh: '碰题、叠题' }, clashWeight, {
      target: 0,
      cases: clashes,
      never: 1
    }),
    metric(6, { en: 'longest gutter ÷ page', zh: '最长通线 ÷ 版高' }, cuts.gutter, {
      target: 0.75
    }),
    metric(6.1, { en: 'longest seam ÷ page', zh: '最长横线 ÷ 版宽' }, seam, {
      target: 0.75
    }),
    counted(8, { en: 'stronger stories in weaker places', zh: '重稿排在次要位置' }, weaker),
    counted(
      9,
      { en: 'larger heads below the lead or a second', zh: '头条或二级标题下有更大的标题' },
      larger
    ),
    counted(
      14,
      { en: 'stories with a column of copy too short or too long', zh: '栏过短或过长的稿件' },
      legs
    ),
    metric(15, { en: 'deviation from the style, points', zh: '偏离版式，分' }, deviation, {
      target: 0
    }),
    metric(16, { en: 'jumps', zh: '转版' }, jumps, { target: 0 }),
    // Their points are in the recipes and cuts already.
    counted(19, { en: 'departures from the rules', zh: '不得已的破例' }, left)
  ]
}

/** What a metric is held to. */
interface Aim {
  readonly target: number
  readonly cases?: readonly string[]
  readonly never?: number
}

function metric(number: number, name: Words, value: number, aim: Aim): Metric {
  const { target, cases = [], never } = aim
  const found = { number, name, value, target, cases }
  return never === undefined ? found : { ...found, never }
}

/** A metric that counts its cases, of which there should be none. */
function counted(number: number, name: Words, cases: readonly string[]): Metric {
  return metric(number, name, cases.length, { target: 0, cases })
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
