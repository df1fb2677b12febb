/**
 * What another program may ask of Duikai, complete in itself: TypeScript reads no source of a package. A test holds it
 * to `library.ts`.
 */

/** A text in English and in Chinese. */
export interface Words {
  readonly en: string
  readonly zh: string
}

/** Where something stands, named from two folders above the issue (`manuscript/x/rain.md`); lines and columns count from 1. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** An error stops the press, a warning prints, advice only advises. */
export type Severity = 'error' | 'warning' | 'advice'

/** Something the newsroom can mend: what is wrong, where, and what to do next. */
export interface Problem {
  /** Permanent, for example `story/no-headline`; `duikai explain` knows each. */
  readonly code: string
  readonly severity: Severity
  readonly message: Words
  readonly hint: Words
  readonly place?: Place
}

/** The stages of a build, in order. */
export type StageName = 'read' | 'faces' | 'make-up' | 'pages' | 'print' | 'book'

/** What can stand at a path; `other` is a pipe, a socket or a device. */
export type Standing = 'file' | 'folder' | 'link' | 'other'

/** The program that holds a folder. */
export interface Holder {
  readonly pid: number
  readonly host: string
}

/** A folder is ours until we leave it, or another's by a file in it. */
export type Taken =
  | { readonly kind: 'ours'; readonly leave: () => void }
  | { readonly kind: 'held'; readonly by: Holder; readonly file: string }

