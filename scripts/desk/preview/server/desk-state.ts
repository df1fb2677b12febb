import type { Problem, Words } from '../../../model/problem.ts'
import type { StageName } from '../../build-input.ts'
import type { Undoable } from '../actions/action.ts'

/**
 * Where the desk is: the pages are being set; they stand as they will print; what is wrong stops the press; they stand
 * and are being printed and proved in the background; the program has ended.
 */
export type DeskPhase = 'building' | 'ready' | 'broken' | 'proofing' | 'ended'

/** All that the page in the browser shows, as `/state` gives it; what is large has an address of its own. */
export interface DeskState {
  /** Counts up whenever there is something new to show. */
  readonly edition: number
  readonly phase: DeskPhase
  /** Since when it is in this phase, and when this was said: milliseconds since 1970. */
  readonly since: number
  readonly now: number
  /** What the newest build took from the save to the last page, milliseconds. */
  readonly milliseconds: number
  /** Which page of how many is at work in which stage; null where nothing is. */
  readonly stage: DeskStage | null
  readonly issue: DeskIssue | null
  readonly pages: readonly DeskPage[]
  readonly problems: readonly Problem[]
  /** What the newest build failed by, when it was no fault of the copy. */
  readonly fault: Words | null
  /** What is other than in the build before, a line each. */
  readonly changes: readonly Words[]
  readonly products: readonly DeskProduct[]
  /** The edition that stands accepted beside the copy. */
  readonly accepted: { readonly edition: number } | null
  /** What would be undone next. */
  readonly canUndo: Undoable | null
  /** Another one where the page's own program is another: the tab loads itself anew. */
  readonly client: string
}

/** How far the work is. */
export interface DeskStage {
  readonly name: StageName
  readonly words: Words
  readonly page: number
  readonly of: number
}

/** The issue at the desk. */
export interface DeskIssue {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly folder: string
}

/** One page: `/page/<number>` is its document, `/page/<number>/body` what stands in that. */
export interface DeskPage {
  readonly number: number
  /** Of its document: another one whenever anything that it shows is other. */
  readonly hash: string
  /** The copy has changed since it was set. */
  readonly isStale: boolean
  /** It cannot be filled: its best try, with what is over or short marked. */
  readonly isDraft: boolean
  /** It was printed and proved as it stands. */
  readonly isProved: boolean
}

/** A file of the last good build, at its path below the desk's own address. */
export interface DeskProduct {
  readonly path: string
  readonly mediaType: string
}
