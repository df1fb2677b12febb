import type { HeadWord } from './joined-words.ts'
import { type BreakRule, counted, type Gap, isDone, isLast, nominal, told } from './word-gap.ts'
import {
  abstractNouns,
  genres,
  houseKinds,
  localPowers,
  placeKinds,
  ranksOfPlaces,
  roles,
  shopKinds
} from './word-tables.ts'

const isRanked = ({ one }: Gap) => ranksOfPlaces.test(one.text)
const isTold = ({ next }: Gap) => told.has(next.kind)
const isCounted = ({ next }: Gap) => counted.has(next.kind)

/** What lines cost that end after nouns, names and places. */
export const nounRules: readonly BreakRule[] = [
  { cost: 'bad', holds: gap => isRanked(gap) && localPowers.test(gap.next.text) },
  {
    cost: 'bad',
    holds: gap => /[村寨屯庄营]$/.test(gap.one.text) && houseKinds.test(gap.next.text)
  },
  { cost: 'plain', holds: gap => isRanked(gap) && houseKinds.test(gap.next.text) },
  { cost: 'bad', holds: ({ next }) => houseKinds.test(next.text) },
  {
    cost: 'bad',
    holds: ({ one, next }) =>
      (one.kind === 'place' || one.kind === 'name') && placeKinds.test(next.text)
  },
  // 小说河湾 | 无名: nobody knows where a title ends that stands without marks.
  {
    cost: 'bad',
    holds: ({ before: [, last], next }) =>
      genres.test(last?.text ?? '') && next.text.length <= 2 && next.kind !== 'time'
  },
  { cost: 'breath', holds: ({ one }) => one.kind === 'name' },
  { cost: 'breath', holds: gap => gap.one.kind === 'place' && isRanked(gap) },
  { cost: 'close', holds: gap => isTold(gap) && isObject(gap) },
  { cost: 'close', holds: gap => isTold(gap) && gap.both <= 4 && gap.toEnd === 2 },
  { cost: 'close', holds: gap => isTold(gap) && isTelling(gap.afterNext) },
  { cost: 'close', holds: gap => isTold(gap) && abstractNouns.test(gap.afterNext?.text ?? '') },
  // 哈密瓜 | 育种专家: such a verb says what somebody is.
  { cost: 'close', holds: gap => isTold(gap) && isOffice(gap) },
  // 拿下北海风电 | 安装船: after a verb and its object another may be part of that.
  { cost: 'close', holds: gap => isTold(gap) && isPartOfObject(gap) },
  // 檀啸天 | 中盘击败: after who does it comes how it is done.
  { cost: 'close', holds: gap => isTold(gap) && gap.before[1]?.kind === 'name' },
  {
    cost: 'close',
    holds: gap => isTold(gap) && grows.test(gap.next.text) && isAmount(gap.afterNext)
  },
  { cost: 'breath', holds: isTold },
  { cost: 'plain', holds: ({ next }) => next.kind === 'name' },
  { cost: 'bad', holds: gap => isCounted(gap) && gap.both <= 4 && isLast(gap) },
  { cost: 'close', holds: gap => isCounted(gap) && isLast(gap) },
  { cost: 'breath', holds: ({ next }) => next.kind === 'time' },
  { cost: 'plain', holds: isCounted },
  { cost: 'plain', holds: ({ one }) => houseKinds.test(one.text) },
  { cost: 'bad', holds: ({ both }) => both <= 4 }
]

/** What somebody does something to, and is told more of: 吸纳村民 | 就业. */
function isObject({ before: [who, does] }: Gap): boolean {
  return does?.kind === 'verb' && who !== undefined && nominal.has(who.kind)
}

/** 火炬 | 传递 | 收官: of two verbs the last is what is told. */
function isTelling(word: HeadWord | undefined): boolean {
  return word?.kind === 'verb' || /^(?:通过|获得)$/.test(word?.text ?? '')
}

const grows = /^(?:增长|增加|上涨|上升|提高|回升|下降|下跌|减少|降低|回落)$/

function isPartOfObject({ before, one, next, afterNext }: Gap): boolean {
  const follows = before.some(word => word?.kind === 'verb') && one.kind === 'noun'
  return follows && !isDone(next) && afterNext?.kind === 'noun'
}

function isOffice({ next, afterNext }: Gap): boolean {
  const who = afterNext?.text ?? ''
  if (isDone(next) || who.length < 2) return false
  return roles.test(who) || houseKinds.test(who) || shopKinds.test(who)
}

function isAmount(word: HeadWord | undefined): boolean {
  return word?.kind === 'quantity'
}