/** The disk and the clock; paths are absolute, failures are thrown with the disk's own `code` (`ENOENT`). */
export interface World {
  /** A regular file's bytes, at most `mostBytes` of them: `EFBIG` for a larger file, `NOTFILE` for a pipe or device. */
  readonly read: (path: string, mostBytes?: number) => Promise<Uint8Array>
  /** Another word after every change of a file. */
  readonly stamp: (path: string) => Promise<string>
  /** Names in a folder, sorted; empty when there is none. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** The path with every link resolved, or undefined when nothing is there. */
  readonly realPath: (path: string) => Promise<string | undefined>
  /** What stands at the path itself; undefined when nothing is there. */
  readonly look: (path: string) => Promise<Standing | undefined>
  /** Whether a file may be made in this folder, or in the one that would hold it. */
  readonly mayWrite: (folder: string) => Promise<boolean>
  /** Whole or not at all; makes the folder. */
  readonly write: (path: string, bytes: Uint8Array | string) => Promise<void>
  /** Gives a file or a folder another name, at once; makes the folder it goes to. */
  readonly move: (from: string, to: string) => Promise<void>
  /** Gives a folder the permissions of another, if that is there. */
  readonly keepMode: (from: string, to: string) => Promise<void>
  /** Removes one file, one link or one empty folder, if it is there. */
  readonly remove: (path: string) => Promise<void>
  /** Takes a folder, made if it is not there, for one program at a time. */
  readonly take: (folder: string) => Promise<Taken>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What may be asked with besides the issue. */
export interface WorkOptions {
  /**
   * Where files are read and written, and the time; the real disk and clock where it is absent. Another must give
   * Duikai's own files (the package's folder, its packages, its cache) as the real disk has them.
   */
  readonly world?: World
  /** Told of each problem as soon as it is found; the result has them all. */
  readonly onProblem?: (problem: Problem) => void
  /** Told at the end of each stage, with the milliseconds it took; the next one waits for it. */
  readonly onStage?: (stage: StageName, milliseconds: number) => void | Promise<void>
}

/** What `check` is asked. */
export interface CheckOptions extends WorkOptions {
  /** Absolute folder of the issue, `…/manuscript/x`. */
  readonly folder: string
}

/** What `build` is asked. */
export interface BuildOptions extends CheckOptions {
  /** Absolute folder that takes `x/paper.pdf` and the rest. */
  readonly output: string
  /** Also writes pages that have errors. */
  readonly draft?: boolean
  /** Lays pages out anew: those that cannot be kept as they were accepted (`true`), all, or these alone. */
  readonly relayout?: boolean | 'all' | readonly number[]
  /** Also binds the e-book in lines from top to bottom, where the language is Chinese. */
  readonly vertical?: boolean
  /** `built-in`, `installed`, or the path of a Chrome; else DUIKAI_BROWSER, else what fits best. */
  readonly browser?: string
  /** For which press a file is made, a name of `styles/press/`; else what the issue says. */
  readonly press?: string
  /** The press file's standard; else the issue's, else the preset's. */
  readonly standard?: 'PDF/X-4' | 'PDF/X-3:2003' | 'PDF/X-1a:2003' | 'PDF'
}

/** Where a frame stands: its page, and columns and rows from 0. */
export interface Spot {
  readonly page: number
  readonly column: number
  readonly row: number
  readonly width: number
  readonly height: number
}

/** One correction that stands in the paper, with its place on it. */
export interface CorrectionChange {
  readonly id: string
  readonly story: string
  readonly headline: string
  readonly page?: number
  /** The field, the block's id, or the number of the note. */
  readonly at: string
  readonly where: Words
  readonly before: string
  readonly after: string
  /** The build before had it not, or with another reading. */
  readonly isNew: boolean
}

/** What became of one story on a page. */
export interface StoryChange {
  readonly story: string
  readonly headline: string
  /** Absent where it was not printed before. */
  readonly from?: Spot
  readonly to: Spot
  readonly isMoved: boolean
  readonly isResized: boolean
  /** Sizes of its main line, CSS px, where they differ. */
  readonly head?: { readonly fromPx: number; readonly toPx: number }
  readonly isHeadSetAnew: boolean
  readonly isDressedAnew: boolean
  readonly isPictureAnew: boolean
  /** How room was found or filled: rows more or fewer of white at its head and of its picture; paragraphs on other lines. */
  readonly airRows: number
  readonly pictureRows: number
  readonly tighter: number
  readonly looser: number
  /** Lines of copy that are not what they were, and how many it has. */
  readonly lines: number
  readonly ofLines: number
}

/** What became of one page. */
export interface PageChange {
  readonly page: number
  readonly fate: 'kept' | 'touched' | 'refitted' | 'block' | 'rows' | 'anew' | 'new' | 'draft'
  /** It prints otherwise than before: a plate of it must be made again. */
  readonly isToPlate: boolean
  readonly stories: readonly StoryChange[]
  /** Stories that stood on it and stand on no page now. */
  readonly gone: readonly string[]
}

/** What is other than in the build before. */
export interface IssueChanges {
  /** No earlier build of this output is known: there is nothing to compare with. */
  readonly isFirst: boolean
  readonly isStyleChanged: boolean
  readonly corrections: readonly CorrectionChange[]
  readonly pages: readonly PageChange[]
  /** Pages of the build before that there are no more. */
  readonly lostPages: readonly number[]
  /** What must be plated again; absent where there is nothing to compare with, and in a draft. */
  readonly replate?: PagesToPlate
}

/** Pages that are plated again since an accepted edition, or since the build before where there is none. */
export interface PagesToPlate {
  readonly since?: number
  readonly pages: readonly number[]
  readonly lostPages: readonly number[]
}

/** How a build ended. */
export interface BuildResult {
  /** Nothing was wrong, or a draft was asked for: the output was written. */
  readonly written: boolean
  readonly problems: readonly Problem[]
  /** Folder of the output, `…/output/x`. */
  readonly output: string
  readonly issueId: string | undefined
  /** What was written: every file of the set, its mark too. */
  readonly files: readonly WrittenFile[]
  /** What is other than in the build before; absent where no pages were made. */
  readonly changes?: IssueChanges
  /** What was built before stands as it would be built now: no work was done, and no stage told. */
  readonly isUnchanged: boolean
}

/** A file that was written. */
export interface WrittenFile {
  /** Inside the output folder, with `/`: `pages/1.png`. */
  readonly path: string
  readonly mediaType: string
  readonly use: ArtifactUse
}

/**
 * What a file is made for: a `product` leaves the house; from a `source` the pages are printed; a `view` shows a page
 * on a screen; a `plan` says what make-up did; an `account` tells how all went, times too, so that two of one issue
 * differ.
 */
export type ArtifactUse = 'product' | 'source' | 'view' | 'plan' | 'account'

/** What was done to make copy fit. */
export interface FitLevers {
  /** Grade of the headline, 1 the largest. */
  readonly grade: number
  readonly airRows: number
  /** Lines saved (below 0) or gained in paragraphs by setting them closer or wider. */
  readonly lineChanges: number
}

/** How one story fits its frame; lines are body lines, characters those of its measure. */
export interface FitRow {
  readonly story: string
  /** Absent for a story that belongs to no page. */
  readonly page: number | undefined
  /** It stands on no page: nothing else is known of it. */
  readonly unplaced: boolean
  /** Lines that the frame holds under its head. */
  readonly roomLines: number
  /** Lines that the copy takes as set. */
  readonly needLines: number
  /** The last lines may leave a row free in all legs but one. */
  readonly fills: boolean
  /** Lines too many (above 0) or missing (below 0). */
  readonly overLines: number
  readonly overCharacters: number
  readonly levers: FitLevers
}

/** A part of a story that a correction may call by its id. */
export interface NamedBlock {
  /** A field of the front matter, `headline.main`, or a block of the copy. */
  readonly id: string
  readonly place: Place
  /** Its first words as they are printed. */
  readonly begins: string
}

/** One story with all that a correction may name. */
export interface StoryBlocks {
  readonly story: string
  readonly file: string
  readonly blocks: readonly NamedBlock[]
}

/** What a check found. */
export interface CheckResult {
  readonly problems: readonly Problem[]
  /** Empty when the copy could not be made up. */
  readonly fit: readonly FitRow[]
  /** What corrections may name of each story. */
  readonly blocks: readonly StoryBlocks[]
}

/**
 * Makes an issue's PDF, page pictures and e-book as `duikai build` does. What is wrong with the copy is in the
 * result; it prints nothing, hears no signal and never ends the process.
 * @throws TypeError for a path that is not absolute; an error with English words when the machine or Duikai fails
 */
export function build(options: BuildOptions): Promise<BuildResult>

/**
 * Reads, edits, checks and makes up an issue as `duikai check` does, without a browser and writing nothing of the
 * newsroom's.
 * @throws as `build`
 */
export function check(options: CheckOptions): Promise<CheckResult>
