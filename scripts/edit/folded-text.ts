/** Where words stand in a text, marks of either width alike; begin and end in UTF-16 units. */
export function foldedMatches(text: string, words: string): readonly (readonly [number, number])[] {
  const wanted = foldedText(words).text
  const own = foldedText(text)
  const found: (readonly [number, number])[] = []
  if (wanted === '') return found
  for (let at = own.text.indexOf(wanted); at >= 0; at = own.text.indexOf(wanted, at + 1)) {
    const [first, last] = [own.from[at], own.to[at + wanted.length - 1]]
    if (first !== undefined && last !== undefined) found.push([first, last])
  }
  return found
}

/** A text with what the eye takes for alike made alike, and where its units come from. */
export interface FoldedText {
  readonly text: string
  /** For each unit of the folded text where its character begins and ends in the other. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** Full width as half width (NFKC), straight and curved quotes and dashes alike, no blanks. */
export function foldedText(text: string): FoldedText {
  const [from, to]: [number[], number[]] = [[], []]
  let own = ''
  let at = 0
  for (const character of text) {
    const plain = character
      .normalize('NFKC')
      .replace(/\s/gu, '')
      .replace(/[“”„«»「」『』]/gu, '"')
    const one = plain
      .replace(/[‘’]/gu, "'")
      .replace(/[—–―]/gu, '-')
      .replace(/。/gu, '.')
      .replace(/、/gu, ',')
    for (let unit = 0; unit < one.length; unit += 1) {
      from.push(at)
      to.push(at + character.length)
    }
    own += one
    at += character.length
  }
  return { text: own, from, to }
}
