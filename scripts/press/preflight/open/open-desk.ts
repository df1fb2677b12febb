import type { PDFContext } from '@cantoo/pdf-lib'
import type { FaultList } from './file-fault.ts'

/** What everybody needs who helps to open a file. */
export class OpenDesk {
  readonly bytes: Buffer
  readonly context: PDFContext
  readonly faults: FaultList
  private values = 0

  constructor(bytes: Buffer, context: PDFContext, faults: FaultList) {
    this.bytes = bytes
    this.context = context
    this.faults = faults
  }

  /** Throws `TooManyValues` where a file holds more than a machine can. */
  countValue(): void {
    this.values++
    if (this.values > valuesMost) throw new TooManyValues()
  }

  /** Begins to count anew: what was read before was only looked through. */
  forgetValues(): void {
    this.values = 0
  }
}

/** A file holds more values than can be kept. */
export class TooManyValues extends Error {}

/** Eight dense pages have a hundred thousand; a value takes about a hundred bytes. */
const valuesMost = 5_000_000
