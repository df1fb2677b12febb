import { toString as textOf } from 'mdast-util-to-string'
import type { Correction, MadeCorrection, WholeChange } from '../model/correction.ts'
import type { Problem, Report } from '../model/problem.ts'
import { blockRuns, type CorrectableRun } from './correctable-runs.ts'
import {
  acrossMarkup,
  manyMatches,
  noBlock,
  noMatch,
  noParagraph,
  noPicture,
  openDoubt
} from './correction-problems.ts'
import { type MendedRuns, mendedRuns } from './mended-runs.ts'
import { whyMissing } from './missing-words.ts'
import { type RunsByWords, runsByWords } from './runs-by-words.ts'
import type { WholeBlocks } from './whole-blocks.ts'

/** What corrections are made in: runs of copy, and the blocks that they stand in, where there are any. */
export interface CorrectableCopy {
  readonly runs: readonly CorrectableRun[]
  readonly blocks?: WholeBlocks
  /** Gives another picture to what is no block: an author’s portrait, a nameplate; false where it has not that one. */
  readonly swapPicture?: (old: string, name: string) => string | undefined
}

interface Work extends Pick<CorrectableCopy, 'blocks' | 'swapPicture'> {
  readonly words: RunsByWords
  readonly mended: MendedRuns
}

/**
 * Makes corrections in filed copy, in their order, and says where each stands. One that does not match exactly once
 * is an error and changes nothing; one without `right` is reported as open.
 */
export function applyCorrections(
  corrections: readonly Correction[],
  { runs, ...copy }: CorrectableCopy,
  report: Report
): readonly MadeCorrection[] {
  if (corrections.length === 0) return []
  const work: Work = { ...copy, words: runsByWords(runs), mended: mendedRuns() }
  for (const correction of corrections) {
    const { whole } = correction
    const problem = whole ? changeWhole(correction, whole, work) : changeWords(correction, work)
    if (problem) report({ ...problem, place: correction.place })
  }
  return work.mended.made()
}

function changeWords(correction: Correction, { words, mended }: Work): Problem | undefined {
  const { block, wrong, right } = correction
  if (block !== undefined && words.called(block).length === 0) return noBlock(correction, block)
  const matches = words.matches(wrong, block)
  const [match] = matches
  if (!match) {
    const searched = block === undefined ? words.all() : words.called(block)
    return noMatch(correction, whyMissing(correction, searched, words.textOf, mended))
  }
  if (matches.length > 1) return manyMatches(correction, matches)
  if (right === undefined) return openDoubt(correction)
  if (!mended.mend(correction, right, match.at, match.start)) return acrossMarkup(correction)
  words.changed(match.at)
  return undefined
}

function changeWhole(correction: Correction, whole: WholeChange, work: Work): Problem | undefined {
  const { words, mended, blocks } = work
  const made = (id: string, before: string, after: string, part?: 'picture') =>
    mended.note({
      ...{ correction, in: 'block', id, run: 0, offset: 0, length: after.length, before, after },
      ...(part === undefined ? {} : { part })
    })
  switch (whole.is) {
    case 'deleted': {
      const removed = blocks?.remove(whole.block)
      if (!removed) return noBlock(correction, whole.block)
      words.remove(whole.block)
      made(whole.block, removed.text, '')
      return undefined
    }
    case 'inserted': {
      const inserted = blocks?.insert(correction, whole.after)
      if (!inserted) return noBlock(correction, whole.after)
      const [first] = inserted
      if (!first) return noParagraph(correction)
      words.add(inserted.flatMap(blockRuns))
      made(first.id, '', inserted.map(({ node }) => textOf(node)).join('\n'))
      return undefined
    }
    case 'picture': {
      const own = correction.block === undefined && work.swapPicture?.(whole.old, whole.new)
      if (own) return void made(own, whole.old, whole.new, 'picture')
      const found = blocks?.swap(whole.old, whole.new, correction.block)
      if (found?.count !== 1) return noPicture(correction, whole.old, found?.count ?? 0)
      made(found.block, whole.old, whole.new, 'picture')
      return undefined
    }
  }
}
