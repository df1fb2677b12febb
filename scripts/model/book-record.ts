/** What is kept of an accepted e-book, so that no other one ever goes out under its name and time. */
export interface BookRecord {
  readonly identifier: string
  /** Of which the identifier was made: the paper's name, the issue's folder, its date and number; empty where it has none. */
  readonly paper: string
  readonly issue: string
  readonly date: string
  readonly issueNumber: string
  readonly bookEdition: number
  /** `dcterms:modified`, ISO 8601 in UTC. */
  readonly modified: string
  /** SHA-256 of all that the book holds but that moment. */
  readonly content: string
  /** Ids of the corrections that it shows. */
  readonly corrections: readonly string[]
}
