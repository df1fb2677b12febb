import type { Words } from '../../model/problem.ts'

/** A call that cannot be obeyed as it was typed; its words are for whoever typed it. */
export class WrongUsage extends Error {
  readonly words: Words

  constructor(words: Words) {
    super(words.en)
    this.name = 'WrongUsage'
    this.words = words
  }
}
