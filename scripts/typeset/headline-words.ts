import { profileOf } from '../model/language.ts'
import { setPhrases } from './set-phrases.ts'

/** Where a headline may end a line, by offset after a character (UTF-16 units). */
export interface HeadlineWords {
  /** Ends of words and of phrases; a line that ends anywhere else parts a word. */
  readonly ends: ReadonlySet<number>
  /** Offsets inside a pair of quotes, brackets or title marks. */
  readonly inPair: ReadonlySet<number>
  /** Ends of words that lean on what follows them, as 在 and the. */
  readonly leaning: ReadonlySet<number>
}

/** Chinese words that read badly at the end of a line, and such as read badly at the beginning of one. */
const leansOnNext =
  /^(?:在|与|和|及|对|为|向|把|被|将|让|从|以|由|是|的|不|未|再|第|又|也|都|就|更|最|还|已|正|能|可|要|会|应|须|没|没有|同|跟|向|往|至|到|给|a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|nor|as|is|are|be|its|his|her|their|no|not|into|over|than)$/i
const leansOnLast = /^(?:的|地|得|了|着|过|们|等|吗|呢|吧)$/
const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '「': '」',
  '『': '』',
  '【': '】'
}

/** Finds the words of a headline: the segmenter's, but for names and set phrases, which stay whole. */
export function headlineWords(
  text: string,
  language: string,
  phrases: readonly string[] = []
): HeadlineWords {
  const ends = new Set<number>()
  const leaning = new Set<number>()
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  for (const { segment, index } of words.segment(text)) {
    ends.add(index + segment.length)
    if (leansOnNext.test(segment)) leaning.add(index + segment.length)
    if (leansOnLast.test(segment)) leaning.add(index)
  }
  const known = [...setPhrases[profileOf(language).setPhrases], ...phrases]
  for (const phrase of known) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      for (let inside = at + 1; inside < at + phrase.length; inside++) ends.delete(inside)
      ends.add(at + phrase.length)
    }
  }
  return { ends, leaning, inPair: insidePairs(text) }
}

function insidePairs(text: string): ReadonlySet<number> {
  const inside = new Set<number>()
  const open: string[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === open.at(-1)) open.pop()
    else if (pairs[character] !== undefined) open.push(pairs[character])
    if (open.length > 0) inside.add(at + 1)
  }
  return inside
}
