import type { z } from 'zod'
import type { Words } from '../../model/problem.ts'

/** A value as it was meant, or why it is none and what to write. */
export type Reading =
  | { readonly value: string }
  | { readonly because: Words; readonly write: Words }

/** Takes a reading in a field's transform: its value, or its complaint told to zod, which then gives no value out. */
export function taken(reading: Reading, context: z.RefinementCtx): string {
  if ('value' in reading) return reading.value
  context.addIssue({ code: 'custom', params: reading })
  return ''
}
