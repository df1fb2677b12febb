import { profileOf } from '../../model/language.ts'
import type { LineRules } from '../../model/style.ts'
import { splitsUnit } from './split-unit.ts'

/** A line as far as the rules for its edges go; lengths in any one unit. */
export interface JudgedLine {
  readonly language: string
  /** A line of a headline stack. */
  readonly isHead: boolean
  /** The first and the last line of its paragraph. */
  readonly first: boolean
  readonly last: boolean
  /** The author ended it: a line of a poem, of a list of hotlines, of code. */
  readonly ends: boolean
  /** Width that its paragraph has. */
  readonly measure: number
  readonly characters: readonly JudgedCharacter[]
}

/** A character of a line with its width as drawn, and the size of its type. */
export interface JudgedCharacter {
  readonly text: string
  readonly width: number
  readonly size: number
}

/** What an edge of a line may break. */
export type EdgeRule = 'mark-begins-line' | 'mark-ends-line' | 'split-unit'

const basicBegin = /^[，。、；：！？”’）》〉」』】〕］｝〗·・～／–%‰℃°]$/
const opening = /^[“‘（《〈「『【〔［｛〖]$/
const openingOrSolidus = /^[“‘（《〈「『【〔［｛〖／]$/
const strictBegin = /^[，。、；：！？”’）》〉」』】〕］｝〗·・～／–%‰℃°—…]$/
/** Quotes of Chinese are drawn in half an em at the least, those of Latin words in less, em. */
const narrowEm = 0.45
/** What is raised or lowered is smaller than this share of what it belongs to. */
const raisedSize = 0.75
/** The widest indent of a first line, em. */
const indentMost = 2
/** Between Han and Latin, and between words, em. */
const gapEm = 0.25
const never = /^$/
const paired = /^[—…]$/
// Not the setting's `emSquare`, which is what is judged here.
const fullWidth = /^[\p{Script=Han}\u3000-\u303f\uff00-\uff60“”‘’—…·]$/u
/** What an emoji is told by, which is one where it has an em. */
const pictured = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3)$/u
const fullEm = 0.95
const word = /^[\p{L}\p{N}]$/u

/** Marks that may stand at neither edge of a line, written out again so that the setting's own table is checked. */
const edges: Readonly<Record<LineRules, readonly [begin: RegExp, end: RegExp]>> = {
  none: [never, never],
  basic: [basicBegin, opening],
  gb: [basicBegin, openingOrSolidus],
  strict: [strictBegin, openingOrSolidus]
}

/**
 * The rules for the edges of lines that a line breaks towards the lines before and after it in its paragraph. Two
 * things are no breach: where the author ended a line, and where the measure is narrower than what belongs together.
 */
export function edgeBreaches(
  before: JudgedLine | undefined,
  line: JudgedLine,
  after: JudgedLine | undefined,
  level: LineRules
): readonly EdgeRule[] {
  const found: EdgeRule[] = []
  if (before && !line.first && !before.ends && isTorn(before, line, level)) {
    if (mayNotBegin(line.characters, 0, line, level)) found.push('mark-begins-line')
  }
  if (!after || line.last || line.ends || !isTorn(line, after, level)) return found
  const [end, next] = [line.characters.at(-1), after.characters[0]]
  const partsPair = paired.test(end?.text ?? '') && next?.text === end?.text
  if (mayNotEnd(end, line, level) || partsPair) found.push('mark-ends-line')
  if (partsUnit(line, after)) found.push('split-unit')
  return found
}

function partsUnit(line: JudgedLine, after: JudgedLine): boolean {
  if (line.isHead || profileOf(line.language).isSpaced) return false
  // The space between two numbers or words is not shown where a line ends.
  const space = lostSpace(line.characters.at(-1), after.characters[0]) > 0 ? ' ' : ''
  return splitsUnit(textOf(line) + space, textOf(after))
}

