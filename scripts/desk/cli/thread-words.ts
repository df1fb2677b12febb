import type { LeftoverNews } from '../../kit/interruption.ts'

/** What the thread that does the work tells the one that watches it. */
export type ThreadWord =
  | { readonly kind: 'result' | 'progress'; readonly text: string }
  | { readonly kind: 'leftover'; readonly news: LeftoverNews }
  /** A question for who sits at the terminal. */
  | { readonly kind: 'asks'; readonly text: string }
  /** For the program that started this one. */
  | { readonly kind: 'told'; readonly word: unknown }
  /** At a signal it wants to end by itself. */
  | { readonly kind: 'ends-itself' }
  | { readonly kind: 'ended'; readonly exitCode: number }

/** What the one that watches says at a signal to a thread that ends itself. */
export const endingWord = 'duikai: end'

/** What the one that watches says of an answer; `line` is undefined where nobody answers any more. */
export interface AnswerWord {
  readonly kind: 'answer'
  readonly line: string | undefined
}

/** The command that the program itself starts, with a line of words to the process that did. */
export const ownedCommand = 'make-issues'

/** What the working thread is given when it starts. */
export interface ThreadStart {
  readonly argv: readonly string[]
  /** Of standard output and error, which the thread itself cannot ask. */
  readonly isTerminal: readonly [boolean, boolean]
  readonly columns: number | undefined
  /** Somebody sits at the terminal, and may be asked. */
  readonly mayAsk: boolean
  /** Another process of this program started it, and waits for its words. */
  readonly isOwned: boolean
}
