import type { Fault } from '../check.ts'
import { faultRows } from './fault-rows.ts'
import type { FaultList, FileFaultKind } from './file-fault.ts'

/** The faults of one code, in words; what only follows from a worse fault is not told beside it. */
export function fileFaults(faults: FaultList, code: string): readonly Fault[] {
  const row = faultRows.find(([, one]) => one.code === code)
  if (!row) return []
  const [own, { message, hint }] = row
  if (causes.some(([cause, follows]) => faults.has(cause) && follows.includes(own))) return []
  return faults
    .all()
    .filter(({ kind }) => kind === own)
    .map(fault => ({
      message: message(fault),
      hint,
      ...(fault.object === undefined ? {} : { object: `${fault.object} 0` })
    }))
}

const inObjects: readonly FileFaultKind[] = ['object-damaged', 'stream-length', 'stream-damaged']

/** Kinds that others follow from, the worst first. */
const causes: readonly (readonly [FileFaultKind, readonly FileFaultKind[]])[] = [
  ['encrypted', ['cut-off', 'table-damaged', ...inObjects]],
  ['too-many-values', ['cut-off', 'table-damaged', 'nested-deep', ...inObjects]],
  ['cut-off', ['pages-missing', 'page-tree-damaged', ...inObjects]],
  ['table-damaged', ['pages-missing']],
  ['unpacks-too-large', ['object-damaged', 'pages-missing']],
  ['pages-missing', ['page-tree-damaged']]
]
