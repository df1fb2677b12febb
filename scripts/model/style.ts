import type { SignStyle } from './column-sign.ts'
import type { BoxLook, RuleLook, RuleName } from './devices.ts'
import type { Grid } from './dummy.ts'
import type { HeadStyle } from './head-dresses.ts'
import type { HeadWhite } from './head-white.ts'
import type { StoryKind } from './kinds.ts'
import type { Measures } from './measures.ts'
import type { Place } from './problem.ts'
import type { TierSizes } from './tier-sizes.ts'

/** One face of type as `styles/faces.css` declares it. */
export interface FaceSource {
  readonly family: string
  /** Absolute path of a static TrueType file, or of one packed as WOFF or WOFF2. */
  readonly path: string
  /** The only code points it draws, first and last of each range; all it has where it is absent. */
  readonly ranges?: readonly (readonly [first: number, last: number])[]
  /** Its small letters are its capitals at this scale, 0 … 1. */
  readonly smallCapitals?: number
  /** Its glyphs, all of one width, are made one em wide. */
  readonly fillsEm?: boolean
  /** Its script needs layout features that the house's own faces do without. */
  readonly keepsAll?: boolean
}

/** How strictly marks are kept off the edges of Chinese lines (CLREQ §3.1.4). */
export type LineRules = 'none' | 'basic' | 'gb' | 'strict'

/** The families that play the parts of type on the page. */
export interface FaceRoles {
  readonly body: string
  readonly strong: string
  /** Emphasis and titles: an italic in English, the body face in Chinese. */
  readonly emphasis: string
  readonly head: string
  readonly headNews: string
  readonly deck: string
  readonly kicker: string
  /** The name of a column. */
  readonly sign: string
  readonly subhead: string
  /** Quotations and letters. */
  readonly quote: string
  readonly byline: string
  /** The words under a picture. */
  readonly caption: string
  /** The first words of a story, where the style sets them apart. */
  readonly lede: string
  /** Draws the marks of upright headlines, which many display faces cannot turn. */
  readonly uprightMarks: string
  readonly folio: string
  readonly brush: string
  /** Draws the Han characters that the other faces lack. */
  readonly other: string
  /** Draws what `other` lacks too, in a style of its own. */
  readonly last: string
  /** The same for headlines, in a weight of theirs. */
  readonly lastHead: string
  /** Draws signs that all those lack. */
  readonly symbols: string
  /** Draws emoji, in black. */
  readonly emoji: string
  /** The same for headlines, in a weight of theirs. */
  readonly emojiHead: string
}

/** Within what the copy may choose the size of its type. */
export interface TypeLimits {
  /** Body sizes, CSS px. */
  readonly bodyPx: Span
  /** Body characters of a column, and of the gutter beside it. */
  readonly columnCharacters: Span
  readonly gutterCharacters: Span
  /** Row ÷ body size. */
  readonly leading: Span
}

interface Span {
  readonly least: number
  readonly most: number
}

/** A style sheet, and its file's path for problems. */
export interface StyleSheet {
  readonly file: string
  readonly text: string
}

/** A colour of a style as it is written, and what it is printed in. */
export interface StyleColour {
  /** Its token without hyphens before it: `accent`. */
  readonly token: string
  /** CSS, tokens in it put in: `#b8141a`. */
  readonly value: string
  readonly place: Place
  /** Of `--accent-ink`, percent of cyan, magenta, yellow, black; absent where it is of another `--accent`. */
  readonly inks?: { readonly value: string; readonly place: Place }
}

/** Where a style has a place for the line of a numbered copy: below the type area, in its middle; CSS px. */
export interface CopyLinePlace {
  readonly sizePx: number
  /** Its size where it is long. */
  readonly leastPx: number
  /** From the type area to the middle of the line. */
  readonly belowPx: number
  /** Of the type area's width, the most that the line may take. */
  readonly widthShare: number
}

/** What parts the stories of a page. */
export interface Devices {
  readonly rules: Readonly<Record<RuleName, RuleLook>>
  /** How a box of each kind looks, and `usual` for all others. */
  readonly boxes: { readonly usual: BoxLook } & Partial<Readonly<Record<StoryKind, BoxLook>>>
  /** So many ornaments a page has at the most; a kind that asks for more looks as usual. */
  readonly ornamentsMost: number
}

