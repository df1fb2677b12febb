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
