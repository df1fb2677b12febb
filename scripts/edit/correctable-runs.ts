import type { FootnoteDefinition, Nodes } from 'mdast'
import type { MadeCorrection } from '../model/correction.ts'
import type { Draft } from './drafts.ts'
import type { FieldTexts } from './fields.ts'
import { runsIn, type TextRun } from './text-run.ts'

/** A run of filed copy, and the field, block or note that a correction may call it by. */
export interface CorrectableRun {
  readonly in: MadeCorrection['in']
  readonly id: string
  /** Its number inside the block or note, from 0. */
  readonly index: number
  readonly run: TextRun
}

/** All that a correction may call by name: fields, then blocks, then notes. */
export function correctableRuns(
  fields: FieldTexts,
  drafts: readonly Draft[],
  notes: readonly FootnoteDefinition[]
): readonly CorrectableRun[] {
  const runsOf = (home: CorrectableRun['in'], id: string, node: Nodes) =>
    runsIn(node).map((run, index) => ({ in: home, id, index, run }))
  return [
    ...[...fields].map(([id, text]) => ({ in: 'field' as const, id, index: 0, run: [text] })),
    ...drafts.flatMap(({ id, node }) => runsOf('block', id, node)),
    ...notes.flatMap(note => runsOf('note', note.identifier, note))
  ]
}
