import type { PressPreset } from '../../model/press-order.ts'
import type { Severity, Words } from '../../model/problem.ts'
import type { Box } from '../rewrite/box.ts'
import type { Demand } from './demand.ts'
import type { Group } from './finding.ts'
import type { FileObject, OpenedFile, OpenedPage } from './opened/file-parts.ts'
import type { Drawn } from './walk/drawn.ts'
import type { Ground } from './walk/ground.ts'

/**
 * Something wrong. Faults of one check on one page are one finding, but where `kind` tells them apart; of those the
 * one of the most `badness` is told.
 */
export interface Fault {
  readonly message: Words
  readonly hint: Words
  /** Where another severity is right than the check's own. */
  readonly severity?: Severity
  readonly kind?: string
  readonly badness?: number
  /** The object's number in the file, `12 0`. */
  readonly object?: string
  /** For what belongs to a page, but is found by a check of the file. */
  readonly page?: OpenedPage
  /** Points, in the space in which things are drawn (`walk/drawn.ts`). */
  readonly box?: Box
}

/** What a check could not be made for, in words that follow "not checkable:". */
export interface NotCheckable {
  readonly notCheckable: Words
}

/** What a check says: faults, none of them, or that it cannot be made. */
export type Verdict = readonly Fault[] | NotCheckable

/** What stands around a thing that is drawn. */
export interface Scene {
  readonly file: OpenedFile
  readonly page: OpenedPage
  readonly demand: Demand
  /** What was painted before it. */
  readonly ground: Ground
}

interface CheckFacts {
  /** Permanent, `preflight/what`. */
  readonly code: string
  readonly group: Group
  /** Undefined where a preset does not ask for it. */
  readonly severity: (preset: PressPreset) => Severity | undefined
}

/** Looks at the whole file, once. */
export interface FileCheck extends CheckFacts {
  readonly looksAt: 'file'
  readonly look: (file: OpenedFile, demand: Demand) => Verdict | Promise<Verdict>
}

/** Looks at every dictionary of the file, of streams too. */
export interface ObjectCheck extends CheckFacts {
  readonly looksAt: 'object'
  readonly look: (object: FileObject, file: OpenedFile, demand: Demand) => Verdict
}

/** Looks at every page's own entries. */
export interface PageCheck extends CheckFacts {
  readonly looksAt: 'page'
  readonly look: (page: OpenedPage, demand: Demand, file: OpenedFile) => Verdict
}

/** Looks at everything that is drawn on a page, in the order in which it is painted. */
export interface DrawnCheck extends CheckFacts {
  readonly looksAt: 'drawn'
  readonly look: (drawn: Drawn, scene: Scene) => Verdict
}

/** One thing that is asked of a file. */
export type Check = FileCheck | ObjectCheck | PageCheck | DrawnCheck
