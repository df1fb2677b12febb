/** The one scale of white at a head, from ink to ink, in rows of the copy: `styles/tokens.css`. */
export interface HeadWhite {
  /** From the rule or edge over a head to its first ink. */
  readonly over: number
  /** From the sign of a column to what it stands over. */
  readonly signUnder: number
  readonly kickerMain: number
  /** From the main line to what stands under it. */
  readonly mainDeck: number
  readonly deckByline: number
  /** From the last ink of a head to the copy under it. */
  readonly copy: number
  /** The least under a main line, in its own size: all white inside a stack grows with that, to what is around it. */
  readonly openEm: number
}

/** What a head stands under: a rule or nothing, or an edge whose own row is not the head’s; in a panel it is packed. */
export type HeadStand = 'open' | 'edged' | 'panel'

/** How much of a row a block may want of its white, so that what is over is never more than the rest of a row. */
export const wantedRows = 0.25

/** What rounding to whole rows leaves stands over a head in this share, the rest under it. */
export const shareOver = 0.4
