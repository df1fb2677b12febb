import type { Covers } from './missing-glyphs.ts'

/** The characters of the text that neither their own family nor the one for others draws; blanks and joiners need no glyph. */
export function lackingCharacters(
  characters: ReadonlyMap<string, ReadonlySet<string>>,
  text: ReadonlySet<string>,
  other: string,
  covers: Covers
): readonly string[] {
  const lacking = new Set<string>()
  for (const [family, wanted] of characters)
    for (const one of wanted)
      if (text.has(one) && !covers(family, one) && !covers(other, one) && !unseen.test(one))
        lacking.add(one)
  return [...lacking].sort()
}

const unseen = /\s|\p{Cc}|\p{Cf}|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u
