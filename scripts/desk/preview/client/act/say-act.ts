import type { ActWord } from '../../words/act-words.ts'
import { say } from '../words.ts'

/** The words of an action in the language of the page, `{n}`-style holes filled. */
export function sayAct(
  name: ActWord,
  holes: Readonly<Record<string, string | number>> = {}
): string {
  return say(name, holes)
}
