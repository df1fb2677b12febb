import { homeSlug } from '../../../model/part-id.ts'
import type { Words } from '../../../model/problem.ts'
import type { MadeUp } from '../../build-input.ts'
import { leverWords } from '../../cli/fit-words.ts'
import { fitLedger } from '../../fit-ledger.ts'
import { type FitView, fitView } from './frame-view.ts'

/** A row of the fit ledger: a story, or a part of one, and its frame. */
export interface LedgerRow {
  /** Name of its frame on the page, where it stands on one. */
  readonly frame: string
  readonly story: string
  readonly headline: string
  readonly page?: number
  readonly room?: number
  readonly need?: number
  readonly levers: Words
  readonly fit: FitView
  readonly file: string
  readonly line: number
}

/** The fit ledger in the order of the pages; last what stands on none. */
export function ledgerView({ issue, pages, unplaced, style }: MadeUp): readonly LedgerRow[] {
  const stories = new Map(issue.stories.map(story => [story.slug, story]))
  return fitLedger(pages, unplaced, style).map(row => {
    const story = stories.get(homeSlug(row.story))
    return {
      frame: row.story,
      story: homeSlug(row.story),
      headline: story?.meta.headline.main?.replace(/\n/g, ' ') || row.story,
      ...(row.page === undefined ? {} : { page: row.page }),
      ...(row.unplaced ? {} : { room: row.roomLines, need: row.needLines }),
      levers: leverWords(row),
      fit: fitView(row, story?.meta.kind),
      file: story?.file ?? row.story,
      line: story?.blocks[0]?.place.line ?? 1
    }
  })
}
