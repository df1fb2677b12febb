import type { FileCheck } from '../../check.ts'
import { accountOf } from '../../open/account.ts'
import { faultRows } from '../../open/fault-rows.ts'
import { fileFaults } from '../../open/told-faults.ts'

/** What was found wrong with a file while it was opened and its streams were read: a check for each kind. */
export const fileFaultChecks: readonly FileCheck[] = faultRows.map(([, { code, severity }]) => ({
  code,
  group: 'file',
  looksAt: 'file',
  severity: () => severity,
  look: ({ context }) => fileFaults(accountOf(context).faults, code)
}))
