import { z } from 'zod'
import type { BookRecord } from '../../model/book-record.ts'
import { bookRecordShape } from './kept-books.ts'
import { type StoryCopy, storyCopyShape } from './story-copy.ts'

/** Where an output folder keeps what its pages were set like. */
export const recordName = 'record.json'

/** Where it keeps the same of the build before, where that was another. */
export const earlierName = 'record-before.json'

/** The pages of one build as they were set: what a later build is compared with. */
export interface PrintRecord {
  readonly version: 1
  readonly issue: string
  /** Hash of the sheets that all pages are drawn by. */
  readonly sheets: string
  readonly pages: readonly PageRecord[]
  readonly corrections: readonly CorrectionRecord[]
  /** The e-book that was bound with them. */
  readonly book?: BookRecord | undefined
  /** Its vertical edition, where one was asked for. */
  readonly vertical?: BookRecord | undefined
  /** The edited words of all stories; an edition has them in a file of their own. */
  readonly copy?: readonly StoryCopy[] | undefined
}

/** One page as it was set. */
export interface PageRecord {
  readonly page: number
  /** Hash of all that stands on it, its pictures too. */
  readonly print: string
  /** The words of its nameplate or folio line. */
  readonly furniture?: readonly string[] | undefined
  readonly frames: readonly FrameRecord[]
}

/** One story, or a part of one, in its frame. */
export interface FrameRecord {
  readonly story: string
  readonly headline: string
  /** Columns and rows, from 0 at the top left of the type area. */
  readonly rect: {
    readonly column: number
    readonly row: number
    readonly width: number
    readonly height: number
  }
  readonly boxed: boolean
  readonly legs: number
  /** Rows of white that the head has beyond its own; of the picture that stands by itself, all its rows. */
  readonly airRows?: number | undefined
  readonly pictureRows?: number | undefined
  /** Size of the main line, CSS px; 0 where there is none. */
  readonly headPx: number
  /** The lines of the head, each part's its own. */
  readonly head: readonly string[]
  /** The lines of the copy, by the block that they belong to. */
  readonly lines: readonly BlockLines[]
  /** Hash of the picture that stands by itself, and of how it stands; empty where there is none. */
  readonly picture: string
  /** Hashes of all pictures that it shows. */
  readonly pictures?: readonly string[] | undefined
  /** Words of the page in it: 广告, 上接第2版, 下转第4版. */
  readonly labels?: readonly string[] | undefined
}

/** The lines of one block of copy as they were broken. */
export type BlockLines = readonly [block: string, ...lines: string[]]

/** A correction that was made, with the wording that stands now. */
export interface CorrectionRecord {
  readonly id: string
  readonly story: string
  readonly after: string
}

/** Writes a record: the same text for the same pages. */
export function recordText(record: PrintRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`
}

/** Reads a record; undefined when the text is none. */
export function recordIn(text: string): PrintRecord | undefined {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

const count = z.int().min(0).max(1e6)

const schema = z.object({
  version: z.literal(1),
  issue: z.string(),
  sheets: z.string(),
  pages: z.array(
    z.object({
      page: count,
      print: z.string(),
      furniture: z.array(z.string()).optional(),
      frames: z.array(
        z.object({
          story: z.string(),
          headline: z.string(),
          rect: z.object({ column: count, row: count, width: count, height: count }),
          boxed: z.boolean(),
          legs: count,
          airRows: z.number().optional(),
          pictureRows: z.number().optional(),
          headPx: z.number(),
          head: z.array(z.string()),
          lines: z.array(z.tuple([z.string()], z.string())),
          picture: z.string(),
          pictures: z.array(z.string()).optional(),
          labels: z.array(z.string()).optional()
        })
      )
    })
  ),
  corrections: z.array(z.object({ id: z.string(), story: z.string(), after: z.string() })),
  book: bookRecordShape.optional(),
  vertical: bookRecordShape.optional(),
  copy: storyCopyShape.optional()
})
