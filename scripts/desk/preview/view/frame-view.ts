import type { HeadTier } from '../../../model/head-tiers.ts'
import { kinds, type StoryKind } from '../../../model/kinds.ts'
import { homeSlug } from '../../../model/part-id.ts'
import type { Problem, Words } from '../../../model/problem.ts'
import type { SetFrame } from '../../../model/set-copy.ts'
import { fitWords } from '../../cli/fit-words.ts'
import type { FitRow } from '../../fit-ledger.ts'
import type { GridView } from './page-grid.ts'

/** A story, or a part of one, in its frame. */
export interface FrameView {
  /** As the page's HTML calls it. */
  readonly id: string
  /** The story that it is, or is a part of. */
  readonly story: string
  /** Its headline in one line, or the first words of copy without one. */
  readonly headline: string
  /** CSS px from the corner of the trimmed sheet. */
  readonly box: Box
  readonly kind: string
  /** The picture that stands by itself in it. */
  readonly picture?: Box
  /** Absent for adverts and panels. */
  readonly tier?: HeadTier
  /** Size of the main line, CSS px; 0 without one. */
  readonly headPx: number
  readonly fit: FitView
  readonly file: string
  readonly line: number
  /** An error is in its file. */
  readonly isBroken: boolean
}

/** A rectangle, CSS px. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How a story fits its frame. */
export interface FitView {
  readonly state: 'exact' | 'over' | 'short'
  readonly words: Words
}

/** What is known of a frame on its page. */
export interface FrameFacts {
  readonly grid: GridView
  readonly topRows: number
  readonly tier: HeadTier | undefined
  readonly fit: FitRow | undefined
  readonly problems: readonly Problem[]
}

/** A frame of a page: where it stands, what it is and how it fits. */
export function frameView(set: SetFrame, facts: FrameFacts): FrameView {
  const { frame, story, kind, head } = set
  const { tier } = facts
  return {
    id: frame.story,
    story: homeSlug(frame.story),
    headline: headlineOf(set),
    box: boxOf(set, facts),
    kind,
    ...(set.picture ? { picture: pictureOf(set, facts) } : {}),
    ...(tier ? { tier } : {}),
    headPx: head ? (frame.recipe.headPx ?? 0) : 0,
    fit: fitView(facts.fit, kind),
    file: story.file,
    line: story.blocks[0]?.place.line ?? 1,
    isBroken: facts.problems.some(
      ({ severity, place }) => severity === 'error' && place?.file === story.file
    )
  }
}

/** How a row of the ledger is shown; what closes a page by itself fits, and so does an advert in more room than it needs. */
export function fitView(row: FitRow | undefined, kind: StoryKind | undefined): FitView {
  const isRoomy = row !== undefined && !row.unplaced && row.overLines <= 0
  if (!row || (isRoomy && kind !== undefined && kinds[kind].isSetWhole))
    return { state: 'exact', words: { en: '', zh: '' } }
  const over = row.unplaced || row.overLines > 0
  return { state: row.fills ? 'exact' : over ? 'over' : 'short', words: fitWords(row) }
}

function headlineOf({ story }: SetFrame): string {
  const { kicker, main } = story.meta.headline
  const words = main || kicker || story.blocks.find(({ text }) => text !== '')?.text || story.slug
  const characters = [...words.replace(/\n/g, ' ')]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('')
}

/** Longer words name no frame. */
const most = 80

/** Legs are the frame's own; rows those of the page. */
function pictureOf(set: SetFrame, facts: FrameFacts): Box {
  const frame = boxOf(set, facts)
  const { leg = 0, legs = 1, row = 0, rows = 1 } = set.picture?.strip ?? {}
  const { legs: all } = set.frame.recipe
  const step = (frame.width + set.frame.legGapPx) / Math.max(1, all)
  const { rowPx } = facts.grid
  return {
    x: frame.x + leg * step,
    y: frame.y + row * rowPx,
    width: legs * step - set.frame.legGapPx,
    height: rows * rowPx
  }
}

function boxOf({ frame: { rect } }: SetFrame, { grid, topRows }: FrameFacts): Box {
  const step = grid.columnPx + grid.gutterPx
  return {
    x: grid.left + rect.column * step,
    y: grid.top + (rect.row + topRows) * grid.rowPx,
    width: rect.width * step - grid.gutterPx,
    height: rect.height * grid.rowPx
  }
}
