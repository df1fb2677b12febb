import type { PDFContext, PDFRawStream } from '@cantoo/pdf-lib'
import { UnpackBudget } from '../../unpack/unpack-budget.ts'
import { FaultList } from './file-fault.ts'

/** What a file may still unpack, what it did, and what was found wrong with it so far. */
export interface Account {
  readonly budget: UnpackBudget
  readonly faults: FaultList
  /** Streams that were unpacked and may be asked for again: a form is drawn on many pages. */
  readonly kept: Map<PDFRawStream, Uint8Array>
  keptBytes: number
  /** Operations that each page asked for, as far as they were followed. */
  readonly operations: Map<number, number>
}

const accounts = new WeakMap<PDFContext, Account>()

/** Begins the account of a file that is being opened. */
export function keepAccount(context: PDFContext, faults: FaultList): Account {
  const account = {
    budget: new UnpackBudget(),
    faults,
    kept: new Map(),
    keptBytes: 0,
    operations: new Map()
  }
  accounts.set(context, account)
  return account
}

/** The account of a file; one that was opened by other means gets its own. */
export function accountOf(context: PDFContext): Account {
  return accounts.get(context) ?? keepAccount(context, new FaultList())
}
