/** What good setting forbids; a permanent name each. */
export type TypeRule =
  /** A justified line ends short of its leg's edge or beyond it; amount in px. */
  | 'off-edge'
  /** A mark that may not begin a line begins one (避头). */
  | 'mark-begins-line'
  /** A mark that may not end a line ends one (避尾), or a line parts —— or ……. */
  | 'mark-ends-line'
  /** A number is parted from its unit, as 120|元. */
  | 'split-unit'
  /** A mark at a line's end keeps its full width; amount is its box in em. */
  | 'wide-end-mark'
  /** A paragraph's last line is one Han character (孤字). */
  | 'lone-character'
  /** A line is stretched too far between its characters; amount in em. */
  | 'loose-line'
  /** A line is left short because filled it would be torn apart; amount is what it lacks, em. */
  | 'short-line'
  /** A line of body type stands off the row grid; amount in px. */
  | 'off-grid'

/** One line that breaks a rule. */
export interface TypeFinding {
  readonly rule: TypeRule
  /** Page of the print, counted from 0. */
  readonly page: number
  readonly story: string
  readonly block: string
  /** Counted from 1 through the story, its head included. */
  readonly line: number
  readonly text: string
  readonly amount: number
}
