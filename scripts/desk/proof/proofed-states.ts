import type { World } from '../../model/world.ts'
import { recordAt } from '../changes/changes-since.ts'
import { type PrintRecord, recordText } from '../changes/print-record.ts'
import { stateSign } from '../changes/state-sign.ts'
import type { IssueState } from '../diff/compare-issue.ts'
import { editionNumbers, isEdition, readEdition } from '../editions/edition.ts'

/** The folder beside an issue's output that takes its proof sheets. */
export function proofFolder(output: string): string {
  return `${output}-proof`
}

/** Where the states lie of which a proof sheet was made, by their signs. */
const statesFolder = 'states'

/** Keeps a state of which a proof sheet was made, so that it can be said what was changed after somebody signed it. */
export async function keepProofed(
  output: string,
  sign: string,
  { record, copy }: IssueState,
  world: World
): Promise<void> {
  const { book: _, vertical: __, ...set } = record
  const path = statePath(output, sign)
  if ((await world.look(path)) === undefined)
    await world.write(path, recordText({ ...set, copy } satisfies PrintRecord))
}

/** The state of a sign: of a proof sheet made here, or of an accepted edition; undefined where none is known. */
export async function stateOfSign(
  { folder, output }: { readonly folder: string; readonly output: string },
  sign: string,
  world: World
): Promise<IssueState | undefined> {
  const record = await recordAt(statePath(output, sign), undefined, world)
  if (record?.copy && stateSign(record, record.copy) === sign) return { record, copy: record.copy }
  for (const number of await editionNumbers(folder, world)) {
    const edition = await readEdition(folder, number, world)
    if (isEdition(edition) && stateSign(edition.record, edition.copy) === sign) return edition
  }
  return undefined
}

function statePath(output: string, sign: string): string {
  return `${proofFolder(output)}/${statesFolder}/${sign}.json`
}
