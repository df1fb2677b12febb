import { wordsOf } from '../../model/furniture.ts'
import type { Pin } from '../../model/issue.ts'
import type { MeasuredStory, Room } from '../../model/measured-story.ts'
import type { CopyAsSet, SetPiece } from '../../model/set-copy.ts'
import type { Block, Story } from '../../model/story.ts'
import type { SetContext } from '../../typeset/set-paragraph.ts'

/** How the two parts of a jumped story name each other's page. */
export interface PartLink {
  /** 下转第4版, at the end of the first part. */
  readonly onward?: { readonly text: string; readonly to: string }
  /** The part before, where 上接第2版 leads. */
  readonly back?: string
}

/** A story cast off for make-up, with its copy as set at each measure, so that nothing is set twice. */
export interface Galley {
  readonly story: Story
  readonly measured: MeasuredStory
  readonly context: SetContext
  /** The picture that stands by itself in the frame. */
  readonly picture: Block | undefined
  /** The copy without that picture, set for a measure (body characters). */
  readonly pieces: (measure: number) => readonly SetPiece[]
  readonly link: PartLink
  /** How its copy was set on the page that was accepted: it keeps to that where it can. */
  readonly asSet?: CopyAsSet
  /** Whether the true lines fill legs of such heights: slower to ask than to count lines. */
  readonly fills: NonNullable<MeasuredStory['fills']>
  /** The story with other copy, cast off for the same place. */
  readonly recast: (story: Story) => Galley
}

/** Casts a story off; asked again for the same, it costs nothing. */
export type Caster = (story: Story, pin: Pin | undefined, room: Room, link: PartLink) => Galley

/** The words at the end of the first part (转版). */
export function onwardWords(language: string, page: number): string {
  return wordsOf(language).jumps.onward(page)
}

/** The words over the rest. */
export function backWords(language: string, page: number): string {
  return wordsOf(language).labels.back(page)
}
