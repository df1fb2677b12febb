import { type LanguageProfile, profileOf } from '../model/language.ts'
import { type HanWord, hanWords, platformWords, withPhrases } from './han-words.ts'
import { breakCosts } from './headline-costs.ts'
import { joinedWords } from './joined-words.ts'
import { setPhrases } from './set-phrases.ts'
import { simplified } from './simplified.ts'
import { spacedBreaks } from './spaced-breaks.ts'
import { costBetween } from './word-breaks.ts'

/** Where a headline may end a line, by offset after a character (UTF-16 units). */
export interface HeadlineWords {
  /** What a line costs that ends there, as `breakCosts` has it; any other place is inside a word or a name. */
  readonly costs: ReadonlyMap<number, number>
  /** Offsets inside a pair of quotes, brackets or title marks. */
  readonly inPair: ReadonlySet<number>
}

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

/** Finds the words of a headline and what a line costs that ends after each; names and set phrases stay whole. */
export function headlineWords(
  text: string,
  language: string,
  phrases: readonly string[] = []
): HeadlineWords {
  const { headWords, setPhrases: own } = profileOf(language)
  const known = [...setPhrases[own], ...phrases]
  return { costs: breaksOf[headWords](text, known, language), inPair: insidePairs(text) }
}

/** More for a place between words where the author typed spaces elsewhere. */
const besideSpaces = 80
/** A pair of quotes or brackets is parted only where the line has no other place. */
const insidePair = 150

/** What the end of a line costs at an offset of a headline; `isAside` beside which its author typed spaces elsewhere. */
export function costAt({ costs, inPair }: HeadlineWords, offset: number, isAside: boolean): number {
  const own = costs.get(offset) ?? breakCosts.inside
  const pair = inPair.has(offset) ? insidePair : 0
  return own + pair + (isAside && own > 0 ? besideSpaces : 0)
}

type Breaks = (
  text: string,
  phrases: readonly string[],
  language: string
) => ReadonlyMap<number, number>

const breaksOf: Readonly<Record<LanguageProfile['headWords'], Breaks>> = {
  spaces: spacedBreaks,
  simplified: (text, phrases) => hanBreaks(text, part => hanWords(part, phrases)),
  traditional: (text, phrases) => {
    const known = phrases.map(simplified)
    return hanBreaks(simplified(text), part => hanWords(part, known))
  },
  platform: (text, phrases, language) => {
    return hanBreaks(text, part => withPhrases(platformWords(part, language), phrases))
  }
}

/** What stands between two spaces is cut into words; a space that the author typed is a pause. */
function hanBreaks(
  text: string,
  wordsOf: (part: string) => readonly HanWord[]
): ReadonlyMap<number, number> {
  const costs = new Map<number, number>()
  for (const { 0: part, index } of text.matchAll(/\S+/g)) {
    let end = index
    const words = joinedWords(wordsOf(part))
    for (const [at, word] of words.entries()) {
      end += word.text.length
      costs.set(end, costBetween(words, at))
    }
  }
  for (const { 0: space, index } of text.matchAll(/\s+/g)) {
    const isLatin = /^[\p{Script=Latin}\d]\s+[\p{Script=Latin}\d]/u.test(text.slice(index - 1))
    const cost = isLatin ? breakCosts.close : breakCosts.pause
    costs.set(index, cost).set(index + space.length, cost)
  }
  return costs
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
