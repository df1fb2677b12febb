/** A text in the two languages the tools speak; `{n}`-style holes are filled before it is made. */
export interface Words {
  readonly en: string
  readonly zh: string
}

/** Where in the newsroom's files something stands; lines and columns count from 1. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** An error stops the press, a warning prints, advice only advises. */
export type Severity = 'error' | 'warning' | 'advice'

/** Something the newsroom can mend: what is wrong, where, and what to do next. */
export interface Problem {
  /** Permanent, `floor/what`, for example `story/no-headline`. */
  readonly code: string
  readonly severity: Severity
  readonly message: Words
  readonly hint: Words
  readonly place?: Place
}

/** Takes a problem and carries on: stages report, they do not stop. */
export type Report = (problem: Problem) => void
