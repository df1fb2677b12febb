import { issueNumberWords, wordsOf } from '../model/furniture.ts'
import type { IssueFacts } from '../model/issue.ts'
import { datePartsOf } from '../model/words/dates.ts'
import { oneLine } from './book-names.ts'

/** The book's title: paper, day and number of the issue. */
export function bookTitle(facts: IssueFacts): string {
  const { book } = wordsOf(facts.language)
  const date = facts.date ? book.date(datePartsOf(facts.date)) : ''
  return [oneLine(facts.paper), date, issueNumberWords(facts)].filter(Boolean).join(' ')
}

/** The very issue in print from which the book is made, its printed edition too: never a serial as a whole. */
export function printEdition(facts: IssueFacts): string {
  const { printEdition: words } = wordsOf(facts.language).book
  return [bookTitle(facts), oneLine(facts.edition ?? ''), words].filter(Boolean).join(' ')
}

/** The day of a released edition as the book says it; of a moment its day, as it was written. */
export function releasedWords({ released, language }: IssueFacts): string {
  return released ? wordsOf(language).book.date(datePartsOf(released.slice(0, 10))) : ''
}
