/** Indexes into a file's text, `FiledStory.filed`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A stretch that is printed where it stands, as it is or as other signs: `\le` as ≤. */
export interface Printed extends Stretch {
  readonly says?: string
}

/**
 * What a stretch of an article is that is not printed as it stands: the headline over the story, a picture's
 * markup, markup of a tool that a newspaper does not know, or words that are left aside.
 */
export type RecastKind =
  | 'headline'
  | 'repeated-headline'
  | 'underline'
  | 'picture'
  | 'lost-picture'
  | 'wiki-link'
  | 'formula'
  | 'formula-aside'
  | 'diagram'
  | 'embedded'
  | 'query'
  | 'task'
  | 'tags'
  | 'component'
  | 'citation'
  | 'abbreviation'
  | 'typesetting'
  | 'struck-out'
  | 'code-mark'
  | 'callout'
  | 'shortcode'
  | 'note-to-self'
  | 'script'

/** A stretch of an article's file of which only some parts are printed where it stands. */
export interface Recast extends Stretch {
  readonly kind: RecastKind
  /** What of it is printed there, in order. */
  readonly prints: readonly Printed[]
  /** What the newsroom should know of it: a picture's address and why it is not there. */
  readonly note?: string
}

/** What became of a key of an article's front matter. */
export type KeyUse =
  | 'headline'
  | 'kicker'
  | 'deck'
  | 'byline'
  | 'source'
  | 'order'
  | 'lead'
  | 'section'
  | 'language'
  | 'picture'
  | 'draft'
  /** The whole address of its own page. */
  | 'address'
  /** One of the house's own keys that is not printed: `kind`, `page`. */
  | 'own'
  /** Known, and no matter of a newspaper. */
  | 'aside'
  /** Not known. */
  | 'unknown'

/** How an article, filed as other tools want it, was read: each character of it is printed or accounted for here. */
export interface ArticleReading {
  /** The front matter with the lines around it; empty where there is none. */
  readonly front: Stretch
  readonly frontKind: 'yaml' | 'toml' | 'title-block' | 'none'
  /** Keys of the front matter, `cover.caption` for one in another, and what became of each. */
  readonly keys: Readonly<Record<string, KeyUse>>
  readonly recasts: readonly Recast[]
  /** Under which it says that it is found: `permalink`, `slug`, `aliases` …, whole addresses and parts of one. */
  readonly addresses: readonly string[]
  /** Where the headline came from. */
  readonly headlineFrom: 'front' | 'heading' | 'name'
}
