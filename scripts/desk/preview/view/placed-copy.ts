import { homeSlug } from '../../../model/part-id.ts'
import type { SetFrame } from '../../../model/set-copy.ts'
import { plannedStory } from '../../../press/planned-text.ts'
import type { MadeUp } from '../../build-input.ts'

/** A field, a block or a note of a story: its words, its place in the file, and where it is printed. */
export interface PlacedPiece {
  readonly story: string
  /** As corrections call it: `headline.main`, or the id of a block. */
  readonly id: string
  readonly text: string
  readonly file: string
  readonly line: number
  /** Absent for what no page has. */
  readonly page?: number
  readonly frame?: string
}

/** All copy of an issue, story by story, each piece with the first frame in which it stands; found once for each make-up. */
export function placedCopy(made: MadeUp): readonly PlacedPiece[] {
  const known = found.get(made) ?? placedPieces(made)
  found.set(made, known)
  return known
}

const found = new WeakMap<MadeUp, readonly PlacedPiece[]>()

function placedPieces({ issue, pages }: MadeUp): readonly PlacedPiece[] {
  const frames = pages.flatMap(({ dummy, frames: own }) =>
    own.map(set => ({ page: dummy.page, set }))
  )
  return issue.stories.flatMap(story => {
    const own = frames.filter(({ set }) => homeSlug(set.frame.story) === story.slug)
    const blocks = new Map(
      own.flatMap(one => [...blocksOf(one.set)].map(id => [id, one] as const)).reverse()
    )
    return plannedStory(story).map(({ id, text, place }) => {
      const at = blocks.get(id) ?? own[0]
      return {
        ...{ story: story.slug, id, text: text.trim() },
        ...{ file: place.file, line: place.line ?? 1 },
        ...(at ? { page: at.page, frame: at.set.frame.story } : {})
      }
    })
  })
}

/** The blocks of a story, or of the part of one, that stands in a frame. */
function blocksOf({ story, picture }: SetFrame): ReadonlySet<string> {
  return new Set([...story.blocks.map(({ id }) => id), ...(picture ? [picture.block] : [])])
}
