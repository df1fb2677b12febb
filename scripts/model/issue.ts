import type { Correction, MadeCorrection } from './correction.ts'
import type { Grid, Rect } from './dummy.ts'
import type { LibraryFacts } from './library-facts.ts'
import type { LinkMode } from './links.ts'
import type { PressAsked } from './press-order.ts'
import type { Place } from './problem.ts'
import type { FiledStory, Picture, Story } from './story.ts'
import type { LineRules } from './style.ts'

/** What an editor may pin of a story on a page; what is left out is the make-up's to choose. */
export interface Pin {
  readonly story: string
  readonly rect?: Partial<Rect>
  readonly boxed?: boolean
  /** Copy runs up beside the headline, which stands over all columns but the last. */
  readonly wrap?: boolean
  /** Columns of text inside the frame, where it differs from its width (破栏). */
  readonly legs?: number
  /** Grade of the headline, 1 the largest, in the style's table. */
  readonly grade?: number
  /** A corner of the page that the frame must touch. */
  readonly corner?: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'
  /** Slug of a story that must stand lower on the same page. */
  readonly above?: string
  /** Slug of a story that must not share an upright edge with this one. */
  readonly notBeside?: string
  readonly place: Place
}

/** One printed page (版) as the editor plans it. */
export interface PagePlan {
  readonly number: number
  /** Page name (版名), if the paper gives one. */
  readonly name?: string
  readonly pins: readonly Pin[]
  readonly place: Place
}

/** The issue's own facts, all from `issue.yaml`; what it does not say is absent, never invented. */
export interface IssueFacts extends LibraryFacts {
  /** The issue folder's name. */
  readonly id: string
  /** Path of `issue.yaml`, for problems. */
  readonly file: string
  /** Where the values stand that other stages look up. */
  readonly places?: Readonly<
    Partial<Record<'format' | 'pages' | 'bodySize' | 'style' | 'nameplate' | 'released', Place>>
  > & {
    readonly faces?: readonly Place[]
  }
  readonly paper: string
  /** ISO 8601, as exact as is known: `2019`, `2019-05` or `2019-05-06`; absent where nobody gave one. */
  readonly date?: string
  readonly language: string
  /** The stories are articles as other tools and their authors write them, also in folders below. */
  readonly articles?: boolean
  /** What becomes of pictures that are on the web. */
  readonly remotePictures?: 'leave-out'
  /** What becomes of links on paper; their words alone where nothing is said. */
  readonly links?: LinkMode
  /** Name of a format in `styles/formats/`. */
  readonly format: string
  /** Name of a style set in `styles/sets/`; the house style alone when it is absent. */
  readonly style?: string
  /** How strictly marks are kept off the edges of lines; the habit of the language's region when it is absent. */
  readonly lineRules?: LineRules
  /** Names and phrases that no headline parts, beside those the program knows. */
  readonly phrases?: readonly string[]
  /** Picture of the paper's name (报头) in the issue's folder; the name is set in type when it is absent. */
  readonly nameplate?: string
  /** Files of type in the issue's folder that draw what the house's faces lack, the first before the next. */
  readonly faces?: readonly string[]
  /** The grid of the body size that was chosen; the format's own where it is absent. */
  readonly grid?: Grid
  readonly pages: readonly PagePlan[]
  /** What the copy is to decide of format, pages and body size; absent where the editor decided it all. */
  readonly open?: OpenPages
  /** What the copy takes by itself of the pages that were chosen for it, 1 for exactly all. */
  readonly fill?: number
  /** What may close the last page where no copy fills it; the program's own choice only where pages are. */
  readonly close?: 'notes' | 'imprint' | 'none'
  /** Which press a file is made for at each build. */
  readonly press?: PressAsked
  readonly publisher?: string
  readonly rights?: string
  /** Pages of the paper as it came out, of which the issue may hold a few. */
  readonly pageCount?: number
  readonly editors?: string
  /** The program in which a place of the copy is opened. */
  readonly editor?: (typeof editors)[number]
  /** How many people sign an edition, one after another (三审三校). */
  readonly signatures?: number
  /** Field name → why the editor reads it so; such facts are not in the source. */
  readonly inferred: Readonly<Record<string, string>>
  /** Keys whose values are those of `paper.yaml`. */
  readonly fromPaper?: readonly string[]
  /** Of a folder of articles without an `issue.yaml`, which every fact here was assumed for. */
  readonly assumed?: Assumed
}

/** Programs that open a file at a line by an address of their own, and none of them. */
export const editors = ['vscode', 'cursor', 'none'] as const

/** What may close an issue's last page where no copy fills it: as its editor asks; lines for notes where nobody gave pages. */
export function closeOf({ close, open }: IssueFacts): NonNullable<IssueFacts['close']> {
  return close ?? (open?.pages ? 'notes' : 'none')
}

/** What nobody said of an issue and the program took from its articles. */
export interface Assumed {
  readonly paper: 'asked' | 'heading' | 'folder'
  readonly order: 'weight' | 'date' | 'name'
  /** Slug of the story that leads the paper. */
  readonly lead: string
  readonly sections: readonly string[]
  /** The newest day that an article names. */
  readonly newest?: string
}

/** What of its pages an issue leaves to its copy. */
export interface OpenPages {
  readonly format: boolean
  readonly pages: boolean
  /**
   * Any size of the format's ladder; the same, but the format's own where an advert has its size in columns and rows;
   * always the format's own; or so many points.
   */
  readonly bodySize: 'auto' | 'usual' | 'own' | number
}

/** An issue as read from disk. */
export interface FiledIssue {
  readonly facts: IssueFacts
  /** `issue.yaml`, decoded and nothing more: the loss check starts from it. */
  readonly filed: string
  /** Absolute folder of the issue. */
  readonly folder: string
  readonly stories: readonly FiledStory[]
  readonly corrections: readonly Correction[]
  /** The paper that the issue is one of, where it has a file of its own. */
  readonly paper?: FiledPaper
}

/** What `paper.yaml` above an issue gave to it. */
export interface FiledPaper {
  /** Path of `paper.yaml`, for problems. */
  readonly file: string
  /** Absolute folder in which it lies. */
  readonly folder: string
  /** The file, decoded and nothing more. */
  readonly filed: string
  /** Its names of pages, the first page's first. */
  readonly pageNames: readonly string[]
}

/** An issue in house style, corrected; stories in reading order (priority, then slug). */
export interface Issue {
  readonly facts: IssueFacts
  readonly folder: string
  readonly stories: readonly Story[]
  readonly corrections: readonly Correction[]
  /** The corrections that were made in the issue's own facts. */
  readonly mended?: readonly MadeCorrection[]
  readonly nameplate?: Picture
}
