import { type Correction, issueItself } from '../model/correction.ts'
import type { IssueFacts } from '../model/issue.ts'
import { kinds } from '../model/kinds.ts'
import type { FiledStory } from '../model/story.ts'
import { copySource } from './copy-source.ts'
import { type CorrectableRun, correctableRuns } from './correctable-runs.ts'
import { applyCorrections } from './corrections.ts'
import { draftsOf, notesOf } from './drafts.ts'
import { fieldTexts } from './fields.ts'
import { factTexts } from './issue-corrections.ts'
import { copyOf } from './mended-runs.ts'
import { groupPictures } from './picture-groups.ts'
import { prepareTree } from './prepare.ts'
import { wholeBlocks } from './whole-blocks.ts'

/** A paragraph, item or field as the next correction may quote it: filed, with the corrections before it made. */
export interface FiledRun extends Pick<CorrectableRun, 'in' | 'id' | 'part'> {
  readonly text: string
}

/** All of a story's copy that a correction may quote, in its order. */
export function filedRuns(
  filed: FiledStory,
  corrections: readonly Correction[]
): readonly FiledRun[] {
  const tree = prepareTree(filed, copySource(filed), silent)
  if (!kinds[filed.meta.kind].isSetWhole) groupPictures(tree)
  const drafts = [...draftsOf(tree, filed.file, silent)]
  const [fields, notes] = [fieldTexts(filed.meta), notesOf(tree)]
  const own = corrections.filter(({ story }) => story === filed.slug)
  const blocks = wholeBlocks(filed, tree, drafts, silent)
  applyCorrections(own, { runs: correctableRuns(fields, drafts, notes), blocks }, silent)
  return correctableRuns(fields, drafts, notes).map(filedRun)
}

/** What an issue says of itself, as the next correction may quote it. */
export function filedFacts(
  facts: IssueFacts,
  corrections: readonly Correction[]
): readonly FiledRun[] {
  const runs = correctableRuns(factTexts(facts), [], [])
  const own = corrections.filter(({ story }) => story === issueItself)
  applyCorrections(own, { runs }, silent)
  return runs.map(filedRun)
}

function filedRun({ in: home, id, part, run }: CorrectableRun): FiledRun {
  return { in: home, id, ...(part === undefined ? {} : { part }), text: copyOf(run) }
}

function silent(): undefined {
  return undefined
}
