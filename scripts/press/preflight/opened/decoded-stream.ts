import type { PDFContext, PDFRawStream } from '@cantoo/pdf-lib'
import { unpack } from '../../unpack/unpack.ts'
import { type Account, accountOf } from '../open/account.ts'

/**
 * The plain bytes of a stream; none where they cannot be had, which the file's account takes note of, or where a
 * picture's filter stands in the way.
 */
export function decodedStream(context: PDFContext, stream: PDFRawStream): Uint8Array {
  const account = accountOf(context)
  const kept = account.kept.get(stream)
  if (kept) return kept
  const bytes = unpacked(account, context, stream)
  if (bytes !== stream.contents && account.keptBytes + bytes.length <= keptMost) {
    account.keptBytes += bytes.length
    account.kept.set(stream, bytes)
  }
  return bytes
}

/** Bytes that are kept of all streams together. */
const keptMost = 64 * 2 ** 20

function unpacked(
  { budget, faults }: Account,
  context: PDFContext,
  stream: PDFRawStream
): Uint8Array {
  const result = unpack(stream, budget)
  const number = () => context.getObjectRef(stream)?.objectNumber
  switch (result.kind) {
    case 'plain':
      return result.bytes
    case 'picture':
      return nothing
    case 'damaged':
      faults.note('stream-damaged', number())
      return nothing
    case 'too-large':
      faults.note('unpacks-too-large', number())
      return nothing
    case 'unknown':
      faults.note('filter-unknown', number(), result.filter)
      return nothing
  }
}

const nothing = new Uint8Array()
