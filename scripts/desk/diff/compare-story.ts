import { type Framed, lineCount, storyChange } from '../changes/issue-changes.ts'
import { changedLines } from '../changes/line-changes.ts'
import type { StoryCopy } from '../changes/story-copy.ts'
import { compareCopy } from './compare-copy.ts'
import type { Mark, PieceDiff, PlaceDiff, StoryDiff } from './diff-shape.ts'
import { wordMarks } from './word-marks.ts'

/** A story as one state of an issue has it: its words, and its frames in the order of the pages. */
export interface StoryState {
  readonly copy: StoryCopy | undefined
  readonly frames: readonly Framed[]
}

/** What of a story is other in two states. Text that only runs otherwise into lines is no change, and is counted. */
export function compareStory(story: string, before: StoryState, now: StoryState): StoryDiff {
  const pieces = compareCopy(before.copy?.pieces ?? [], now.copy?.pieces ?? [])
  const count = Math.max(before.frames.length, now.frames.length)
  const hasOtherWords = pieces.length > 0
  const places = Array.from({ length: count }, (_, at) =>
    comparePlace(before.frames[at], now.frames[at], hasOtherWords)
  )
  const isPrinted = count > 0
  const [was, is] = [isThere(before, isPrinted), isThere(now, isPrinted)]
  const others = places.filter(isOther)
  const isChanged = hasOtherWords || others.length > 0
  const kind = !was ? 'added' : !is ? 'removed' : isChanged ? 'changed' : 'unchanged'
  const isWhole = kind === 'added' || kind === 'removed'
  const shown = now.frames.length > 0 ? now : before
  return {
    story,
    headline: (now.copy ?? before.copy)?.headline || shown.frames[0]?.headline || '',
    kind,
    pages: [...new Set(shown.frames.map(({ page }) => page))],
    // Of a story that came or went every word would be told.
    pieces: isWhole ? [] : pieces.map(piece => withPage(piece, before, now)),
    places: others,
    linesMoved: isWhole ? 0 : changedLines(linesOf(before), linesOf(now)),
    ofLines: shown.frames.reduce((sum, frame) => sum + lineCount(frame), 0)
  }
}

/** A story that neither state printed is there by its words. */
function isThere({ copy, frames }: StoryState, isPrinted: boolean): boolean {
  return isPrinted ? frames.length > 0 : copy !== undefined
}

function comparePlace(
  was: Framed | undefined,
  is: Framed | undefined,
  hasOtherWords: boolean
): PlaceDiff {
  const none = { isMoved: false, isResized: false, isDressedAnew: false }
  const spots = { ...(was ? { from: spotOf(was) } : {}), ...(is ? { to: spotOf(is) } : {}) }
  if (!was || !is) return { ...none, ...spots, isHeadBrokenAnew: false, pictures: 'same' }
  const change = storyChange(is, is.page, was)
  const { isMoved, isResized, isDressedAnew, head } = change ?? { ...none, head: undefined }
  // A caption that was corrected, and a frame that was cut otherwise, are told as such.
  const isSetOtherwise = change?.isPictureAnew === true && !isResized && !hasOtherWords
  const labels = labelMarks(was, is)
  return {
    ...{ ...spots, isMoved, isResized, isDressedAnew, ...(head ? { head } : {}) },
    isHeadBrokenAnew: isBrokenAnew(was.head, is.head),
    pictures: isSwapped(was, is) ? 'swapped' : isSetOtherwise ? 'set otherwise' : 'same',
    ...(labels ? { labels } : {})
  }
}

/** An edition that was accepted before pictures and labels were kept apart says nothing of them. */
function isSwapped({ pictures: was }: Framed, { pictures: is }: Framed): boolean {
  return was !== undefined && is !== undefined && was.join() !== is.join()
}

function labelMarks({ labels: was }: Framed, { labels: is }: Framed): Mark[] | undefined {
  if (!was || !is || was.join('\n') === is.join('\n')) return undefined
  return [...wordMarks(was.join(' · '), is.join(' · '))]
}

function isOther(place: PlaceDiff): boolean {
  const { from, to, isMoved, isResized, head, isHeadBrokenAnew, isDressedAnew } = place
  const isSet = isMoved || isResized || isHeadBrokenAnew || isDressedAnew || head !== undefined
  return !from || !to || isSet || place.pictures !== 'same' || place.labels !== undefined
}

/** The same words on other lines, or on more or fewer. */
function isBrokenAnew(before: readonly string[], now: readonly string[]): boolean {
  if (before.length !== now.length) return true
  const words = (lines: readonly string[]) => lines.join('').replace(/[\s\u00ad-]/g, '')
  return before.join('\n') !== now.join('\n') && words(before) === words(now)
}

function linesOf({ frames }: StoryState): Framed['lines'] {
  const found = new Map<string, readonly string[]>()
  for (const [block, ...lines] of frames.flatMap(({ lines }) => lines))
    found.set(block, [...(found.get(block) ?? []), ...lines])
  return [...found].map(([block, lines]) => [block, ...lines])
}

function spotOf({ page, rect }: Framed) {
  const { column, row, width, height } = rect
  return { page, column, row, width, height }
}

function withPage(piece: PieceDiff, before: StoryState, now: StoryState): PieceDiff {
  const { frames } = piece.kind === 'removed' || now.frames.length === 0 ? before : now
  const holder = frames.find(({ lines }) => lines.some(([block]) => block === piece.id))
  const isLast = piece.id === 'source' || piece.id.startsWith('footnote.')
  const page = (holder ?? frames.at(isLast ? -1 : 0))?.page
  return page === undefined ? piece : { ...piece, page }
}
