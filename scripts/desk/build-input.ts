import type { Report } from '../model/problem.ts'
import type { World } from '../model/world.ts'

/** What a build is asked for. */
export interface BuildRequest {
  /** Absolute folder of the issue, `…/manuscript/x`. */
  readonly folder: string
  /** Absolute folder that takes `x/paper.pdf` and the rest. */
  readonly output: string
  /** The project's own folder, with styles, templates and packages. */
  readonly root: string
  /** Also writes pages that have errors, marked as a draft in the report. */
  readonly draft: boolean
  /** Which browser, as for `openBrowser`. */
  readonly browser?: string
}

/** What a build works with besides its request. */
export interface BuildTools {
  readonly world: World
  readonly report: Report
  /** Told at the end of each stage, with the milliseconds it took. */
  readonly stage: (name: StageName, milliseconds: number) => void
}

/** The stages of a build, in order. */
export type StageName =
  | 'read'
  | 'edit'
  | 'faces'
  | 'make-up'
  | 'pages'
  | 'print'
  | 'book'
  | 'proof'
  | 'write'
