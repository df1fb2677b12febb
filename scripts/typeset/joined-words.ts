import { ideograph } from '../kit/han.ts'
import { type HanWord, withPhrases } from './han-words.ts'
import { foreignTag, joinForeign } from './join-foreign.ts'
import { joinFours } from './join-fours.ts'
import { doubtTag, joinLoose, joinVerbs, type LooseWord } from './join-loose.ts'
import { joinPersons, personTag } from './join-persons.ts'
import { joinPlaces } from './join-places.ts'
import { afterNumber, countedShort, leansOnLast, manners, units } from './word-tables.ts'

/** What a word of a headline is, as far as its breaks depend on it. */
export type WordKind =
  | 'noun'
  | 'name'
  | 'place'
  | 'verb'
  | 'adverb'
  | 'adjective'
  | 'time'
  | 'quantity'
  | 'measure'
  | 'mark'
  | 'idiom'

/** A word or a name of a headline; whatever is joined in it stays on one line. */
export interface HeadWord {
  readonly text: string
  readonly kind: WordKind
  /** It ends in 的, and what it says of the next word is read with it. */
  readonly isModifier?: boolean
  /** Its last character may belong to the next word. */
  readonly isDoubtful?: boolean
  /** Its first character may belong to the word before. */
  readonly startsInDoubt?: boolean
  /** Of loose characters alone: what follows may belong to it. */
  readonly isCoined?: boolean
}

/** Joins what the dictionary has in pieces: numbers with their units, names, places. */
export function joinedWords(words: readonly HanWord[]): readonly HeadWord[] {
  const text = words.map(word => word.text).join('')
  const pairs = [...text.matchAll(pairedIdiom)].map(([found]) => found)
  const tagged = joinForeign(joinFours(joinedNumbers(withPhrases(words, pairs))))
  return settledVerbs(withParticles(joinLoose(joinVerbs(joinPlaces(joinPersons(tagged))))))
}

/** 日巡夜查, 一村一品; and 五点八, which the dictionary has in pieces. */
const pairedIdiom = new RegExp(
  `[一二三四五六七八九十百][点點][一二三四五六七八九]+|[一二三四五六七八九十百]+[死胜][一二三四五六七八九十百]+[伤平负]|日${ideograph}夜${ideograph}|早${ideograph}晚${ideograph}|一${ideograph}一${ideograph}|不${ideograph}不${ideograph}|千${ideograph}万${ideograph}|半${ideograph}半${ideograph}`,
  'gu'
)

const bareNumber =
  /^(?:第|零下|[一二三四五六七八九十百][点點][一二三四五六七八九]+|[\d０-９.,]+|[〇零一二三四五六七八九十百千万亿两半几数]+)+[多余]?$/

/** 两 + 小时, 三 + 批次, 第 + 六 + 届: a bare number takes what it counts by. */
function joinedNumbers(words: readonly HanWord[]): readonly HanWord[] {
  const found: HanWord[] = []
  for (const word of words) {
    const last = found.at(-1)
    const isNumber = last && /^m/.test(last.tag)
    const goesOn = isNumber && bareNumber.test(last.text)
    if (goesOn && (isCounting(word) || afterNumber.test(word.text) || word.tag === 'q'))
      found[found.length - 1] = { text: last.text + word.text, tag: 'm' }
    else if (isNumber && /^[多余级]$/.test(word.text) && units.test(last.text))
      found[found.length - 1] = { text: last.text + word.text, tag: 'm' }
    else found.push({ ...word, tag: countTag(word) })
  }
  return found
}

/** Figures that go on, as 九 + 十七岁. */
function isCounting({ text, tag }: HanWord): boolean {
  return bareNumber.test(text) || (/^m/.test(tag) && numeral.test(text))
}

const numeral = /^(?:第|[\d０-９]|[〇零一二三四五六七八九十百千万亿两半几数])/

/** Names of villages somewhere, and verbs nearly everywhere. */
const commonWords = /^[上下](?:岗|市|架|线|楼|门|课|班|台|马|山)$/

