import type { PDFContext, PDFDict } from '@cantoo/pdf-lib'
import type { Box } from '../rewrite/box.ts'
import type { ScreenColours } from './plate-ink.ts'
import type { PlateState } from './plate-state.ts'

/** What is being made of one page: a file whose pages are its plates. */
export interface PlateJob {
  /** The objects of the file that is read, and of the one that is made; refs mean the same in both. */
  readonly source: PDFContext
  readonly made: PDFContext
  readonly plates: readonly string[]
  readonly screen: ScreenColours
  /** Plates on which anything is inked. */
  readonly inked: Set<string>
  readonly told: Set<PlateNote>
  /** Pictures that are still to be read. */
  readonly later: (() => Promise<void>)[]
  /** What was made of objects already, by what decides it. */
  readonly known: Map<string, unknown>
  /** Forms that are being read, one in another. */
  readonly open: Set<string>
  /** Operations that may still be read: each is kept for every plate until the page is made. */
  left: number
  /** Makes the versions of a content stream for all plates. */
  readonly derive: (source: ContentSource, state: PlateState) => readonly PlateContent[]
}

/** A content stream with what it names. */
export interface ContentSource {
  readonly bytes: Uint8Array
  readonly resources: PDFDict | undefined
  /** Of a page's own stream: the part of it that is seen; paths beside it are left out. */
  readonly area?: Box
}

/** What a content stream is on one plate: its ink as grey, white where there is none. */
export interface PlateContent {
  readonly bytes: Uint8Array
  readonly resources: PDFDict
}

/**
 * What keeps plates from being the file's own separation: colours of the screen were converted, or something could not
 * be read and is missing from them.
 */
export type PlateNote = 'screen-colours' | 'picture-unread' | 'space-unread' | 'shading-unread'

/** What was made for a key before, or is made now. */
export function once<Value>(job: PlateJob, key: string, make: () => Value): Value {
  if (job.known.has(key)) return job.known.get(key) as Value
  const value = make()
  job.known.set(key, value)
  return value
}

/** No file nests forms so deep but to keep its reader busy. */
const deepest = 24

/** What was made before of a stream that may draw others, or is made now; nothing for one that draws itself. */
export function onceInside<Value>(
  job: PlateJob,
  key: string,
  version: string,
  make: () => readonly Value[]
): readonly Value[] {
  if (job.open.has(key) || job.open.size > deepest) return []
  return once(job, `${key} ${version}`, () => {
    job.open.add(key)
    const made = make()
    job.open.delete(key)
    return made
  })
}
