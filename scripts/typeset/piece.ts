import type { Element } from 'hast'
import type { CharacterClass } from './character-class.ts'
import type { Turn } from './cut-upright.ts'

/** An atom before it is measured. */
export interface Piece {
  readonly text: string
  readonly kind: CharacterClass | 'object' | 'forced-break'
  readonly path: readonly Element[]
  readonly node?: Element
  /** What is written over it. */
  readonly over?: string
  /** The run of Latin characters of which it is a part. */
  readonly run?: string
  /** Earlier parts of the same Latin word. */
  readonly before?: string
  /** Cost of ending a line between it and the next part of the same run. */
  readonly breakCost?: number | undefined
  readonly hyphenated?: boolean
  /** How it stands in an upright line. */
  readonly turn?: Turn
  /** The face of emoji draws it, so wide (em). */
  readonly emojiEm?: number
  /** It is part of a run that is wider than a line, so that even a last word may be parted. */
  readonly isWide?: boolean
}
