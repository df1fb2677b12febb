import type { BookRecord } from '../model/book-record.ts'
import { contentDate } from '../model/content-date.ts'
import type { Correction } from '../model/correction.ts'
import type { Issue } from '../model/issue.ts'

/**
 * `dcterms:modified`: the newest moment that the issue itself names, ISO 8601 in UTC. Where the edition says when it was
 * released, that and the corrections count; else the paper's own date, or its newest article's.
 */
export function bookMoment({ facts, corrections }: Pick<Issue, 'facts' | 'corrections'>): string {
  const base = momentOf(facts.released ?? contentDate(facts))
  const corrected = corrections.flatMap(one => (one.date ? [momentOf(one.date)] : []))
  return [base, ...corrected].sort().at(-1) ?? base
}

/** The corrections that the book shows: of the issue's own facts, then of its stories. */
export function madeCorrections({
  stories,
  mended = []
}: Pick<Issue, 'stories' | 'mended'>): readonly Correction[] {
  return [...mended, ...stories.flatMap(story => story.mended)].map(({ correction }) => correction)
}

/** Corrections that the accepted books do not show and that do not say when they were made. */
export function undatedCorrections(
  issue: Pick<Issue, 'stories' | 'mended'>,
  kept: readonly BookRecord[]
): readonly Correction[] {
  const shown = new Set(kept.flatMap(({ corrections }) => corrections))
  return madeCorrections(issue).filter(({ id, date }) => date === undefined && !shown.has(id))
}

function momentOf(date: string): string {
  const whole = date.includes('T') ? date : `${`${date}-01-01`.slice(0, 10)}T00:00:00Z`
  return `${new Date(whole).toISOString().slice(0, 19)}Z`
}
