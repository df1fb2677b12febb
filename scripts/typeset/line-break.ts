/** One line: atoms from `first` to `last`, both within it. */
export interface LineBreak {
  readonly first: number
  readonly last: number
  /** Width as drawn before squeezing or stretching, em. */
  readonly naturalEm: number
  /** Share of what can be squeezed that is squeezed, 0 … 1. */
  readonly squeeze: number
  /** Stretch between two characters, or at each space of a Latin line, em; 0 on a last line. */
  readonly stretchEm: number
  /** What each letter of a Latin line gains, or gives up where it is negative, em. */
  readonly trackEm?: number
  /** Filled it would be torn apart: it is not stretched. */
  readonly isShort?: boolean
}
