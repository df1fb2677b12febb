import type { Severity } from '../../model/problem.ts'
import type { Check, Fault } from './check.ts'
import { type Finding, groups } from './finding.ts'
import type { OpenedPage } from './opened/file-parts.ts'

/** Faults as they are told of, those of one kind on one page together. */
export interface FaultLedger {
  readonly add: (check: Check, severity: Severity, fault: Fault, page?: OpenedPage) => void
  readonly findings: () => readonly Finding[]
}

interface Row {
  readonly check: Check
  readonly severity: Severity
  readonly page: OpenedPage | undefined
  worst: Fault
  count: number
}

/** An empty ledger. */
export function faultLedger(): FaultLedger {
  const rows = new Map<string, Row>()
  return {
    add: (check, usual, fault, page = fault.page) => {
      const severity = fault.severity ?? usual
      const key = [check.code, page?.number ?? 0, severity, fault.kind ?? ''].join(' ')
      const row = rows.get(key)
      if (!row) rows.set(key, { check, severity, page, worst: fault, count: 1 })
      else {
        row.count++
        if ((fault.badness ?? 0) > (row.worst.badness ?? 0)) row.worst = fault
      }
    },
    findings: () => [...rows.values()].map(findingOf).sort(inOrder)
  }
}

function findingOf({ check, severity, page, worst, count }: Row): Finding {
  const { object, box, message, hint } = worst
  return {
    code: check.code,
    group: check.group,
    severity,
    ...(page ? { page: page.number } : {}),
    ...(object ? { object } : {}),
    ...(page && box ? { place: page.placeOf(box) } : {}),
    count,
    message,
    hint
  }
}

/** By their groups, then by pages; within those as the checks stand in their table. */
function inOrder(one: Finding, other: Finding): number {
  return (
    groups.indexOf(one.group) - groups.indexOf(other.group) || (one.page ?? 0) - (other.page ?? 0)
  )
}
