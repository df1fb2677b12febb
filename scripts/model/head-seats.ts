/** What follows from where a head stands, for the text, the picture and the neighbours around it. */
export interface SeatFacts {
  /** Its lines run from top to bottom (竖题). */
  readonly isUpright: boolean
  /** It takes rows from some legs only: text or the picture stands beside it. */
  readonly isInset: boolean
  /** A row is left over it, and over what stands beside it, for the rule. */
  readonly hasRowAbove: boolean
  /** The edges of a frame without a box that it reaches, where it can meet the head of a neighbour. */
  readonly reaches: { readonly left: boolean; readonly right: boolean }
  /** Where the frame's own picture stands: over the whole frame and the head, or in legs that the seat leaves to it. */
  readonly picture: 'over-all' | 'in-legs' | 'under-head' | 'beside-head' | 'level-with-head'
  /** Head and picture may take the whole of a leg. */
  readonly mayFillLegs: boolean
}

const rows = {
  /** Over all columns. */
  over: {
    isUpright: false,
    isInset: false,
    hasRowAbove: false,
    reaches: { left: true, right: true },
    picture: 'in-legs',
    mayFillLegs: true
  },
  /** Over all but the last column, whose text runs up beside it. */
  wrap: {
    isUpright: false,
    isInset: true,
    hasRowAbove: true,
    reaches: { left: true, right: false },
    picture: 'under-head',
    mayFillLegs: false
  },
  /** Upright in one column, at the frame's left edge. */
  'upright-left': {
    isUpright: true,
    isInset: true,
    hasRowAbove: true,
    reaches: { left: true, right: false },
    picture: 'beside-head',
    mayFillLegs: true
  },
  /** Upright in one column, at the frame's right edge. */
  'upright-right': {
    isUpright: true,
    isInset: true,
    hasRowAbove: true,
    reaches: { left: false, right: true },
    picture: 'beside-head',
    mayFillLegs: true
  },
  /** Over all columns, under a picture as wide as the frame. */
  'under-picture': {
    isUpright: false,
    isInset: false,
    hasRowAbove: false,
    reaches: { left: true, right: true },
    picture: 'over-all',
    mayFillLegs: true
  },
  /** Over the left columns, its picture at its right: no copy beside it. */
  'picture-right': {
    isUpright: false,
    isInset: true,
    hasRowAbove: true,
    reaches: { left: true, right: false },
    picture: 'level-with-head',
    mayFillLegs: true
  },
  /** Over the right columns, its picture at its left. */
  'picture-left': {
    isUpright: false,
    isInset: true,
    hasRowAbove: true,
    reaches: { left: false, right: true },
    picture: 'level-with-head',
    mayFillLegs: true
  },
  /** The story has no head. */
  none: {
    isUpright: false,
    isInset: false,
    hasRowAbove: false,
    reaches: { left: false, right: false },
    picture: 'in-legs',
    mayFillLegs: true
  }
} as const satisfies Record<string, SeatFacts>

/** Where a story's head stands in its frame: the name of its row, as the layout lock keeps it. */
export type HeadSeat = keyof typeof rows

/** The seats of heads, and what follows from each. */
export const headSeats: Readonly<Record<HeadSeat, SeatFacts>> = rows

/** The names of the seats. */
export const seatNames = Object.keys(rows) as readonly HeadSeat[]
