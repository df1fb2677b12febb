/**
 * Signs that Word keeps in the private use area when they come from its fonts Symbol and Wingdings: U+F0B7 → •.
 * Code points for which the two fonts differ are read as Wingdings, whose bullets they are, at the start of a line.
 */
export function symbolOf(character: string, beginsLine: boolean): string | undefined {
  const code = (character.codePointAt(0) ?? 0) - privateUse
  return (beginsLine ? (wingdings.get(code) ?? symbol.get(code)) : undefined) ?? sure.get(code)
}

/** Word maps the bytes of both fonts to U+F000 and what follows. */
const privateUse = 0xf000

/** Bullets, boxes, ticks and arrows of Wingdings. */
const wingdings = new Map<number, string>([
  [0x6c, '●'],
  [0x6d, '❍'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x74, '◆'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x77, '◆'],
  [0x9e, '·'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xab, '★'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑']
])

/** Signs of Symbol that stand between words and numbers. */
const symbol = new Map<number, string>([
  [0xa3, '≤'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb2, '″'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xd6, '√']
])

/** What is read so anywhere: signs that the other font has no use for in copy. */
const sure = new Map<number, string>([
  ...symbol,
  ...[0xa7, 0xd8, 0xe0, 0xfc, 0xfe, 0x6c, 0x6e].map(
    code => [code, wingdings.get(code) ?? ''] as const
  )
])
