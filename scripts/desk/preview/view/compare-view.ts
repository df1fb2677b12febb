import type { Words } from '../../../model/problem.ts'
import type { IssueDiff, Mark, PieceDiff, PlaceDiff, StoryDiff } from '../../diff/diff-shape.ts'

/** What a story, or a page, differs in from the accepted edition, by the name of its word. */
export type CompareNote =
  | 'corrected'
  | 'moved'
  | 'resized'
  | 'headChanged'
  | 'dressed'
  | 'pictureChanged'
  | 'added'
  | 'removed'
  | 'furnitureChanged'
  | 'drawnOtherwise'

/** A piece of copy whose words are other. */
export interface ComparedPiece {
  readonly id: string
  readonly where: Words
  readonly page?: number
  readonly marks: readonly Mark[]
}

/** A story that is other than in the accepted edition; on which page by what. */
export interface ComparedStory {
  readonly story: string
  readonly headline: string
  readonly pieces: readonly ComparedPiece[]
  readonly pages: readonly { readonly page: number; readonly notes: readonly CompareNote[] }[]
  readonly linesMoved: number
  readonly ofLines: number
}

/** The pages as they are now beside those of the accepted edition. */
export interface CompareView {
  readonly edition: number
  readonly isSame: boolean
  readonly stories: readonly ComparedStory[]
  /** Pages that differ in more than their stories. */
  readonly pages: readonly { readonly page: number; readonly notes: readonly CompareNote[] }[]
}

/** What the desk shows of a comparison with an edition. */
export function compareView(diff: IssueDiff, edition: number): CompareView {
  return {
    edition,
    isSame: diff.isSame,
    stories: diff.stories.filter(isOther).map(comparedStory),
    pages: diff.pages.flatMap(({ page, kind, furniture, isDrawnOtherwise }) => {
      const notes: readonly CompareNote[] = [
        ...(kind === 'kept' ? [] : [kind]),
        ...(furniture ? (['furnitureChanged'] as const) : []),
        ...(isDrawnOtherwise ? (['drawnOtherwise'] as const) : [])
      ]
      return notes.length > 0 ? [{ page, notes }] : []
    })
  }
}

function isOther({ kind, linesMoved }: StoryDiff): boolean {
  return kind !== 'unchanged' || linesMoved > 0
}

function comparedStory(story: StoryDiff): ComparedStory {
  const { headline, pieces, linesMoved, ofLines } = story
  return {
    ...{ story: story.story, headline, linesMoved, ofLines },
    pieces: pieces
      .filter(({ kind }) => kind !== 'moved')
      .map(({ id, where, page, marks }) => ({
        ...{ id, where, marks },
        ...(page === undefined ? {} : { page })
      })),
    pages: pagesOf(story).map(page => ({ page, notes: notesOn(page, story) }))
  }
}

function pagesOf({ pages, pieces, places }: StoryDiff): readonly number[] {
  const all = [
    ...pages,
    ...pieces.map(({ page }) => page),
    ...places.map(({ from, to }) => to?.page ?? from?.page)
  ]
  return [...new Set(all)].filter(page => page !== undefined).sort((one, other) => one - other)
}

function notesOn(page: number, { kind, pieces, places }: StoryDiff): readonly CompareNote[] {
  const own: readonly CompareNote[] = [
    ...(kind === 'added' || kind === 'removed' ? [kind] : []),
    ...pieces.filter(piece => piece.page === undefined || piece.page === page).map(noteOfPiece),
    ...places.filter(({ from, to }) => (to?.page ?? from?.page) === page).flatMap(notesOfPlace)
  ]
  return [...new Set(own)]
}

function noteOfPiece({ kind }: PieceDiff): CompareNote {
  return kind === 'moved' ? 'moved' : 'corrected'
}

function notesOfPlace(place: PlaceDiff): readonly CompareNote[] {
  const { isMoved, isResized, head, isHeadBrokenAnew, isDressedAnew, pictures } = place
  return [
    ...(isMoved ? (['moved'] as const) : []),
    ...(isResized ? (['resized'] as const) : []),
    ...(head || isHeadBrokenAnew ? (['headChanged'] as const) : []),
    ...(isDressedAnew ? (['dressed'] as const) : []),
    ...(pictures === 'same' ? [] : (['pictureChanged'] as const))
  ]
}
