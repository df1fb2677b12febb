/** The reader engines in which books are opened. */
export const engines = ['foliate-js', 'epub.js'] as const

/** One of them. */
export type Engine = (typeof engines)[number]

/** What an engine made of a book as it opened it. */
export interface SeenBook {
  /** The spine's documents in order, as paths from the container (`EPUB/text/p01-s01.xhtml`). */
  readonly items: readonly string[]
  /** The table of contents, flattened. */
  readonly contents: readonly SeenEntry[]
  /** The list of printed pages; epub.js keeps none that can be asked, and has []. */
  readonly pages: readonly SeenEntry[]
}

/** A line of the contents or of the page list. */
export interface SeenEntry {
  readonly label: string
  /** A path from the container with the name of a place in it, as `jump` takes it. */
  readonly href: string
}

/** One document of the spine as an engine shows it. */
export interface SeenItem {
  readonly index: number
  readonly language: string
  /** All words of its body without white space, as the browser's tree has them. */
  readonly text: string
  /** Width and height of each picture, CSS px; `natural` is its own, 0 where it was not drawn. */
  readonly pictures: readonly (SeenSize & { readonly alt: string; readonly natural: SeenSize })[]
  readonly drawings: readonly SeenSize[]
  readonly counts: SeenCounts
  /** Links inside the book, as `jump` takes them. */
  readonly links: readonly string[]
}

/** Width and height, CSS px. */
export interface SeenSize {
  readonly width: number
  readonly height: number
}

/** How many of each there are. */
export interface SeenCounts {
  readonly tables: number
  readonly captions: number
  /** Heads of a table that say of what. */
  readonly scopes: number
  readonly rubies: number
  readonly footnotes: number
  readonly noterefs: number
  readonly pagebreaks: number
}

/** What one screen shows. */
export interface Screenful {
  readonly index: number
  /** The words on it without white space, and where they begin and end in `SeenItem.text`. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** The printed page that foliate-js says is in force; epub.js says none. */
  readonly page?: string | undefined
  /** The line of the contents that foliate-js says is in force. */
  readonly entry?: string | undefined
}

/** Where a jump led. */
export interface Landing {
  readonly index: number
  /** Whether the document has a place of that name. */
  readonly isThere: boolean
  /** The first words at that place and after it, without white space, 24 characters at most. */
  readonly text: string
  /** Where its first character or picture stands, CSS px from the top left of the screen. */
  readonly left: number
  readonly top: number
  /** Whether that is on the screen that is shown. */
  readonly isOnScreen: boolean
}

/** What the page around an engine answers; each engine has one. */
export interface EngineInPage {
  readonly open: (address: string, css: string) => Promise<SeenBook>
  readonly item: (index: number) => Promise<SeenItem>
  readonly screenfuls: (index: number) => Promise<readonly Screenful[]>
  readonly jump: (href: string) => Promise<Landing>
}
