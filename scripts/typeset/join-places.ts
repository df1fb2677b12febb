import type { HanWord } from './han-words.ts'
import { foreignTag } from './join-foreign.ts'
import { personTag } from './join-persons.ts'
import { isHan, isLoose } from './loose-character.ts'
import { leansOnLast, leansOnNext, localOffices, placeEnds } from './word-tables.ts'

/** Joins 柳湾 + 村, 白鹤 + 滩 + 村: what stands before the last character of a place, as far as it is loose. */
export function joinPlaces(words: readonly HanWord[]): readonly HanWord[] {
  const found: HanWord[] = []
  for (const word of words) {
    const last = found.at(-1)
    const joined = last && joinedTo(last, word, found.length === 1)
    if (!joined) {
      found.push(word)
      continue
    }
    found.pop()
    found.push(joined.tag === 'ns' ? withLoose(joined, found) : joined)
  }
  return found
}

function joinedTo(last: HanWord, word: HanWord, isFirst: boolean): HanWord | undefined {
  const text = last.text + word.text
  if (isFirst && localOffices.test(word.text) && mayBePlace(last, true)) return { text, tag: 'n' }
  // 三 + 河口 at the beginning is no number.
  if (isFirst && /^ns/.test(word.tag) && /^[一二三四五六七八九十]$/.test(last.text))
    return { text, tag: 'ns' }
  const ends = word.text.length === 1 && placeEnds.has(word.text)
  return ends && mayBePlace(last, isFirst) ? { text, tag: 'ns' } : undefined
}

/** A place with the loose characters before it, which are taken from `found`. */
function withLoose(place: HanWord, found: HanWord[]): HanWord {
  const last = found.at(-1)
  if (!last || !isLoose(last) || placeEnds.has(last.text)) return place
  found.pop()
  return withLoose({ ...place, text: last.text + place.text }, found)
}

function mayBePlace({ text, tag }: HanWord, isFirst: boolean): boolean {
  if (!isHan(text) || text.length > 4 || tag === personTag || tag === foreignTag || /^u/.test(tag))
    return false
  if (leansOnNext.has(text) || leansOnLast.has(text)) return false
  return isFirst || !/^(?:m|d|p|c|r|v)/.test(tag)
}
