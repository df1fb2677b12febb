import type { PDFRawStream } from '@cantoo/pdf-lib'
import { unpack } from '../unpack/unpack.ts'
import { UnpackBudget } from '../unpack/unpack-budget.ts'

/** A stream's bytes, unpacked as far as its filters are no picture's code. */
export interface PlainBytes {
  readonly bytes: Uint8Array
  /** The code of a picture that is left: `DCTDecode`. */
  readonly code?: string
}

/** Unpacks a stream, as large as one may be; undefined where that cannot be done. */
export function plainBytes(stream: PDFRawStream): PlainBytes | undefined {
  const unpacked = unpack(stream, new UnpackBudget())
  if (unpacked.kind === 'picture') return { bytes: unpacked.bytes, code: unpacked.filter }
  return unpacked.kind === 'plain' ? { bytes: unpacked.bytes } : undefined
}
