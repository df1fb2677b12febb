import type { Demand } from '../../../press/preflight/demand.ts'
import type { BasePaper } from './base-paper.ts'
import { basePreset } from './base-preset.ts'

/** The base paper spoilt so that one check alone fails, and changed nearly so, so that it passes. */
export interface Fixture {
  readonly code: string
  readonly fails: (paper: BasePaper) => void
  readonly passes: (paper: BasePaper) => void
  /** Where another preset, size or text is asked for than the base paper's. */
  readonly demand?: Partial<Demand>
}

/** What a fixture is judged by. */
export function demandOf({ demand }: Fixture): Demand {
  return { preset: basePreset, ...demand }
}
