import type { PressPreset } from '../../model/press-order.ts'
import type { PageInk } from '../plates/total-ink.ts'

/** What a file is held to. */
export interface Demand {
  readonly preset: PressPreset
  /** The size that was ordered; without it no page's size is compared with it. */
  readonly trimMm?: { readonly width: number; readonly height: number }
  /** Inks that the printer has agreed to beside the four. */
  readonly spots?: readonly string[]
  /** Hears of the ink of each page whose plates were drawn. */
  readonly inkRead?: (ink: PageInk) => void
}
