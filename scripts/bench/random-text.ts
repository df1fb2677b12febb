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

/** A sentence's first letter is a capital, whatever part it begins with; now and then it is dressed as posts are. */
function randomSentence(random: Random, lexicon: Lexicon): string {
  const text = randomText(random, lexicon, 'sentence')
  const sentence = capital(text)
  return random() < 0.06 ? pick(random, dresses)(sentence, random, lexicon) : sentence
}

/** A text with a capital where it begins with a letter. */
export function capital(text: string): string {
  return text.replace(/^[a-z]/, letter => letter.toUpperCase())
}

type Dress = (sentence: string, random: Random, lexicon: Lexicon) => string

const dresses: readonly Dress[] = [
  sentence => `**${sentence.slice(0, -1)}**${sentence.slice(-1)}`,
  (sentence, random, lexicon) => {
    const thing = randomText(random, lexicon, 'thing')
    return sentence.replace(thing, `*${thing}*`)
  },
  (sentence, random, lexicon) =>
    `${sentence}${gapOf(lexicon)}[${randomText(random, lexicon, 'thing')}](https://example.org/${wholeBetween(random, 10, 99)}/notes)${stop(lexicon)}`,
  (sentence, random, lexicon) => `${sentence}${gapOf(lexicon)}${pick(random, emoji)}`,
  (sentence, random, lexicon) =>
    `\`${pick(random, words)}\`${gapOf(lexicon)}${sentence.replace(/^[A-Z]/, one => one.toLowerCase())}`
]

const emoji = ['🎉', '❤️', '👩‍🚒', '🌧️', '✅', '👍🏽', '📚']
const words = ['npm run build', 'index.md', '/etc/hosts', 'HTTP 404', 'x > 3']

function gapOf(lexicon: Lexicon): string {
  return isSpaced(lexicon) ? ' ' : ''
}

/** Sentences of some length in characters, the last of them with a mark. */
export function randomProse(
  random: Random,
  lexicon: Lexicon,
  characters: number,
  mark: string | undefined
): string {
  const gap = gapOf(lexicon)
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
