import type { Lexicon } from './any-lexicon.ts'
import { pick, type Random, wholeBetween } from './random.ts'

/** Says a rule of a lexicon in one of its ways, its parts filled in; `mark` stands for itself where it is asked for. */
export function randomText(random: Random, lexicon: Lexicon, rule: string, mark = ''): string {
  return pick(random, lexicon[rule] ?? ['']).replace(/\{([\w-]+)\}/g, (_, name: string) => {
    if (name === 'mark') return mark
    const [, least, most] = /^(\d+)-(\d+)$/.exec(name) ?? []
    if (least !== undefined && most !== undefined)
      return String(wholeBetween(random, Number(least), Number(most)))
    return randomText(random, lexicon, name, mark)
  })
}

/** A sentence's first letter is a capital, whatever part it begins with. */
function randomSentence(random: Random, lexicon: Lexicon): string {
  const text = randomText(random, lexicon, 'sentence')
  return text.replace(/^[a-z]/, letter => letter.toUpperCase())
}

/** Sentences of some length in characters, the last of them with a mark. */
export function randomProse(
  random: Random,
  lexicon: Lexicon,
  characters: number,
  mark: string | undefined
): string {
  const gap = isSpaced(lexicon) ? ' ' : ''
  let text = ''
  while (text.length < characters) {
    const sentence = randomSentence(random, lexicon)
    // A short piece is one short sentence, not a whole one.
    const isTooLong = text === '' ? sentence.length > 1.6 * characters : false
    const next = isTooLong ? `${randomText(random, lexicon, 'item')}${stop(lexicon)}` : sentence
    text += `${text === '' ? '' : gap}${next}`
  }
  if (mark === undefined) return text
  const said = randomText(random, lexicon, 'mark', mark)
  return text.replace(/([。.?!？！]?[”"]?)$/, `${said}$1`)
}

/** Words stand apart by spaces. */
export function isSpaced(lexicon: Lexicon): boolean {
  return /[a-z] /i.test(lexicon.sentence?.[0] ?? '')
}

function stop(lexicon: Lexicon): string {
  return isSpaced(lexicon) ? '.' : '。'
}
