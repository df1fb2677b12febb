import { createHash } from 'node:crypto'
import type { BookRecord } from '../model/book-record.ts'
import type { IssueFacts } from '../model/issue.ts'

/** What a book's identifier is made of. */
export type BookIdentity = Pick<
  BookRecord,
  'paper' | 'issue' | 'date' | 'issueNumber' | 'bookEdition'
>

/**
 * The facts as they were first accepted, so that a correction of the paper's name, date or number, or a new name of the
 * folder leaves the identifier as libraries have it; before that, the issue's own.
 */
export function bookIdentity(facts: IssueFacts, kept: readonly BookRecord[]): BookIdentity {
  const own = {
    paper: facts.paper,
    issue: facts.id,
    date: facts.date ?? '',
    issueNumber: facts.issueNumber ?? ''
  }
  const { paper, issue, date, issueNumber } = kept[0] ?? own
  return { paper, issue, date, issueNumber, bookEdition: facts.bookEdition ?? 1 }
}

/** The name-based UUID (version 5, RFC 9562 §5.5) of paper, issue and edition of the book, and of its vertical form. */
export function bookIdentifier(identity: BookIdentity, isVertical = false): string {
  const { paper, issue, date, issueNumber, bookEdition } = identity
  const form = isVertical ? ['vertical'] : []
  const name = JSON.stringify([paper, issue, date, issueNumber, bookEdition, ...form])
  const digest = createHash('sha1').update(Buffer.from(namespace, 'hex')).update(name).digest()
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  const hex = digest.toString('hex').slice(0, 32)
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}

/** Duikai's own namespace; a change would give every book a new identity. */
const namespace = '7d0f2b6e5c1a4e0b9a3d41c86f92e7b5'
