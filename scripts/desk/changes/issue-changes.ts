import type { LaidPage } from '../../makeup/page/laid-page.ts'
import type { Issue } from '../../model/issue.ts'
import { type CorrectionChange, correctionChanges } from './correction-changes.ts'
import { changedLines, trackedBlocks } from './line-changes.ts'
import type { PagesToPlate } from './pages-to-plate.ts'
import type { FrameRecord, PageRecord, PrintRecord } from './print-record.ts'

/**
 * What became of a page since the build before: nothing; its copy or furniture with every frame as it was; a story set
 * again in its own frame; a block of it, or its rows; the whole page; or it is new.
 */
export type PageFate = 'kept' | 'touched' | 'refitted' | 'block' | 'rows' | 'anew' | 'new' | 'draft'

/** Where a frame stands: its page, and columns and rows from 0. */
export interface Spot {
  readonly page: number
  readonly column: number
  readonly row: number
  readonly width: number
  readonly height: number
}

/** What became of one story on a page. */
export interface StoryChange {
  readonly story: string
  readonly headline: string
  /** Absent where it was not printed before. */
  readonly from?: Spot
  readonly to: Spot
  readonly isMoved: boolean
  readonly isResized: boolean
  /** Sizes of its main line, CSS px, where they differ. */
  readonly head?: { readonly fromPx: number; readonly toPx: number }
  /** Its head breaks otherwise, or has other words. */
  readonly isHeadSetAnew: boolean
  /** Box or legs are not what they were. */
  readonly isDressedAnew: boolean
  readonly isPictureAnew: boolean
  /** How room was found or filled: rows more or fewer of white at its head and of its picture; paragraphs on other lines. */
  readonly airRows: number
  readonly pictureRows: number
  readonly tighter: number
  readonly looser: number
  /** Lines of copy that are not what they were, and how many it has. */
  readonly lines: number
  readonly ofLines: number
}

/** What became of one page. */
export interface PageChange {
  readonly page: number
  readonly fate: PageFate
  /** It prints otherwise than before: a plate of it must be made again. */
  readonly isToPlate: boolean
  /** The stories that changed, in the order of the page. */
  readonly stories: readonly StoryChange[]
  /** Stories that stood on it and stand on no page now. */
  readonly gone: readonly string[]
}

/** What is other than in the build before. */
export interface IssueChanges {
  /** No earlier build of this output is known: there is nothing to compare with. */
  readonly isFirst: boolean
  /** The sheets that draw all pages are others. */
  readonly isStyleChanged: boolean
  readonly corrections: readonly CorrectionChange[]
  readonly pages: readonly PageChange[]
  /** Pages of the build before that there are no more. */
  readonly lostPages: readonly number[]
  /** What must be plated again; absent where there is nothing to compare with, and in a draft. */
  readonly replate?: PagesToPlate
}

/** Compares pages as they are set with those of the build before. */
export function issueChanges(
  before: PrintRecord | undefined,
  now: PrintRecord,
  issue: Issue,
  laid: readonly Pick<LaidPage, 'origin' | 'room'>[]
): IssueChanges {
  const old = framesOf(before)
  const current = framesOf(now)
  const isStyleChanged = before !== undefined && before.sheets !== now.sheets
  const pages = now.pages.map(record => {
    const earlier = before?.pages.find(({ page }) => page === record.page)
    const isToPlate = isStyleChanged || earlier?.print !== record.print
    const stories = isToPlate
      ? record.frames.flatMap(frame => storyChange(frame, record.page, old.get(frame.story)) ?? [])
      : []
    const gone = (earlier?.frames ?? [])
      .map(({ story }) => story)
      .filter(story => !current.has(story))
    const origin = laid.find(({ room }) => room.page === record.page)?.origin
    const fate = fateOf({ origin, isToPlate, earlier, record })
    return { page: record.page, fate, isToPlate, stories: before ? stories : [], gone }
  })
  const numbers = new Set(now.pages.map(({ page }) => page))
  return {
    isFirst: before === undefined,
    isStyleChanged,
    corrections: correctionChanges(before, now, issue),
    pages,
    lostPages: (before?.pages ?? []).map(({ page }) => page).filter(page => !numbers.has(page))
  }
}

/** A frame and the page on which it stands. */
export type Framed = FrameRecord & { readonly page: number }

function framesOf(record: PrintRecord | undefined): ReadonlyMap<string, Framed> {
  return new Map(
    (record?.pages ?? []).flatMap(({ page, frames }) =>
      frames.map(frame => [frame.story, { ...frame, page }] as const)
    )
  )
}