/** Whether what the two lines share would have had room in one. */
function isTorn(above: JudgedLine, below: JudgedLine, level: LineRules): boolean {
  const characters = [...above.characters, ...below.characters]
  const cut = above.characters.length
  const may = (at: number) => mayPart(characters, at, above, level)
  let from = cut
  while (from > 0 && (from === cut || !may(from))) from -= 1
  let to = cut
  while (to < characters.length && (to === cut || !may(to))) to += 1
  const shared = characters.slice(from, to)
  const width = shared.reduce((sum, one, at) => sum + naturalWidth(one, shared[at - 1]), 0)
  const indent = above.first && from === 0 ? indentMost * (shared[0]?.size ?? 0) : 0
  return width + lostSpace(characters[cut - 1], characters[cut]) <= above.measure - indent
}

/** The space between two words, which a line that ends there does not show. */
function lostSpace(end?: JudgedCharacter, begin?: JudgedCharacter): number {
  if (!end || !begin || isWide(end) || isWide(begin)) return 0
  return gapEm * end.size
}

/** What a character takes that is not stretched, with the gap between Han and Latin. */
function naturalWidth(one: JudgedCharacter, before?: JudgedCharacter): number {
  const { text, width, size } = one
  const gap = before && isWide(before) !== isWide(one) ? gapEm * size : 0
  if (!isWide(one)) return width + gap
  return gap + (/[—…·・]/.test(text) ? size : Math.max(size / 2, Math.min(width, size)))
}

/** Whether a line could end before the character at a place. */
function mayPart(
  characters: readonly JudgedCharacter[],
  at: number,
  line: JudgedLine,
  level: LineRules
): boolean {
  const [last, first] = [characters[at - 1], characters[at]]
  // A line ends after its spaces: what stands before them is at its edge.
  if (!last || !first || /\s/.test(first.text)) return false
  if (mayNotBegin(characters, at, line, level)) return false
  const shown = characters.slice(Math.max(0, at - 4), at).findLast(one => /\S/.test(one.text))
  if (mayNotEnd(shown, line, level)) return false
  if (paired.test(last.text) && last.text === first.text) return false
  if (isRaised(first, last)) return false
  if (!isWide(last) && !isWide(first) && /\S/.test(last.text)) return false
  const text = (from: number, to: number) =>
    characters
      .slice(Math.max(0, from), to)
      .map(one => one.text)
      .join('')
  return profileOf(line.language).isSpaced || !splitsUnit(text(at - 24, at), text(at, at + 24))
}

function mayNotBegin(
  characters: readonly JudgedCharacter[],
  at: number,
  { language, isHead }: JudgedLine,
  level: LineRules
): boolean {
  const mark = characters[at]?.text ?? ''
  if (!edges[level][0].test(mark)) return false
  // A deck may begin with a dash where its author began a line with it.
  if (isHead && paired.test(mark)) return false
  // ’90s, ’tis: an apostrophe, which closes nothing.
  const isWord = word.test(characters[at + 1]?.text ?? '')
  return !(mark === '’' && isWord && (profileOf(language).isSpaced || isNarrow(characters[at])))
}

/** The number of a note and the like never leave what they belong to. */
function isRaised(character?: JudgedCharacter, before?: JudgedCharacter): boolean {
  return (character?.size ?? 1) < raisedSize * (before?.size ?? 1)
}

/** Whether a line may not end with a character. */
function mayNotEnd(
  character: JudgedCharacter | undefined,
  { language }: JudgedLine,
  level: LineRules
): boolean {
  if (!edges[level][1].test(character?.text ?? '')) return false
  return profileOf(language).isSpaced || !isNarrow(character)
}

/** Whether a character is as wide as Han characters are: a line may end beside it. */
function isWide(character: JudgedCharacter): boolean {
  if (pictured.test(character.text)) return character.width >= fullEm * character.size
  return fullWidth.test(character.text) && !isNarrow(character)
}

/** A quote as narrow as Latin has it: it belongs to its Latin word, and is no mark of Chinese. */
function isNarrow(character: JudgedCharacter | undefined): boolean {
  if (!character || !/[‘’“”]/.test(character.text)) return false
  return character.width < narrowEm * character.size
}

function textOf({ characters }: JudgedLine): string {
  return characters.map(character => character.text).join('')
}
