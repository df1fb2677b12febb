import type { LineRules } from '../model/style.ts'
import { blankOf, characterClass } from './character-class.ts'

/** Where Chinese is set: the marks of Taiwan and Hong Kong stand in the middle of their em. */
export type Region = 'mainland' | 'taiwan' | 'hong-kong'

/** What a region does with its marks (CLREQ §3.1). */
export interface Habits {
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

const habits: Readonly<Record<Region, Habits>> = {
  mainland: { centresMarks: false, lineRules: 'strict', markWidths: 'gb' },
  'hong-kong': { centresMarks: true, lineRules: 'basic', markWidths: 'brackets' },
  taiwan: { centresMarks: true, lineRules: 'basic', markWidths: 'whole' }
}

/** The region whose habits a Chinese text follows, by its language tag; mainland where the tag names none. */
export function regionOf(language: string): Region {
  const tag = language.toLowerCase()
  if (/^zh\b.*-(hk|mo)\b/.test(tag)) return 'hong-kong'
  return /^zh\b.*-(tw|hant)\b/.test(tag) ? 'taiwan' : 'mainland'
}

/** The habits of the region that a language tag names. */
export function habitsOf(language: string): Habits {
  return habits[regionOf(language)]
}

/** Whether a mark takes half a width at the end of a line (GB/T 15834 §5.1.10; centred marks keep their whole em). */
export function isHalfAtEnd(character: string, language: string): boolean {
  if (!/^(zh|ja)/i.test(language)) return false
  const { centresMarks, markWidths } = habitsOf(language)
  const kind = characterClass(character, false, centresMarks)
  if (markWidths === 'whole' || kind === 'open' || kind === 'middle-dot') return false
  return blankOf(kind).after > 0
}
