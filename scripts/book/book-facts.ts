import { wordsOf } from '../model/furniture.ts'
import type { Issue, IssueFacts } from '../model/issue.ts'
import type { FurnitureWords } from '../model/words/column.ts'
import { datePartsOf } from '../model/words/dates.ts'
import { bookIdentifier } from './book-identifier.ts'
import { oneLine } from './book-names.ts'

/** What the package document says of the book; an absent fact is an empty text or list. */
export interface BookFacts {
  readonly identifier: string
  readonly title: string
  readonly language: string
  readonly date: string
  readonly modified: string
  readonly publisher: string
  readonly rights: string
  readonly editors: string
  readonly series: string
  readonly seriesPosition: string
  readonly seriesIdentifiers: readonly string[]
  readonly sources: readonly string[]
  readonly pageBreakSource: string
  readonly accessModes: readonly string[]
  readonly sufficientModes: readonly string[]
  readonly features: readonly string[]
  readonly summary: string
}

/** What the finished book contains, from which its accessibility facts are computed. */
export interface BookContains {
  readonly breaks: boolean
  readonly pictures: 'none' | 'described' | 'some'
}

/** The book's metadata, all from the issue's facts and from what the book contains. */
export function bookFacts(issue: Issue, modified: string, contains: BookContains): BookFacts {
  const { facts } = issue
  const words = wordsOf(facts.language)
  const serials = [facts.issn ? `urn:issn:${facts.issn}` : '', facts.cn ?? ''].filter(Boolean)
  const visual = contains.pictures !== 'none'
  return {
    identifier: bookIdentifier(issue),
    title: bookTitle(facts, words),
    language: facts.language,
    date: facts.date ?? '',
    modified: wholeSeconds(modified),
    publisher: facts.publisher ?? '',
    rights: facts.rights ?? '',
    editors: facts.editors ?? '',
    series: oneLine(facts.paper),
    seriesPosition: position(facts),
    seriesIdentifiers: serials,
    sources: serials,
    pageBreakSource: contains.breaks
      ? (serials[0] ?? `${bookTitle(facts, words)} ${words.book.printEdition}`)
      : '',
    accessModes: visual ? ['textual', 'visual'] : ['textual'],
    sufficientModes: contains.pictures === 'some' ? ['textual,visual'] : ['textual'],
    features: [
      'tableOfContents',
      'readingOrder',
      'structuralNavigation',
      'displayTransformability',
      ...(contains.breaks ? ['pageBreakMarkers', 'pageNavigation'] : []),
      ...(contains.pictures === 'described' ? ['alternativeText'] : [])
    ].sort(),
    summary: summaryOf(words.book.summary, contains)
  }
}

function bookTitle(facts: IssueFacts, words: FurnitureWords): string {
  const number = facts.issueNumber ? words.facts.issueNumber(facts.issueNumber) : ''
  const date = facts.date ? words.book.date(datePartsOf(facts.date)) : ''
  return [oneLine(facts.paper), date, number].filter(Boolean).join(' ')
}

function summaryOf(
  { text, breaks, described, undescribed, between }: FurnitureWords['book']['summary'],
  contains: BookContains
): string {
  const pictures = { none: '', described, some: undescribed }[contains.pictures]
  return [text, contains.breaks ? breaks : '', pictures].filter(Boolean).join(between)
}

/** Issues sort by their number, else by date: `2019-05-06` → `2019.5.6`; empty where there is neither. */
function position(facts: IssueFacts): string {
  if (/^\d+$/.test(facts.issueNumber ?? '')) return String(Number(facts.issueNumber))
  return facts.date?.split('-').map(Number).join('.') ?? ''
}

/** EPUB asks for `CCYY-MM-DDThh:mm:ssZ`. */
function wholeSeconds(modified: string): string {
  const time = Date.parse(modified)
  if (!modified.endsWith('Z') || Number.isNaN(time)) {
    throw new Error(`bindBook: modified must be ISO 8601 in UTC, not "${modified}"`)
  }
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}
