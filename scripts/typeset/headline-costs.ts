/** What it costs to end a line of a headline at a place; where none is given, a line ends inside a word. */
export const breakCosts = {
  /** After a comma, or at a space that the author typed. */
  pause: 0,
  /** Where a reader takes breath: before what is told of somebody, after a time. */
  breath: 14,
  plain: 24,
  /** Between words that are read together. */
  close: 90,
  /** An editor calls it bad. */
  bad: 300,
  /** Where a name or a word may go on, for all that can be known of it. */
  doubtful: 500,
  /** Inside a word, a name or a number with its unit. */
  inside: 1000
} as const
