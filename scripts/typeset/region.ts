import { blankOf, characterClass } from './character-class.ts'

/** Where Chinese is set: the marks of Taiwan and Hong Kong stand in the middle of their em. */
export type Region = 'mainland' | 'taiwan' | 'hong-kong'

/** The region whose habits a Chinese text follows, by its language tag; mainland where the tag names none. */
export function regionOf(language: string): Region {
  const tag = language.toLowerCase()
  if (/^zh\b.*-(hk|mo)\b/.test(tag)) return 'hong-kong'
  return /^zh\b.*-(tw|hant)\b/.test(tag) ? 'taiwan' : 'mainland'
}

/** Whether a mark takes half a width at the end of a line (GB/T 15834; centred marks keep their whole em). */
export function isHalfAtEnd(character: string, language: string): boolean {
  if (!/^(zh|ja)/i.test(language)) return false
  const kind = characterClass(character, false, regionOf(language) !== 'mainland')
  return kind !== 'open' && kind !== 'middle-dot' && blankOf(kind).after > 0
}
