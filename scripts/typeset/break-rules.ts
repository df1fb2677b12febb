import type { HeadWord } from './joined-words.ts'
import { nounRules } from './noun-rules.ts'
import {
  type BreakRule,
  counted,
  type Gap,
  isDone,
  isLast,
  isMark,
  isPause,
  leadsOn,
  nominal,
  told
} from './word-gap.ts'
import {
  abstractNouns,
  houseKinds,
  leansOnNext,
  measured,
  roles,
  shopKinds,
  shortVerbs,
  timeEnds
} from './word-tables.ts'

/** What lines cost that end after words of Chinese: the first rule that holds says so, else they end between words read together. */
export const breakRules: readonly BreakRule[] = [
  { cost: 'pause', holds: ({ one }) => isPause(one) },
  // “双减” | 政策: what is quoted says of what kind a thing is.
  { cost: 'close', holds: ({ one, next }) => /[”’」』]$/.test(one.text) && isThing(next) },
  { cost: 'plain', holds: ({ one }) => isMark(one) },
  { cost: 'bad', holds: ({ one }) => leansOnNext.has(one.text) },
  { cost: 'close', holds: ({ next }) => isMark(next) },
  // Of the ways of the old town: 的 leans on what it is said of.
  { cost: 'bad', holds: ({ one, next }) => one.isModifier === true && next.text.length <= 2 },
  { cost: 'close', holds: ({ one }) => one.isModifier === true },
  { cost: 'bad', holds: ({ one }) => one.text.length === 1 },
  {
    cost: 'doubtful',
    holds: ({ one, next }) => one.isDoubtful === true || next.startsInDoubt === true
  },
  { cost: 'bad', holds: ({ one, next }) => isOwnName(one) && shopKinds.test(next.text) },
  {
    cost: 'bad',
    holds: ({ one, next }) => one.isCoined === true && (next.isCoined === true || isLoneNoun(next))
  },
  { cost: 'doubtful', holds: ({ one, next }) => one.isCoined === true && next.text.length === 1 },
  // 铁背苍 | 狼, 闽霞渔 | 零六二八: what follows a name by itself belongs to it.
  { cost: 'inside', holds: ({ one, next }) => one.kind === 'name' && isLoneNoun(next) },
  { cost: 'inside', holds: ({ next }) => /^[零〇一二三四五六七八九]{3,}$/.test(next.text) },
  { cost: 'bad', holds: ({ one, next }) => one.text.endsWith('等') && counted.has(next.kind) },
  // 桑吉 | 扎布: nor does anybody know where such a name ends, before what is no verb.
  { cost: 'doubtful', holds: ({ one, next }) => isOpenName(one, next) && !begins(next) },
  // 凭渡口 | 旧事.
  {
    cost: 'bad',
    holds: ({ before: [, last], one, next }) =>
      last?.text.length === 1 &&
      leansOnNext.has(last.text) &&
      nominal.has(one.kind) &&
      next.kind === 'noun'
  },
  // 曾信 | 正用: a name of two characters may have a third.
  {
    cost: 'close',
    holds: ({ one, next }) => isShortName(one) && leansOnNext.has(next.text.charAt(0))
  },
  // 不动产 | 登记的: what is said of something by two words ends with the second.
  { cost: 'close', holds: ({ one, next }) => next.isModifier === true && nominal.has(one.kind) },
  { cost: 'bad', holds: ({ one }) => one.kind === 'measure' },
  { cost: 'bad', holds: ({ next, afterNext }) => [next, afterNext].some(isTimeEnd) },
  { cost: 'bad', holds: ({ one, next }) => wholes.test(one.text) && nominal.has(next.kind) },
  { cost: 'bad', holds: ({ one, next }) => one.text === '最后' && counted.has(next.kind) },
  { cost: 'bad', holds: ({ one, next }) => measured.test(one.text) && counted.has(next.kind) },
  { cost: 'bad', holds: ({ one }) => one.kind === 'adverb' || one.kind === 'adjective' },
  { cost: 'breath', holds: ({ one, next }) => leadsOn(next) && one.kind !== 'verb' },
  ...afterVerb(),
  ...afterTime(),
  ...nounRules
]

