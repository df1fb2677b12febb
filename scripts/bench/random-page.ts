import { measuresInUse } from '../makeup/leaf/leg-measure.ts'
import { lineOf, type MakeupStyle } from '../model/makeup-style.ts'
import type { LegLines, MeasuredStory, PictureOption, Room } from '../model/measured-story.ts'
import { logNormal, type Random, seededRandom, wholeBetween } from './random.ts'
import { randomHeads } from './random-heads.ts'

/** A page of made-up stories for benchmarks and tests. */
export interface RandomPage {
  readonly seed: number
  readonly room: Room
  readonly stories: readonly MeasuredStory[]
  /** Cells the copy is worth as designed ÷ cells of the page. */
  readonly worth: number
}

/** Rows of a leg as an art director would draw it. */
const designedLeg = 45

/** A longer story would jump: its share of the page's copy at most. */
const longestShare = 0.4

/** Lines a story has on average, at least. */
const linesEach = 14

/** What the benchmark varies. */
export interface RandomPageOptions {
  readonly stories: readonly [least: number, most: number]
  readonly worth: readonly [least: number, most: number]
}

interface Draft {
  readonly slug: string
  readonly priority: number
  readonly weight: number
  readonly pictures: readonly PictureOption[]
  readonly heads: MeasuredStory['heads']
}

/** A repeatable page: log-normal lengths, 0–4 pictures, 0–3 adverts, copy worth a share of the page. */
export function randomPage(
  seed: number,
  style: MakeupStyle,
  options: RandomPageOptions = { stories: [5, 14], worth: [0.92, 1.03] }
): RandomPage {
  const random = seededRandom(seed * 7919 + 17)
  const room = randomRoom(random)
  const allAdverts = randomAdverts(random, room)
  const allDrafts = randomDrafts(random, room, wholeBetween(random, ...options.stories))
  const worth = options.worth[0] + random() * (options.worth[1] - options.worth[0])
  const { adverts, drafts, copyCells } = lightened(allDrafts, allAdverts, worth, room, style)
  const weights = drafts.reduce((sum, draft) => sum + draft.weight, 0)
  const measures = measuresInUse(room, style)
  const stories = drafts.map(draft => {
    const lines = Math.max(6, (copyCells * draft.weight) / weights)
    const paragraphs = randomParagraphs(random, lines, room.columnCharacters)
    const legs = measures.map(measure => legLines(paragraphs, measure))
    return {
      slug: draft.slug,
      kind: draft.priority >= 4 ? ('brief' as const) : ('news' as const),
      priority: draft.priority,
      place: { file: `${draft.slug}.md`, line: 1 },
      legs,
      heads: draft.heads,
      pictures: draft.pictures
    }
  })
  return { seed, room, stories: [...stories, ...adverts], worth }
}

/** Leaves out adverts, then pictures, until the stories have lines enough to be stories. */
function lightened(
  drafts: readonly Draft[],
  adverts: readonly Advert[],
  worth: number,
  room: Room,
  style: MakeupStyle
) {
  const cells = room.columns * room.rows
  const weights = drafts.reduce((sum, draft) => sum + draft.weight, 0)
  const guess = (0.75 * cells) / weights
  const kept = { adverts: [...adverts], drafts: [...drafts] }
  for (;;) {
    const taken =
      kept.adverts.reduce((sum, { fixed }) => sum + fixed.width * fixed.height, 0) +
      kept.drafts.reduce(
        (sum, draft) => sum + dressingCells(draft, guess * draft.weight, room, style),
        0
      )
    const copyCells = worth * cells - taken
    if (copyCells >= linesEach * drafts.length) return { ...kept, copyCells }
    const illustrated = kept.drafts.findLastIndex(draft => draft.pictures.length > 0)
    const draft = kept.drafts[illustrated]
    if (kept.adverts.pop() !== undefined) continue
    if (draft === undefined) return { ...kept, copyCells }
    kept.drafts[illustrated] = { ...draft, pictures: [] }
  }
}

function randomRoom(random: Random): Room {
  const isBroadsheet = random() < 0.5
  return {
    page: 1,
    columns: isBroadsheet ? 8 : 6,
    rows: isBroadsheet ? 112 : 92,
    top: 0,
    columnCharacters: isBroadsheet ? 13 : 15,
    gutterCharacters: 1,
    rowCharacters: 4 / 3
  }
}

