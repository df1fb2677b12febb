import type { Place } from './problem.ts'

/** One entry of `corrections.yaml`, which is only ever added to. */
export interface Correction {
  readonly id: string
  readonly story: string
  /** Block id or front matter field (`headline.main`); absent where the wording stands once in the story. */
  readonly block?: string
  /** What is done to a whole block or picture; absent where words are changed. */
  readonly whole?: WholeChange
  /** Must match the filed copy exactly once; empty where a whole block or picture is changed. */
  readonly wrong: string
  /** Absent while the right reading is open: nothing is changed then. */
  readonly right?: string
  readonly reason: string
  readonly approvedBy?: string
  readonly date?: string
  readonly notice: boolean
  readonly place: Place
}

/** The story that stands for the issue itself: paper, date, number and the like. */
export const issueItself = 'issue'

/** What becomes of a block as a whole: it is taken out, `right` is put in behind it, or it shows another picture. */
export type WholeChange =
  | { readonly is: 'deleted'; readonly block: string }
  | { readonly is: 'inserted'; readonly after: string }
  | { readonly is: 'picture'; readonly old: string; readonly new: string }

/** What of a block is corrected that is not its running copy. */
export type BlockPart = 'caption' | 'credit' | 'alt' | 'value' | 'code' | 'picture'

/** Corrections by the story that they name, each in the order of the list. */
export function correctionsByStory(
  corrections: readonly Correction[]
): ReadonlyMap<string, readonly Correction[]> {
  const byStory = new Map<string, Correction[]>()
  for (const one of corrections) {
    const own = byStory.get(one.story)
    if (own) own.push(one)
    else byStory.set(one.story, [one])
  }
  return byStory
}

/** A correction that was made, with the place where its wording now stands in the corrected copy. */
export interface MadeCorrection {
  readonly correction: Correction
  readonly in: 'field' | 'block' | 'note'
  readonly part?: BlockPart
  /**
   * The field (`headline.main`), the block's id (the first one's, where the copy of one is set as several), or the
   * note's printed number.
   */
  readonly id: string
  /** Which paragraph, item or cell inside the block or note, from 0. */
  readonly run: number
  /** UTF-16 units of that run's copy once all corrections are made, before house style. */
  readonly offset: number
  readonly length: number
  /** The filed wording. */
  readonly before: string
  /** What stands at the place now: the right reading, or what a later correction made of it. */
  readonly after: string
}
