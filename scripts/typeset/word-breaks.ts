import type { HeadWord, WordKind } from './joined-words.ts'
import {
  abstractNouns,
  houseKinds,
  leansOnNext,
  localPowers,
  ranksOfPlaces,
  timeEnds
} from './word-tables.ts'

/** What it costs to end a line of a headline at a place; where none is given, a line ends inside a word. */
export const breakCosts = {
  /** After a comma, or at a space that the author typed. */
  pause: 0,
  /** Where a reader takes breath: before what is told of somebody, after a time. */
  breath: 14,
  plain: 24,
  /** Between words that are read together. */
  close: 90,
  /** An editor calls it bad. */
  bad: 300,
  /** Inside a word, a name or a number with its unit. */
  inside: 1000
} as const

/** What a line costs that ends after the word at `at`: the first rule that speaks of it says so. */
export function costBetween(words: readonly HeadWord[], at: number): number {
  const gap = gapAfter(words, at)
  if (!gap) return breakCosts.pause
  const cost = rules.find(rule => rule.holds(gap))?.cost ?? 'close'
  const isLone = cost !== 'pause' && Math.min(gap.fromStart, gap.toEnd) <= fewest
  return Math.max(breakCosts[cost], isLone ? breakCosts.close : 0)
}

/** Characters that do not stand on a line by themselves. */
const fewest = 2

/** A place between two words, with what lies around it; lengths in characters. */
interface Gap {
  /** The two words before. */
  readonly before: readonly [HeadWord | undefined, HeadWord | undefined]
  readonly one: HeadWord
  readonly next: HeadWord
  readonly afterNext: HeadWord | undefined
  /** Both words together. */
  readonly both: number
  /** From the next word to the end of what it begins. */
  readonly begun: number
  /** From the last comma or stop, and to the next. */
  readonly fromStart: number
  readonly toEnd: number
}

function gapAfter(words: readonly HeadWord[], at: number): Gap | undefined {
  const one = words[at]
  const next = words[at + 1]
  if (!one || !next) return undefined
  return {
    before: [words[at - 2], words[at - 1]],
    one,
    next,
    afterNext: words[at + 2],
    both: one.text.length + next.text.length,
    begun: lengthUntil(words.slice(at + 1), endsObject),
    fromStart: lengthUntil(words.slice(0, at + 1).reverse(), noKinds),
    toEnd: lengthUntil(words.slice(at + 1), noKinds)
  }
}

const noKinds: ReadonlySet<WordKind> = new Set()
const endsObject: ReadonlySet<WordKind> = new Set(['verb', 'adverb', 'time', 'quantity'])
const nominal: ReadonlySet<WordKind> = new Set(['noun', 'name', 'place', 'adjective'])
const counted: ReadonlySet<WordKind> = new Set(['quantity', 'measure'])
const told: ReadonlySet<WordKind> = new Set(['verb', 'adverb'])

/** Characters from the first word to the next comma or stop, or to a word of such kinds. */
function lengthUntil(words: readonly HeadWord[], ends: ReadonlySet<WordKind>): number {
  const end = words.findIndex((word, at) => at > 0 && (isPause(word) || ends.has(word.kind)))
  return words
    .slice(0, end < 0 ? words.length : end)
    .reduce((sum, word) => sum + word.text.length, 0)
}

interface Rule {
  readonly cost: keyof typeof breakCosts
  readonly holds: (gap: Gap) => boolean
}

const rules: readonly Rule[] = [
  { cost: 'pause', holds: ({ one }) => isPause(one) },
  { cost: 'plain', holds: ({ one }) => isMark(one) },
  { cost: 'bad', holds: ({ one }) => leansOnNext.has(one.text) },
  { cost: 'close', holds: ({ next }) => isMark(next) },
  // Of the ways of the old town: 的 leans on what it is said of.
  { cost: 'bad', holds: ({ one, next }) => one.isModifier === true && next.text.length <= 2 },
  { cost: 'close', holds: ({ one }) => one.isModifier === true },
  { cost: 'bad', holds: ({ one }) => one.text.length === 1 },
  { cost: 'close', holds: ({ one }) => one.isDoubtful === true },
  { cost: 'bad', holds: ({ one }) => one.kind === 'measure' },
  { cost: 'bad', holds: ({ next, afterNext }) => [next, afterNext].some(isTimeEnd) },
  { cost: 'bad', holds: ({ one, next }) => wholes.test(one.text) && nominal.has(next.kind) },
  { cost: 'bad', holds: ({ one, next }) => one.text === '最后' && counted.has(next.kind) },
  { cost: 'bad', holds: ({ one }) => one.kind === 'adverb' || one.kind === 'adjective' },
  { cost: 'breath', holds: ({ one, next }) => leadsOn(next) && one.kind !== 'verb' },
  ...afterVerb(),
  ...afterTime(),
  ...afterNoun()
]