type Advert = MeasuredStory & Required<Pick<MeasuredStory, 'fixed'>>

function randomAdverts(random: Random, room: Room): readonly Advert[] {
  const adverts: Advert[] = []
  const count = wholeBetween(random, 0, 3)
  let left = room.columns
  for (let number = 1; number <= count; number += 1) {
    const width = wholeBetween(random, 1, Math.min(3, left - 1))
    const height = wholeBetween(random, 12, 28)
    left -= width
    adverts.push({
      slug: `advert-${number}`,
      kind: 'advert' as const,
      priority: 9,
      place: { file: `advert-${number}.md`, line: 1 },
      legs: [],
      heads: [],
      pictures: [],
      fixed: { width, height }
    })
    if (left < 2) break
  }
  return adverts
}

/** The longest stories tend to matter more, as they do in a paper, but not always. */
function randomDrafts(random: Random, room: Room, count: number): readonly Draft[] {
  const drawn = Array.from({ length: count }, () => logNormal(random, 1, 0.7))
  const longest = longestShare * drawn.reduce((sum, weight) => sum + weight, 0)
  const ranked = drawn
    .map(weight => Math.min(Math.max(0.25, weight), longest))
    .map(weight => ({ weight, rank: weight * logNormal(random, 1, 0.4) }))
    .sort((a, b) => b.rank - a.rank)
  const withPicture = new Set<number>()
  const pictures = wholeBetween(random, 0, Math.min(4, count - 2))
  while (withPicture.size < pictures) {
    withPicture.add(wholeBetween(random, 0, Math.min(count - 1, 6)))
  }
  return ranked.map(({ weight }, index) => {
    const priority = index === 0 ? 1 : index <= 2 ? 2 : index < count * 0.6 ? 3 : 4
    return {
      slug: `story-${String(index + 1).padStart(2, '0')}`,
      priority,
      weight,
      pictures: withPicture.has(index) ? randomPicture(random, room, priority) : [],
      heads: randomHeads(random, room, priority)
    }
  })
}

function randomPicture(random: Random, room: Room, priority: number): readonly PictureOption[] {
  const tall = 0.55 + random() * 0.4
  const narrowest = priority <= 2 ? 2 : 1
  return [narrowest, narrowest + 1].map(width => {
    const across = width * (room.columnCharacters + 1) - 1
    const ideal = Math.min(Math.round((across * tall) / 1.25) + 1, Math.floor(room.rows * 0.45))
    return { width, ideal, least: Math.ceil(ideal * 0.85), most: Math.floor(ideal * 1.15) }
  })
}

/** Cells of head, its ideal air and picture, at the width at which the story would be designed. */
function dressingCells(draft: Draft, lines: number, room: Room, style: MakeupStyle): number {
  const [least, most] = lineOf(style.idealWidth, draft.priority)
  const wanted = Math.max(Math.round((least + most) / 2), Math.ceil(lines / designedLeg))
  const width = Math.min(wanted, room.columns)
  const ideal = lineOf(style.idealGrade, draft.priority)[width - 1] ?? 8
  const heads = draft.heads.filter(head => head.width === width && !head.upright)
  const head = [...heads].sort((a, b) => Math.abs(a.grade - ideal) - Math.abs(b.grade - ideal))[0]
  const picture = draft.pictures[0]
  const rows = (head?.rows ?? 2) + style.airRows.ideal
  return rows * width + (picture === undefined ? 0 : picture.width * picture.ideal)
}

function randomParagraphs(random: Random, lines: number, measure: number): readonly number[] {
  const paragraphs: number[] = []
  let left = Math.round(lines * measure * 0.97)
  while (left > 0) {
    const length = Math.round(Math.min(Math.max(20, logNormal(random, 110, 0.5)), 320))
    paragraphs.push(left - length < 20 ? left : length)
    left -= left - length < 20 ? left : length
  }
  return paragraphs
}

/** Lines at a measure, and the paragraphs that one per cent of tracking makes a line shorter or longer. */
function legLines(paragraphs: readonly number[], measure: number): LegLines {
  let lines = 0
  let minus = 0
  let plus = 0
  for (const length of paragraphs) {
    const set = length + 2
    const rows = Math.ceil(set / measure)
    lines += rows
    if (Math.ceil((set - length * 0.01) / measure) < rows) minus += 1
    if (Math.ceil((set + length * 0.01) / measure) > rows) plus += 1
  }
  return { measure, lines, minus, plus }
}
