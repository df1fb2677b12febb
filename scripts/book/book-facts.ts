import { wordsOf } from '../model/furniture.ts'
import type { Issue, IssueFacts } from '../model/issue.ts'
import { type AccessFacts, accessFacts, type BookContains } from './access-facts.ts'
import { type BookIdentity, bookIdentifier } from './book-identifier.ts'
import { oneLine } from './book-names.ts'
import { bookTitle, printEdition } from './edition-names.ts'

/** What the package document says of the book; an absent fact is an empty text or list. */
export interface BookFacts extends AccessFacts {
  readonly identifier: string
  readonly title: string
  readonly language: string
  /** The day of this edition of the book, and that of the paper. */
  readonly date: string
  readonly issued: string
  readonly modified: string
  readonly bookEdition: string
  readonly publisher: string
  readonly place: string
  readonly rights: string
  readonly license: string
  readonly creators: readonly string[]
  readonly editors: string
  readonly subjects: readonly string[]
  readonly description: string
  readonly series: string
  readonly seriesPosition: string
  readonly seriesIdentifiers: readonly string[]
  readonly seriesAddress: string
  readonly frequency: string
  readonly sources: readonly string[]
  readonly pageBreakSource: string
  /** Lines run from top to bottom, and pages are turned to the right. */
  readonly isVertical: boolean
}

/** What the book's metadata is computed from beside the issue's own facts. */
export interface BookAsBound {
  readonly identity: BookIdentity
  readonly modified: string
  readonly contains: BookContains
  /** Of what the issue's file does not describe. */
  readonly description: string
}

/** The book's metadata, all from the issue's facts and from what the book contains. */
export function bookFacts({ facts }: Pick<Issue, 'facts'>, bound: BookAsBound): BookFacts {
  const { contains } = bound
  const isVertical = contains.turnedPages
  const { book: words } = wordsOf(facts.language)
  const serials = [facts.issn ? `urn:issn:${facts.issn}` : '', cnOf(facts)].filter(Boolean)
  const print = contains.breaks ? printEdition(facts) : ''
  return {
    ...accessFacts(facts, contains),
    ...saidOf(facts),
    identifier: bookIdentifier(bound.identity, isVertical),
    title: [bookTitle(facts), isVertical ? words.verticalEdition : ''].filter(Boolean).join(' '),
    isVertical,
    language: facts.language,
    date: facts.released ?? facts.date ?? '',
    issued: facts.date ?? '',
    modified: wholeSeconds(bound.modified),
    bookEdition: facts.bookEdition === undefined ? '' : String(facts.bookEdition),
    description: oneLine(facts.description ?? bound.description),
    series: oneLine(facts.paper),
    seriesPosition: position(facts),
    seriesIdentifiers: serials,
    sources: [print, ...serials].filter(Boolean),
    pageBreakSource: print
  }
}

/** What goes into the metadata as the issue's file has it. */
function saidOf(facts: IssueFacts) {
  return {
    publisher: oneLine(facts.publisher ?? ''),
    place: oneLine(facts.place ?? ''),
    rights: oneLine(facts.rights ?? ''),
    license: facts.license ?? '',
    creators: (facts.creators ?? []).map(oneLine),
    editors: oneLine(facts.editors ?? ''),
    subjects: (facts.subjects ?? []).map(oneLine),
    seriesAddress: facts.baseUrl ?? '',
    frequency: oneLine(facts.frequency ?? '')
  }
}

/** A CN number says that it is one. */
function cnOf({ cn = '' }: IssueFacts): string {
  return cn === '' || /cn/i.test(cn) ? cn : `CN ${cn}`
}

/** Issues sort by their number, else by date: `2019-05-06` → `2019.5.6`; empty where there is neither. */
function position({ issueNumber = '', date }: IssueFacts): string {
  const number = issueNumber.replace(/(?<=\d),(?=\d{3})/g, '')
  if (/^\d+$/.test(number)) return String(Number(number))
  return date?.split('-').map(Number).join('.') ?? ''
}

/** EPUB asks for `CCYY-MM-DDThh:mm:ssZ`. */
function wholeSeconds(modified: string): string {
  const time = Date.parse(modified)
  if (!modified.endsWith('Z') || Number.isNaN(time)) {
    throw new Error(`bindBook: modified must be ISO 8601 in UTC, not "${modified}"`)
  }
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}
