import type { LineRules } from './style.ts'

/** Where Chinese is set, and what is done there with its marks (CLREQ §3.1). */
export interface Region {
  readonly name: 'mainland' | 'hong-kong' | 'taiwan'
  /** ，。、；：！？ stand in the middle of their em and keep the whole of it. */
  readonly centresMarks: boolean
  /** How strictly marks keep off the edges of lines where the issue does not say. */
  readonly lineRules: LineRules
  readonly markWidths: MarkWidths
}

/**
 * How marks give up their blanks: `gb` at both edges of a line and when squeezed, · at half an em for good
 * (GB/T 15834 §5.1); `brackets` the same for what pairs; `whole` nowhere but beside another mark.
 */
export type MarkWidths = 'gb' | 'brackets' | 'whole'

/** Simplified Chinese wherever it is read, and every language that has no marks of its own here. */
export const mainland: Region = {
  name: 'mainland',
  centresMarks: false,
  lineRules: 'strict',
  markWidths: 'gb'
}

/** Hong Kong and Macao. */
export const hongKong: Region = {
  name: 'hong-kong',
  centresMarks: true,
  lineRules: 'basic',
  markWidths: 'brackets'
}

/** Taiwan, and traditional Chinese that names no place. */
export const taiwan: Region = {
  name: 'taiwan',
  centresMarks: true,
  lineRules: 'basic',
  markWidths: 'whole'
}