/** The numbers of a house style and a page format, read from the style sheets' tokens. */
export interface Style {
  readonly format: string
  readonly grid: Grid
  readonly trimWidthMm: number
  readonly trimHeightMm: number
  readonly typeWidthMm: number
  readonly typeHeightMm: number
  readonly typeLimits: TypeLimits
  readonly faces: readonly FaceSource[]
  readonly roles: FaceRoles
  /** Sizes of headlines by grade, CSS px, the largest first. */
  readonly headSizesPx: readonly number[]
  /** Sizes of headlines by what they are to their page. */
  readonly tierSizes: TierSizes
  /** Ideal grade of a head: a line for each priority from 1, an entry for each width in columns from 1. */
  readonly headGrades: readonly (readonly number[])[]
  readonly headLeading: number
  /** Grades that kicker and deck stand under the main line: as few as leave them short. */
  readonly headSteps: { readonly least: number; readonly most: number }
  readonly headWhite: HeadWhite
  readonly sign: SignStyle
  /** How the headlines of a kind are dressed; plain where nothing is said. */
  readonly headStyles: Partial<Readonly<Record<StoryKind, HeadStyle>>>
  readonly devices: Devices
  /** Points that make-up takes off for an upright headline; less than 0 where the style prefers it. */
  readonly uprightCost: number
  /** How many times the size of its grade a headline may be, to fill its width. */
  readonly headGrowMost: number
  /** Han–Latin gap in headlines and subheads, em. */
  readonly headGapEm: number
  /** Letters and digits in a Chinese headline are set this much larger than its Han characters. */
  readonly headFigures: number
  /** Room at each side of a kicker, em of its size. */
  readonly kickerSideEm: number
  /** Rows that the nameplate takes at the top of a front page. */
  readonly nameplateRows: number
  /** Size of the paper's name on it, and of the facts and folio lines, CSS px. */
  readonly nameplatePx: number
  readonly folioPx: number
  /** Type smaller than this is not printed; what stands over and at words (ruby, ², notes) may be smaller. */
  readonly leastTypePx: number
  readonly leastNotePx: number
  /** The smallest type of a table that is wide for its leg, CSS px. */
  readonly tableLeastPx: number
  /** Lines of a caption are left as they are, not stretched to one width. */
  readonly isCaptionRagged: boolean
  readonly boxRows: number
  /** Body characters of space at each side inside a box. */
  readonly boxSide: number
  /** Han–Latin gap and its least, em. */
  readonly gapEm: number
  readonly gapLeastEm: number
  /** The most that a line may be stretched between two characters, em. */
  readonly stretchMostEm: number
  /** A line that would have to be stretched more than this between two characters stays short, em. */
  readonly stretchFailEm: number
  /** The space between the words of a Latin text before it is stretched or squeezed, em. */
  readonly spaceEm: number
  /** The most that a space between words may be stretched, as a share of itself. */
  readonly spaceStretchMost: number
  /** A line whose spaces would have to be stretched more than this stays short, as a share of a space. */
  readonly spaceStretchFail: number
  /** What a letter of a Latin text may gain where its line is stretched, and give up where it is squeezed, em. */
  readonly trackMostEm: number
  readonly trackLeastEm: number
  readonly indentEm: number
  /** Indent of a paragraph right under a headline or subhead. */
  readonly indentUnderHeadEm: number
  /** Words at the beginning of a story that are set in the lede's face. */
  readonly ledeWords: number
  readonly subheadRows: number
  readonly subheadPx: number
  /** What the page draws by and the setting counts with. */
  readonly measures: Measures
  readonly copyLine?: CopyLinePlace
  /** What the issue says of marks at the edges of lines; its region's habit where it says nothing. */
  readonly lineRules?: LineRules
  /** Its colours, of which a press file makes the ink table. */
  readonly colours: readonly StyleColour[]
  /** The style sheets themselves, in the order in which the page needs them. */
  readonly css: string
  /** The same apart, each with its file's path for problems. */
  readonly sheets: readonly StyleSheet[]
  /** What stands before them where the last faces are asked. */
  readonly emojiCss: string
}