/** 全市 | 中小学: all of a place, or ours, is read with what it is said of. */
const wholes = /^[全我本各][市省县区镇村国校班厂乡港]$/

function afterVerb(): readonly Rule[] {
  const rule = (cost: Rule['cost'], holds: Rule['holds']): Rule => {
    return { cost, holds: gap => gap.one.kind === 'verb' && holds(gap) }
  }
  return [
    rule('bad', ({ begun }) => begun <= 2),
    rule('bad', ({ next }) => /^[至到于向往给]$/.test(next.text)),
    rule('bad', gap => counted.has(gap.next.kind) && isLast(gap)),
    rule('close', ({ next }) => abstractNouns.test(next.text)),
    rule('breath', ({ next }) => leadsOn(next)),
    rule('close', ({ next }) => told.has(next.kind)),
    rule('close', ({ begun }) => begun <= 5),
    rule('plain', () => true)
  ]
}

/** Days on which something happens; other times may say of what kind a thing is: 新年音乐会. */
const days = /[日天晚晨早午]$|周|[月年]底|^[今明昨]/

function afterTime(): readonly Rule[] {
  const isTime = ({ one }: Gap) => one.kind === 'time' || one.kind === 'quantity'
  const rule = (cost: Rule['cost'], holds: Rule['holds']): Rule => {
    return { cost, holds: gap => isTime(gap) && holds(gap) }
  }
  return [
    rule('bad', ({ next }) => counted.has(next.kind)),
    rule('bad', ({ one, next }) => one.kind === 'quantity' && nominal.has(next.kind)),
    rule('bad', ({ toEnd }) => toEnd <= 2),
    rule('bad', ({ next }) => next.kind === 'time'),
    rule('close', ({ one, next }) => one.kind === 'quantity' && next.kind === 'verb'),
    // Somebody does it tonight: breath is taken before the time, not after it.
    rule('close', ({ one, fromStart }) => fromStart > one.text.length),
    rule('close', ({ one, next }) => next.kind === 'noun' && !days.test(one.text)),
    rule('breath', () => true)
  ]
}

function afterNoun(): readonly Rule[] {
  const isRanked = ({ one }: Gap) => ranksOfPlaces.test(one.text)
  const isTold = ({ next }: Gap) => told.has(next.kind)
  const isCounted = ({ next }: Gap) => counted.has(next.kind)
  return [
    { cost: 'bad', holds: gap => isRanked(gap) && localPowers.test(gap.next.text) },
    { cost: 'plain', holds: gap => isRanked(gap) && houseKinds.test(gap.next.text) },
    { cost: 'bad', holds: ({ next }) => houseKinds.test(next.text) },
    { cost: 'breath', holds: ({ one }) => one.kind === 'name' },
    { cost: 'breath', holds: gap => gap.one.kind === 'place' && isRanked(gap) },
    { cost: 'close', holds: gap => isTold(gap) && isObject(gap) },
    { cost: 'close', holds: gap => isTold(gap) && gap.both <= 4 && gap.toEnd === 2 },
    { cost: 'close', holds: gap => isTold(gap) && isTelling(gap.afterNext) },
    { cost: 'close', holds: gap => isTold(gap) && abstractNouns.test(gap.afterNext?.text ?? '') },
    { cost: 'breath', holds: isTold },
    { cost: 'plain', holds: ({ next }) => next.kind === 'name' },
    { cost: 'bad', holds: gap => isCounted(gap) && gap.both <= 4 && isLast(gap) },
    { cost: 'close', holds: gap => isCounted(gap) && isLast(gap) },
    { cost: 'breath', holds: ({ next }) => next.kind === 'time' },
    { cost: 'plain', holds: isCounted },
    { cost: 'plain', holds: ({ one }) => houseKinds.test(one.text) },
    { cost: 'bad', holds: ({ both }) => both <= 4 }
  ]
}

function isMark({ kind }: HeadWord): boolean {
  return kind === 'mark'
}

function isPause({ kind, text }: HeadWord): boolean {
  return kind === 'mark' && /[，。：；！？…—]$/.test(text)
}

/** What somebody does something to, and is told more of: 吸纳村民 | 就业. */
function isObject({ before: [who, does] }: Gap): boolean {
  return does?.kind === 'verb' && who !== undefined && nominal.has(who.kind)
}

/** 火炬 | 传递 | 收官: of two verbs the last is what is told. */
function isTelling(word: HeadWord | undefined): boolean {
  return word?.kind === 'verb' || /^(?:通过|获得)$/.test(word?.text ?? '')
}

function isLast({ next, toEnd }: Gap): boolean {
  return toEnd === next.text.length
}

function isTimeEnd(word: HeadWord | undefined): boolean {
  return word !== undefined && timeEnds.test(word.text)
}

/** What begins with such a word is read in one breath; 有 and 是 are said of what stands before them. */
function leadsOn({ text }: HeadWord): boolean {
  return leansOnNext.has(text) && !/^(?:[有无是]|至少|至多|仅|只)$/.test(text)
}
