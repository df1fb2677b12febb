import type { BookRecord } from '../model/book-record.ts'
import type { Correction } from '../model/correction.ts'
import type { Issue } from '../model/issue.ts'
import type { Place, Problem, Words } from '../model/problem.ts'
import { undatedCorrections } from './book-moment.ts'

/**
 * Tells of a book that holds something else than those accepted under its identifier and is no younger than they are:
 * a library could not tell them apart. `kept` are the records of all accepted editions; the very book of one of them,
 * and another edition by its number, are no fault. A warning while nobody accepts it, an error when it is accepted.
 */
export function staleDate(
  record: BookRecord,
  kept: readonly BookRecord[],
  issue: Pick<Issue, 'facts' | 'stories' | 'mended'>,
  severity: 'warning' | 'error'
): Problem | undefined {
  const own = kept.filter(({ identifier }) => identifier === record.identifier)
  const isKept = own.some(
    ({ content, modified }) => content === record.content && modified === record.modified
  )
  const younger = own.filter(({ modified }) => modified >= record.modified)
  if (isKept || younger.every(({ content }) => content === record.content)) return undefined
  const newest =
    own
      .map(({ modified }) => modified)
      .sort()
      .at(-1) ?? record.modified
  const undated = undatedCorrections(issue, own)
  const [first] = undated
  return {
    code: 'book/stale-date',
    severity,
    place: first?.place ?? placeOfRelease(issue),
    message: {
      en: `The e-book holds something else than the accepted one and bears the same time or an earlier one (${record.modified}, accepted ${newest}).`,
      zh: `电子书的内容与已签发的不同，时间却相同或更早（现为 ${record.modified}，已签发的为 ${newest}）。`
    },
    hint: first ? dateThem(undated) : sayReleased(newest, issue)
  }
}

function dateThem(undated: readonly Correction[]): Words {
  const ids = undated.slice(0, 5).map(({ id }) => id)
  const more = undated.length > 5 ? '…' : ''
  return {
    en: `Give the correction “${ids.join('”, “')}”${more} a line “date: …”, the day on which it was made; or write the day of this edition into issue.yaml: “released: …”.`,
    zh: `请给更正“${ids.join('”“')}”${more}加一行“date: …”，写更正的日期；或在 issue.yaml 写本版电子书的日期“released: …”。`
  }
}

/** A day after the accepted one's; on the same day only a time tells two editions apart. */
function sayReleased(newest: string, { facts }: Pick<Issue, 'facts'>): Words {
  const key = facts.released === undefined ? 'released: …' : `released: ${facts.released}`
  const after = newest.endsWith('T00:00:00Z') ? newest.slice(0, 10) : newest
  return {
    en: `In issue.yaml “${key}” is to be the day of this edition of the e-book, after ${after}; on one day write the time too, such as ${after.slice(0, 10)}T18:30+08:00. A new edition by its number has “bookEdition: …”.`,
    zh: `请在 issue.yaml 的“${key}”写本版电子书的日期，要晚于 ${after}；同一天内再出，请连时刻一起写，如 ${after.slice(0, 10)}T18:30+08:00。另出新版，请写“bookEdition: …”。`
  }
}

function placeOfRelease({ facts }: Pick<Issue, 'facts'>): Place {
  return (facts.released === undefined ? undefined : facts.places?.released) ?? { file: facts.file }
}
