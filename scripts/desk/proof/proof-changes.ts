import type { Words } from '../../model/problem.ts'
import type { IssueState } from '../diff/compare-issue.ts'
import { isOtherPage } from '../diff/compare-issue.ts'
import type { IssueDiff, Mark, PieceDiff, StoryDiff } from '../diff/diff-shape.ts'
import {
  furnitureName,
  marksNearby,
  pageWords,
  pieceName,
  placeWords,
  storyName,
  styleWords
} from '../diff/told-diff.ts'

/** What of a page a change is to be seen by. */
export type ChangeTarget =
  | { readonly is: 'nothing' }
  | { readonly is: 'furniture' }
  /** A story's frame on the page. */
  | { readonly is: 'frame'; readonly story: string }
  /** A field or a block, and what of its words is other. */
  | {
      readonly is: 'piece'
      readonly story: string
      readonly id: string
      readonly marks: readonly Mark[]
    }
  /** After this block something was left out. */
  | { readonly is: 'gap'; readonly story: string; readonly id: string }

/** A change with its number on the sheets, counted from 1 through the issue. */
export interface ProofChange {
  readonly number: number
  /** The page on which it stands now; absent where it is on none. */
  readonly page?: number
  readonly title: Words
  /** What of the words is other, and some of what stands around. */
  readonly marks: readonly Mark[]
  readonly facts: readonly Words[]
  readonly target: ChangeTarget
}

type Unnumbered = Omit<ProofChange, 'number'>

/** All that is other than before, page by page in the order in which it is read; each is one number on a sheet. */
export function proofChanges(
  diff: IssueDiff,
  before: IssueState,
  now: IssueState
): readonly ProofChange[] {
  const pieces = new Map(before.copy.map(({ story, pieces: own }) => [story, own]))
  const all: Unnumbered[] = [
    ...(diff.isStyleChanged ? [plain(styleWords)] : []),
    ...diff.pages.filter(isOtherPage).map(page => {
      const { furniture } = page
      const isThere = page.kind !== 'removed'
      if (!furniture) return { ...plain(pageWords(page)), ...(isThere ? { page: page.page } : {}) }
      return {
        page: page.page,
        title: furnitureName(page.page),
        marks: marksNearby(furniture),
        facts: [],
        target: { is: 'furniture' as const }
      }
    }),
    ...diff.stories.flatMap(story => ofStory(story, pieces.get(story.story) ?? [], now))
  ]
  const order = ({ page = 1e6 }: Unnumbered) => page
  return all
    .sort((one, other) => order(one) - order(other))
    .map((change, at) => ({ ...change, number: at + 1 }))
}

function plain(title: Words): Unnumbered {
  return { title, marks: [], facts: [], target: { is: 'nothing' } }
}

type Pieces = IssueState['copy'][number]['pieces']

function ofStory(story: StoryDiff, before: Pieces, now: IssueState): readonly Unnumbered[] {
  const { kind, pages, places, pieces } = story
  if (kind === 'unchanged') return []
  const title = storyName(story)
  if (kind === 'removed') return [plain(title)]
  const whole = {
    title,
    marks: [],
    facts: [],
    target: { is: 'frame', story: story.story } as const
  }
  if (kind === 'added') return [{ ...whole, ...onPage(pages[0]) }]
  const copy = now.copy.find(one => one.story === story.story)?.pieces ?? []
  const moved = places
    .map(place => ({ page: place.to?.page ?? place.from?.page, facts: placeWords(place) }))
    .filter(({ facts }) => facts.length > 0)
  return [
    ...moved.map(({ page, facts }) => ({ ...whole, facts, ...onPage(page) })),
    ...pieces.map(piece => ({
      ...onPage(piece.page ?? pages[0]),
      title: joined(title, pieceName(piece)),
      marks: marksNearby(piece.marks),
      facts: [],
      target: targetOf(story.story, piece, before, copy)
    }))
  ]
}

function onPage(page: number | undefined): { readonly page?: number } {
  return page === undefined ? {} : { page }
}

function joined(one: Words, other: Words): Words {
  return { en: `${one.en}, ${other.en}`, zh: `${one.zh}${other.zh}` }
}

/** What was left out is shown after what stood before it, and still stands. */
function targetOf(
  story: string,
  { id, kind, marks }: PieceDiff,
  before: Pieces,
  now: Pieces
): ChangeTarget {
  if (kind !== 'removed') return { is: 'piece', story, id, marks }
  const stands = new Set(now.map(piece => piece.id))
  const at = before.findIndex(piece => piece.id === id)
  const last = before.slice(0, at).findLast(piece => stands.has(piece.id))
  return last ? { is: 'gap', story, id: last.id } : { is: 'frame', story }
}
