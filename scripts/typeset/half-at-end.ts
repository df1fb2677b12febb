import { profileOf } from '../model/language.ts'
import { blankOf, characterClass } from './character-class.ts'

/** Whether a mark takes half a width at the end of a line (GB/T 15834 §5.1.10; centred marks keep their whole em). */
export function isHalfAtEnd(character: string, language: string): boolean {
  const { isSpaced, region } = profileOf(language)
  if (isSpaced) return false
  const kind = characterClass(character, false, region.centresMarks)
  if (region.markWidths === 'whole' || kind === 'open' || kind === 'middle-dot') return false
  return blankOf(kind).after > 0
}
