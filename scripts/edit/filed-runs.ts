import type { Correction } from '../model/correction.ts'
import type { FiledStory } from '../model/story.ts'
import { copySource } from './copy-source.ts'
import { type CorrectableRun, correctableRuns } from './correctable-runs.ts'
import { applyCorrections } from './corrections.ts'
import { draftsOf, notesOf } from './drafts.ts'
import { fieldTexts } from './fields.ts'
import { copyOf } from './mended-runs.ts'
import { prepareTree } from './prepare.ts'

/** A paragraph, item or field as the next correction may quote it: filed, with the corrections before it made. */
export interface FiledRun extends Pick<CorrectableRun, 'in' | 'id'> {
  readonly text: string
}

/** All of a story's copy that a correction may quote, in its order. */
export function filedRuns(
  filed: FiledStory,
  corrections: readonly Correction[]
): readonly FiledRun[] {
  const silent = () => undefined
  const tree = prepareTree(filed, copySource(filed), silent)
  const drafts = draftsOf(tree, filed.file, silent)
  const runs = correctableRuns(fieldTexts(filed.meta), drafts, notesOf(tree))
  const own = corrections.filter(({ story }) => story === filed.slug)
  applyCorrections(own, runs, silent)
  return runs.map(({ in: home, id, run }) => ({ in: home, id, text: copyOf(run) }))
}
