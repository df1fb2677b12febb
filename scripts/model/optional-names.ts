/** The names that `optional:` may give, with the kind of block that each means; none where it is no block. */
export const optionalNames = {
  /** The whole story. */
  true: undefined,
  kicker: undefined,
  deck: undefined,
  pictures: 'picture',
  'pull-quotes': 'pull-quote',
  boxes: 'box'
} as const

/** What `optional:` may name of a story. */
export type OptionalName = keyof typeof optionalNames