interface Fate {
  readonly origin: LaidPage['origin'] | undefined
  readonly isToPlate: boolean
  readonly earlier: PageRecord | undefined
  readonly record: PageRecord
}

function fateOf({ origin, isToPlate, earlier, record }: Fate): PageFate {
  if (origin === 'draft') return 'draft'
  if (!earlier) return origin === 'kept' ? 'kept' : reached(origin)
  if (!isToPlate) return 'kept'
  if (isFramedAlike(earlier, record)) {
    const isDressed = record.frames.every((frame, at) => isDressedAlike(earlier.frames[at], frame))
    return isDressed ? 'touched' : 'refitted'
  }
  const far = reached(origin)
  return far === 'new' || far === 'refitted' ? 'anew' : far
}

/** What make-up says of how far it went. */
function reached(origin: LaidPage['origin'] | undefined): PageFate {
  switch (origin) {
    case 'T0':
      return 'refitted'
    case 'T1':
      return 'block'
    case 'T2':
      return 'rows'
    case 'T3':
      return 'anew'
    case 'kept':
    case 'pinned':
    case 'new':
    case 'draft':
    case undefined:
      return 'new'
  }
}

/** The same stories in the same frames, in the same order. */
function isFramedAlike(before: PageRecord, now: PageRecord): boolean {
  return (
    before.frames.length === now.frames.length &&
    now.frames.every((frame, at) => {
      const was = before.frames[at]
      return was?.story === frame.story && areSameSpots(was.rect, frame.rect)
    })
  )
}

/** No line of copy, size of head or dress is other: what changed is furniture, a head, a caption, a picture. */
function isDressedAlike(before: FrameRecord | undefined, now: FrameRecord): boolean {
  return (
    before !== undefined &&
    before.headPx === now.headPx &&
    before.head.length === now.head.length &&
    before.boxed === now.boxed &&
    before.legs === now.legs &&
    moreRows(before.airRows, now.airRows) === 0 &&
    changedLines(before.lines, now.lines) === 0
  )
}

/** What became of a frame, and nothing where it is as it was. */
export function storyChange(
  frame: FrameRecord,
  page: number,
  before: Framed | undefined
): StoryChange | undefined {
  const to = { page, ...frame.rect }
  const { story, headline } = frame
  const ofLines = lineCount(frame)
  if (!before) {
    const all = {
      lines: ofLines,
      ofLines,
      isHeadSetAnew: true,
      isPictureAnew: frame.picture !== '',
      ...{ airRows: 0, pictureRows: 0, tighter: 0, looser: 0 }
    }
    return { story, headline, to, isMoved: false, isResized: false, isDressedAnew: false, ...all }
  }
  const from = { page: before.page, ...before.rect }
  const change: StoryChange = {
    story,
    headline,
    from,
    to,
    isMoved: from.page !== to.page || from.column !== to.column || from.row !== to.row,
    isResized: from.width !== to.width || from.height !== to.height,
    ...(before.headPx === frame.headPx
      ? {}
      : { head: { fromPx: before.headPx, toPx: frame.headPx } }),
    isHeadSetAnew: before.head.join('\n') !== frame.head.join('\n'),
    isDressedAnew: before.boxed !== frame.boxed || before.legs !== frame.legs,
    isPictureAnew: before.picture !== frame.picture,
    airRows: moreRows(before.airRows, frame.airRows),
    pictureRows: moreRows(before.pictureRows, frame.pictureRows),
    ...trackedBlocks(before.lines, frame.lines),
    lines: changedLines(before.lines, frame.lines),
    ofLines
  }
  return isAnything(change) ? change : undefined
}

/** Rows more or fewer; none where an earlier record does not say. */
function moreRows(before: number | undefined, now: number | undefined): number {
  return before === undefined || now === undefined ? 0 : now - before
}

function isAnything(change: StoryChange): boolean {
  const { isMoved, isResized, isHeadSetAnew, isDressedAnew, isPictureAnew, head, lines } = change
  const isAny = isMoved || isResized || isHeadSetAnew || isDressedAnew || isPictureAnew
  return isAny || head !== undefined || lines > 0 || change.airRows !== 0
}

/** How many lines of copy a frame has. */
export function lineCount({ lines }: FrameRecord): number {
  return lines.reduce((sum, [, ...own]) => sum + own.length, 0)
}

function areSameSpots(one: FrameRecord['rect'], other: FrameRecord['rect']): boolean {
  return (
    one.column === other.column &&
    one.row === other.row &&
    one.width === other.width &&
    one.height === other.height
  )
}
