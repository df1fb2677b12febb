/** What is drawn at the main line of a headline, which takes room of its own and keeps it from standing upright. */
type DrawnAt = 'rules' | 'band' | undefined

const drawn = {
  plain: undefined,
  /** Between rules (加线). */
  ruled: 'rules',
  /** White on black (反白). */
  reversed: 'band',
  /** From top to bottom (竖题). */
  upright: undefined
} as const satisfies Record<string, DrawnAt>

/** How a headline is dressed, as a front matter and `--head-styles` say it, and a class of what is drawn. */
export type HeadStyle = keyof typeof drawn

/** The names of the dresses, in the order in which people are told of them. */
export const dressNames = Object.keys(drawn) as readonly HeadStyle[]

/** What a dress draws at the main line, if anything. */
export function drawnAt(dress: HeadStyle): DrawnAt {
  return drawn[dress]
}