/** What the dictionary takes for a number and is none, and the other way round. */
function countTag({ text, tag }: HanWord): string {
  if (bareNumber.test(text) || countedShort.test(text)) return 'm'
  if (numeral.test(text) && afterNumber.test(text.slice(1))) return 'm'
  if (commonWords.test(text)) return 'v'
  if (/^m/.test(tag) && !numeral.test(text)) return /[出上进到起下]$/.test(text) ? 'v' : 'n'
  return tag
}

/** 的, 了, 们 … belong to the word before them. */
function withParticles(
  words: readonly LooseWord[]
): readonly (HeadWord & { readonly isDoing?: boolean })[] {
  const found: (HeadWord & { readonly isDoing?: boolean })[] = []
  for (const word of words) {
    const last = found.at(-1)
    if (last?.text.endsWith('之'))
      found[found.length - 1] = { ...last, text: last.text + word.text }
    else if (last && leansOn(word, last)) {
      const isModifier = word.text === '的' || word.text === '地'
      found[found.length - 1] = { ...last, text: last.text + word.text, isModifier }
    } else
      found.push({
        text: word.text,
        kind: kindOf(word),
        isDoing: word.tag === 'vn',
        isDoubtful: word.tag === doubtTag,
        startsInDoubt: word.startsInDoubt === true,
        isCoined: word.isCoined === true || word.tag === foreignTag
      })
  }
  return found
}

/** 过 after a name is what somebody does. */
function leansOn({ text }: HanWord, last: HeadWord): boolean {
  if (last.kind === 'mark' || text.length !== 1) return false
  return leansOnLast.has(text) && !(/^(?:name|place|noun)$/.test(last.kind) && text === '过')
}

/** A noun of doing is a verb after who does it, before what it is done to, and before how much: 突破 + 千亿件. */
function settledVerbs(
  words: readonly (HeadWord & { readonly isDoing?: boolean })[]
): readonly HeadWord[] {
  return words.map((word, at) => {
    const before = words[at - 1]?.kind
    const after = words[at + 1]?.kind
    const isAfterName = before === 'name' && word.text.length === 2
    if (word.kind !== 'noun' || (!word.isDoing && !isAfterName)) return word
    const isCounted = after === 'measure' || after === 'quantity'
    const isDone = after === 'noun' || after === 'place' || isCounted
    const isDoer =
      before === 'name' || before === 'place' || before === 'adverb' || before === 'verb'
    return isDone && (isDoer || isCounted) ? { ...word, kind: 'verb' } : word
  })
}

const kindsByTag: readonly (readonly [RegExp, WordKind])[] = [
  [new RegExp(`^(?:${personTag}|${foreignTag})$`), 'name'],
  [/^(?:ns|nt)/, 'place'],
  [/^nr/, 'noun'],
  [/^(?:n|j|l|vn|s|f|r|zg|eng|g)/, 'noun'],
  [/^v/, 'verb'],
  [/^(?:d|p|c)/, 'adverb'],
  [/^(?:a|b|z)/, 'adjective'],
  [/^t/, 'time'],
  [/^i/, 'idiom']
]

/** 十七车 | 相撞: things that are counted without a measure word. */
const countedThings = /^[一二三四五六七八九十百千万两几数]+[车船机人马牛羊房]$/

function kindOf({ text, tag }: HanWord): WordKind {
  if (/^[\p{P}\s]+$/u.test(text)) return 'mark'
  if (manners.has(text)) return 'adverb'
  if (/^(?:收入|支出|贷款|保险|待遇|生活|交通|运动会|演出|报告|启事|高速)$/.test(text))
    return 'noun'
  if (countedShort.test(text) || countedThings.test(text)) return 'measure'
  if (/^[mq]/.test(tag)) return units.test(text) && !text.endsWith('批次') ? 'quantity' : 'measure'
  return kindsByTag.find(([pattern]) => pattern.test(tag))?.[1] ?? 'noun'
}
