import type { Span } from './content-tokens.ts'

/** What stands instead of a stretch of bytes; an empty stretch is a place to put it. */
export interface Patch extends Span {
  readonly text: string
}

/**
 * Bytes with patches in place, in the order of their places; of two at one place the first comes first. Throws where
 * two overlap.
 */
export function patched(bytes: Uint8Array, patches: readonly Patch[]): Uint8Array {
  const ordered = [...patches].sort((a, b) => a.start - b.start)
  const growth = ordered.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
  const whole = Buffer.alloc(bytes.length + growth)
  let from = 0
  let to = 0
  for (const { start, end, text } of ordered) {
    if (start < from) throw new Error(`two patches at byte ${start} of a content stream`)
    whole.set(bytes.subarray(from, start), to)
    to += start - from
    to += whole.write(text, to, 'latin1')
    from = end
  }
  whole.set(bytes.subarray(from), to)
  return whole
}
