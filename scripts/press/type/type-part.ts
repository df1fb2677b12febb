/** A strip of a page with type in it, as the browser placed it; lengths are CSS px from the top left of its page. */
export interface TypePart {
  /** Page of the print, counted from 0. */
  readonly page: number
  readonly story: string
  readonly language: string
  readonly isHead: boolean
  /** Left edge of its first leg, width of each, and the gap between two. */
  readonly left: number
  readonly legWidth: number
  readonly legGap: number
  readonly legs: number
  readonly runs: readonly TypeRun[]
}

/**
 * Characters side by side on one line: a single one, or Han characters that stand evenly. In upright type `left`
 * is the upper edge, and `top` falls from line to line.
 */
export interface TypeRun {
  readonly characters: readonly string[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Right edge of the first character and left edge of the last. */
  readonly firstRight: number
  readonly lastLeft: number
  readonly facts: TypeFacts
}

/** What all runs of an element share. */
export interface TypeFacts {
  readonly size: number
  /** The block's id, or the class of a line that has none, as `source`. */
  readonly block: string
  /** Counted from 0 through the print. */
  readonly paragraph: number
  readonly justified: boolean
  /** It would be justified, had that not torn it apart. */
  readonly isShort: boolean
  /** Its author ended the line, or the paragraph does. */
  readonly ends: boolean
  /** Width of the paragraph, px. */
  readonly measure: number
  /** It stands in a table, whose rows are half a row off those of the page. */
  readonly isTabular: boolean
  /** Space that quotations and boxes keep at the right of the leg, px. */
  readonly insetRight: number
  /** It belongs to the main line of a headline that is not upright. */
  readonly isMain: boolean
}
