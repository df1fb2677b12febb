import type { RenderBrowser } from '../../../kit/browser.ts'
import type { Problem, Words } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'

/** The issue that is worked on, where it is made, and the program's own folder; absolute. */
export interface ActionPlace {
  readonly folder: string
  /** Takes `x/paper.pdf` and the rest. */
  readonly output: string
  readonly root: string
}

/** What an action works with: a world in which what it writes is only planned. */
export interface ActionTools {
  readonly place: ActionPlace
  readonly world: World
  readonly report: (problem: Problem) => void
}

/** A file before and after an action; undefined where there is none. */
export interface FileChange {
  /** Absolute. */
  readonly path: string
  readonly before: Uint8Array | undefined
  readonly after: Uint8Array | undefined
  /** The program writes it and nobody else: whatever stands there gives way. */
  readonly isOwn?: boolean
}

/** The builds of a running desk, as far as its actions must know of them. */
export interface ActionBuilder {
  /** Holds builds back while a work of its own goes on with the warm browser, then builds once. */
  readonly alone: <Result>(
    work: (browser: RenderBrowser | undefined) => Promise<Result>
  ) => Promise<Result>
  /** One build in which these pages are laid out anew; all that is told of it. */
  readonly rebuild: (relayout: readonly number[]) => Promise<readonly Problem[]>
}

/** What was done, for the button that undoes it. */
export interface Done {
  readonly does: Words
  /** Where undoing is other than to put every file back: copy that somebody typed is kept. */
  readonly undo?: (changes: readonly FileChange[]) => readonly FileChange[]
}

/** How an action ended, as the page is told. */
export type ActionAnswer =
  | ({ readonly done: true; readonly undo?: Undoable } & Readonly<Record<string, unknown>>)
  | { readonly done?: never; readonly problems: readonly Problem[] }

/** The action that would be undone next. */
export interface Undoable {
  readonly id: number
  readonly does: Words
}
