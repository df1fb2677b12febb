import type { Element } from 'hast'
import type { CharacterClass } from './character-class.ts'

/** The least thing a line is made of: a Han character, a mark, a Latin word, a space, an object or a forced break. */
export interface Atom {
  readonly kind: CharacterClass | 'object' | 'forced-break'
  /** What is shown; empty for a forced break. */
  readonly text: string
  /** Full width, em of the text it stands in. */
  readonly widthEm: number
  /** Inline elements around it, the outermost first. */
  readonly path: readonly Element[]
  /** The whole element where the atom is one, as ruby is. */
  readonly node?: Element
  /** Cost of ending a line after it: 0 free, Infinity never. */
  readonly breakCost: number
}

/** Set in other faces or sizes than the text around it. */
export interface TextSetting {
  readonly family: string
  readonly strongFamily: string
  readonly language: string
}

/** Measures type: width in em of a text set in a family. */
export interface Ruler {
  readonly widthEm: (text: string, family: string) => number
}
