import type { Place } from './problem.ts'

/** One entry of `corrections.yaml`, which is only ever added to. */
export interface Correction {
  readonly id: string
  readonly story: string
  /** Block id or front matter field (`headline.main`); absent where the wording stands once in the story. */
  readonly block?: string
  /** Must match the filed copy exactly once. */
  readonly wrong: string
  /** Absent while the right reading is open: nothing is changed then. */
  readonly right?: string
  readonly reason: string
  readonly approvedBy?: string
  readonly date?: string
  readonly notice: boolean
  readonly place: Place
}

/** A correction that was made, with the place where its wording now stands in the corrected copy. */
export interface MadeCorrection {
  readonly correction: Correction
  readonly in: 'field' | 'block' | 'note'
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
