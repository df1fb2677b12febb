import { type HanWord, hanWords } from './han-words.ts'
import { foreignTag } from './join-foreign.ts'
import { personTag } from './join-persons.ts'
import { isHan, isLoose, isShortVerb } from './loose-character.ts'
import { leansOnNext, nounEnds, verbEnds } from './word-tables.ts'

/** Joins verbs of one character with what is said in one breath with them: 绣 + 出, 带 + 货, 约 + 谈, 日 + 处理. */
export function joinVerbs(words: readonly HanWord[]): readonly LooseWord[] {
  const found: LooseWord[] = []
  for (let at = 0; at < words.length; at++) {
    const [word, next] = words.slice(at, at + 2)
    if (!word) continue
    if (next && (isLed(word, next) || takes(word, next))) {
      found.push({ text: word.text + next.text, tag: 'v', isCoined: isLoose(next) })
      at++
    } else found.push(isShortVerb(word) ? { ...word, tag: 'v' } : word)
  }
  return found
}

/** 不 + 戴, 又 + 绿: such a word and one character are read as one. */
const shortAdverbs = /^[不又再更最很太更未没]$/

function isLed(word: HanWord, next: HanWord): boolean {
  if (shortAdverbs.test(word.text) && isHan(next.text))
    return next.text.length === 1 && /^[av]/.test(next.tag) && !leansOnNext.has(next.text)
  if (!isLoose(word)) return false
  if (/^[年月日]$/.test(word.text) && /^[销产入收耗均增减]$/.test(next.text)) return true
  if (word.text === '日') return /^v/.test(next.tag)
  return /^[dpcv]/.test(word.tag) && isShortVerb(next)
}

function takes(verb: HanWord, next: HanWord): boolean {
  if (!isShortVerb(verb) || next.text.length !== 1) return false
  return verbEnds.has(next.text) || isLoose(next) || isShortVerb(next)
}

/** A word that may begin elsewhere: its first character may as well end the word before. */
export interface LooseWord extends HanWord {
  readonly startsInDoubt?: boolean
  /** Of loose characters alone: the next may belong to it. */
  readonly isCoined?: boolean
}

/** Joins loose characters: those beside one another; one alone with what stands before it, or else with what follows. */
export function joinLoose(words: readonly LooseWord[]): readonly LooseWord[] {
  const runs = joinedRuns(words)
  const found: LooseWord[] = []
  for (let at = 0; at < runs.length; at++) {
    const [word, next] = runs.slice(at, at + 2)
    if (!word) continue
    const last = found.at(-1)
    const isClosed =
      last && (isLoose(word) ? closes(last, word) : isLastCharacter(word, next, last))
    if (last && isClosed) found[found.length - 1] = closed(last, word)
    else if (isLoose(word) && next && mayBegin(next)) {
      const startsInDoubt = last !== undefined && isHan(last.text)
      found.push({ text: word.text + next.text, tag: next.tag, startsInDoubt })
      at++
    } else found.push(word)
  }
  return found
}

/** The tag of a word that may end elsewhere: its last character may as well begin the next. */
export const doubtTag = 'DOUBT'

/** 通电 + 商: where the last two characters are a word as well, the first may end the word before. */
function closed(last: LooseWord, word: HanWord): LooseWord {
  const text = last.text + word.text
  const startsInDoubt =
    last.startsInDoubt === true || (text.length === 3 && hanWords(text.slice(1), []).length === 1)
  return { text, tag: tagOfClosed(word), startsInDoubt }
}

function tagOfClosed({ text }: HanWord): string {
  return nounEnds.has(text) ? 'n' : doubtTag
}

/** 养蜂 + 经: what leans on nothing belongs to the word before it. */
function isLastCharacter(word: HanWord, next: HanWord | undefined, last: HanWord): boolean {
  return (
    next === undefined && leansOnNext.has(word.text) && word.text.length === 1 && isHan(last.text)
  )
}

function joinedRuns(words: readonly LooseWord[]): readonly LooseWord[] {
  const runs: LooseWord[] = []
  for (const [at, word] of words.entries()) {
    const last = runs.at(-1)
    const before = words[at - 1]
    if (last && before && isLoose(before) && isLoose(word))
      runs[runs.length - 1] = { text: last.text + word.text, tag: 'n', isCoined: true }
    else runs.push(word)
  }
  return runs
}

/** Whether a character closes the word before it, as in 吞吐 + 量, 修表 + 匠, 三号 + 线. */
function closes({ text, tag }: HanWord, end: HanWord): boolean {
  if (isLatin.test(text)) return true
  if (!isHan(text) || (tag === personTag && text.length > 2) || tag === foreignTag) return false
  if (nounEnds.has(end.text) && /^(?:[vm]|n(?!s))/.test(tag) && text.length > 1) return true
  if (/^[ab]/.test(end.tag)) return false
  return !/^(?:v|m|d|p|c|u|r|NAME|FOREIGN|ns|i|l|t)/.test(tag) && !leansOnNext.has(text)
}

/** Letters and figures of a name, as Hawks + 队, U17 + 组. */
const isLatin = /[\p{Script=Latin}]$/u

function mayBegin({ text, tag }: HanWord): boolean {
  return isHan(text) && !/^(?:v|m|d|p|c|u|NAME|FOREIGN)/.test(tag)
}
