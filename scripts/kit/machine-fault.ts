import type { Words } from '../model/problem.ts'

/**
 * Something the machine did, neither the copy's fault nor ours: a program hung or was ended, memory ran out. It ends
 * the command with these words, and never chooses between two results.
 */
export class MachineFault extends Error {
  readonly words: Words

  constructor(words: Words) {
    super(words.en)
    this.words = words
  }
}

/** Time after which an answer that is waited for counts as one that never comes, in milliseconds. */
export const hangMs = 600_000
