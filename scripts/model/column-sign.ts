/** What follows from how the sign of a column is drawn. */
interface SignFacts {
  /** Where it is seen to its edges, so that the white around it begins there: all round, or at its foot alone. */
  readonly edges: 'band' | 'foot' | undefined
}

const looks = {
  /** The words alone. */
  plain: { edges: undefined },
  /** White on a band (反白). */
  band: { edges: 'band' },
  /** In a hairline frame (线框). */
  frame: { edges: 'band' },
  /** Over a rule (加线). */
  line: { edges: 'foot' },
  /** Behind an upright coloured bar (色条). */
  bar: { edges: 'band' }
} as const satisfies Record<string, SignFacts>

/** How the sign of a column (栏目标识) is drawn: a class of `styles/story/head.css`. */
export type SignLook = keyof typeof looks

/** What follows from each look. */
export const signLooks: Readonly<Record<SignLook, SignFacts>> = looks

/** The names of the looks, in the order in which people are told of them. */
export const signLookNames = Object.keys(looks) as readonly SignLook[]

/** The sign of a column, and its author's portrait at the head: sizes are body characters, room at it its own size. */
export interface SignStyle {
  readonly look: SignLook
  readonly sizeEm: number
  readonly sideEm: number
  readonly padEm: number
  /** Width of the portrait, least and most: as high as the stack beside it where that can be. */
  readonly portraitEm: { readonly least: number; readonly most: number }
  readonly gapEm: number
}
