import type { LeftoverNews } from '../../kit/interruption.ts'

/** What the thread that does the work tells the one that watches it. */
export type ThreadWord =
  | { readonly kind: 'result' | 'progress'; readonly text: string }
  | { readonly kind: 'leftover'; readonly news: LeftoverNews }
  | { readonly kind: 'ended'; readonly exitCode: number }

/** What the working thread is given when it starts. */
export interface ThreadStart {
  readonly argv: readonly string[]
  /** Of standard output and error, which the thread itself cannot ask. */
  readonly isTerminal: readonly [boolean, boolean]
  readonly columns: number | undefined
}
