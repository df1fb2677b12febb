import type { Problem, Words } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { stateSign } from '../changes/state-sign.ts'
import { compareIssue } from '../diff/compare-issue.ts'
import { countWords } from '../diff/told-diff.ts'
import { editionNumbers, isEdition, readEdition } from '../editions/edition.ts'
import { type ProofChange, proofChanges } from './proof-changes.ts'
import { againstEdition, editionWords, proofWords } from './proof-words.ts'
import type { StandingPages } from './standing-pages.ts'

/** What pages are, and what of them is other than before. */
export interface ComparedState {
  readonly sign: string
  readonly edition: Words
  readonly against: Words
  /** There is nothing before them. */
  readonly isFirst: boolean
  readonly changes: readonly ProofChange[]
  readonly count: Words | undefined
}

/** Compares pages with the edition accepted last, or with the build before; what is wrong with an edition that is not whole. */
export async function comparedState(
  folder: string,
  pages: StandingPages,
  world: World
): Promise<ComparedState | { readonly problems: readonly Problem[] }> {
  const sign = stateSign(pages.record, pages.copy)
  const newest = (await editionNumbers(folder, world)).at(-1)
  const read = newest === undefined ? undefined : await readEdition(folder, newest, world)
  if (read && !isEdition(read)) return read
  const before = read ?? pages.earlier
  const isAccepted = read !== undefined && stateSign(read.record, read.copy) === sign
  const edition = editionWords((newest ?? 0) + (isAccepted ? 0 : 1), isAccepted)
  if (!before)
    return {
      sign,
      edition,
      against: proofWords.first,
      isFirst: true,
      changes: [],
      count: undefined
    }
  const diff = compareIssue(before, pages)
  const unchanged = diff.stories.filter(({ kind }) => kind === 'unchanged').length
  return {
    sign,
    edition,
    against: newest === undefined ? proofWords.againstEarlier : againstEdition(newest),
    isFirst: false,
    changes: proofChanges(diff, before, pages),
    count: countWords(diff, unchanged)
  }
}
