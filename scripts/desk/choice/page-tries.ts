import type { PageChoice } from '../../makeup/plan/page-choice.ts'
import { fullLeast } from '../../makeup/plan/planned-copy.ts'
import { closeOf, type Issue } from '../../model/issue.ts'
import { kinds } from '../../model/kinds.ts'

/** A choice of pages, made up of all of the copy and nothing else, or with what its editor leaves open. */
export interface PageTry<Choice> {
  readonly choice: Choice
  readonly isPlain: boolean
}

/** Choices that are made up a second time, with optional parts, fillers and a closed page. */
const leveredMost = 3

/**
 * The order in which choices of pages are made up: those that the copy fills, as it is; then with what may be left
 * out, taken in or closed; last those that it fills badly.
 */
export function triesOf<Choice extends Pick<PageChoice, 'fill'>>(
  choices: readonly Choice[],
  issue: Issue
): readonly PageTry<Choice>[] {
  const plain = choices.map(choice => ({ choice, isPlain: true }))
  if (!leavesOpen(issue)) return plain
  const levered = choices.slice(0, leveredMost).map(choice => ({ choice, isPlain: false }))
  const isFull = ({ choice }: PageTry<Choice>) => choice.fill >= fullLeast
  return [...plain.filter(isFull), ...levered, ...plain.filter(one => !isFull(one))]
}

/** Whether anything may be left out of the paper, taken in, or closed. */
function leavesOpen({ facts, stories }: Issue): boolean {
  return (
    closeOf(facts) !== 'none' ||
    stories.some(
      ({ meta, blocks }) =>
        kinds[meta.kind].isFiller ||
        meta.optional !== undefined ||
        blocks.some(({ isOptional }) => isOptional)
    )
  )
}
