import type { Report } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import { plannedStory } from '../press/planned-text.ts'
import { proof } from '../press/proof.ts'
import type { Book } from './book-input.ts'
import { type CornerMarks, cornerMarks } from './vertical/corner-quotes.ts'

/**
 * Compares what a book and its vertical edition show of every story with the edited manuscript, and reports each
 * difference. Of a vertical edition each mark of quotation may be its corner bracket, and nothing else be other: all
 * marks are taken for their brackets in both texts, whichever of them were to be changed.
 */
export function proveBook(
  book: Book,
  stories: readonly Story[],
  language: string,
  report: Report
): void {
  for (const story of stories) {
    const planned = plannedStory(story)
    const problem = proof(planned, shownIn(book, story), 'book')
    if (problem) report(problem)
    if (!book.vertical) continue
    const marks = cornerMarks(story.meta.language ?? language)
    const asCorners = planned.map(piece => ({ ...piece, text: cornered(piece.text, marks) }))
    const other = proof(asCorners, cornered(shownIn(book.vertical, story), marks), 'book')
    if (other) report(other)
  }
}

function shownIn(book: Book, { slug }: Story): string {
  return (book.shown.get(slug) ?? []).map(piece => piece.text).join('')
}

function cornered(text: string, marks: CornerMarks): string {
  return text.replace(/[“”‘’]/g, mark => marks[mark] ?? mark)
}