/** 全市 | 中小学: all of a place, or ours, is read with what it is said of. */
const wholes = /^[全我本各][市省县区镇村国校班厂乡港]$/

function afterVerb(): readonly BreakRule[] {
  const rule = (cost: BreakRule['cost'], holds: BreakRule['holds']): BreakRule => {
    return { cost, holds: gap => gap.one.kind === 'verb' && holds(gap) }
  }
  return [
    rule('bad', ({ begun }) => begun <= 2),
    rule('bad', ({ next }) => houseKinds.test(next.text)),
    // 进驻上 | 马头村: the last character may begin the name of the place.
    rule('close', ({ one, next }) => /[上下]$/.test(one.text) && next.kind === 'place'),
    rule('bad', ({ next }) => /^[至到于向往给]$/.test(next.text)),
    rule('bad', gap => counted.has(gap.next.kind) && isLast(gap)),
    rule('close', ({ next }) => next.kind === 'measure'),
    rule('close', ({ next }) => abstractNouns.test(next.text)),
    rule('breath', ({ next }) => leadsOn(next)),
    rule('close', ({ one, next }) => !isDone(one) && roles.test(next.text)),
    rule('close', ({ next }) => told.has(next.kind)),
    // 查获走私 | 冻品: of two verbs before a thing the second says of what kind it is.
    rule('close', ({ before: [, last], next }) => last?.kind === 'verb' && nominal.has(next.kind)),
    rule('close', ({ begun }) => begun <= 5),
    rule('plain', () => true)
  ]
}

/** Days on which something happens; other times may say of what kind a thing is: 新年音乐会. */
const days = /[日天晚晨早午]$|周|[月年]底|^[今明昨]/

function afterTime(): readonly BreakRule[] {
  const isTime = ({ one }: Gap) => one.kind === 'time' || one.kind === 'quantity'
  const rule = (cost: BreakRule['cost'], holds: BreakRule['holds']): BreakRule => {
    return { cost, holds: gap => isTime(gap) && holds(gap) }
  }
  return [
    rule('bad', ({ next }) => counted.has(next.kind)),
    rule('bad', ({ one, next }) => one.kind === 'quantity' && nominal.has(next.kind)),
    rule('bad', ({ toEnd }) => toEnd <= 2),
    rule('bad', ({ next }) => next.kind === 'time'),
    rule('close', ({ one, next }) => one.kind === 'quantity' && next.kind === 'verb'),
    rule('close', ({ one, next }) => one.kind === 'quantity' && /^[不未没无]/.test(next.text)),
    // Somebody does it tonight: breath is taken before the time, not after it.
    rule('close', ({ one, fromStart }) => fromStart > one.text.length),
    rule('close', ({ one, next }) => next.kind === 'noun' && !days.test(one.text)),
    rule('breath', () => true)
  ]
}

/** What is no word of the dictionary, before 绸布庄 or 物流. */
function isOwnName({ kind, isCoined }: HeadWord): boolean {
  return kind === 'name' || isCoined === true
}

function isLoneNoun({ kind, text }: HeadWord): boolean {
  return text.length === 1 && (kind === 'noun' || kind === 'adjective' || kind === 'place')
}

/** What begins by itself, whatever name stands before it. */
function begins({ kind, text }: HeadWord): boolean {
  if (text.length === 1) return shortVerbs.has(text) || leansOnNext.has(text)
  return !nominal.has(kind)
}

function isOpenName({ kind, text, isCoined }: HeadWord, next: HeadWord): boolean {
  return kind === 'name' && (text.length === 2 || isCoined === true || next.text.length === 1)
}

function isShortName({ kind, text }: HeadWord): boolean {
  return kind === 'name' && text.length === 2
}

/** What may be told apart by a quotation before it. */
function isThing({ kind, text }: HeadWord): boolean {
  return nominal.has(kind) || (kind === 'time' && !days.test(text))
}

function isTimeEnd(word: HeadWord | undefined): boolean {
  return word !== undefined && timeEnds.test(word.text)
}
