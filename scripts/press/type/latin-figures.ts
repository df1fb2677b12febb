import { lineHyphen } from '../../typeset/atom.ts'
import {
  type LatinLine,
  type LatinMetrics,
  type LatinWord,
  latinMetrics
} from '../../typeset/latin-metrics.ts'
import type { PlacedCharacter, TypeLine } from './type-lines.ts'

/** Counts hyphens, ladders, loose lines, rivers and widows over lines of Latin type, each leg for itself. */
export function latinFigures(lines: readonly TypeLine[], spaceMostEm: number): LatinMetrics {
  const legs = new Map<number, LatinLine[]>()
  for (const line of lines) legs.set(line.leg, [...(legs.get(line.leg) ?? []), latinLine(line)])
  return [...legs.values()]
    .map(leg => latinMetrics(leg, spaceMostEm))
    .reduce(sum, latinMetrics([], spaceMostEm))
}

function sum(a: LatinMetrics, b: LatinMetrics): LatinMetrics {
  const lines = a.lines + b.lines
  const mean = (one: number, other: number) =>
    (one * a.lines + other * b.lines) / Math.max(1, lines)
  return {
    lines,
    hyphens: a.hyphens + b.hyphens,
    ladders: a.ladders + b.ladders,
    loose: a.loose + b.loose,
    torn: a.torn + b.torn,
    meanSpaceEm: mean(a.meanSpaceEm, b.meanSpaceEm),
    spaceDeviationEm: mean(a.spaceDeviationEm, b.spaceDeviationEm),
    rivers: a.rivers + b.rivers,
    widows: a.widows + b.widows
  }
}

function latinLine({ characters, justified, isShort, legLeft }: TypeLine): LatinLine {
  const words: LatinWord[] = []
  let word: PlacedCharacter[] = []
  const endWord = () => {
    const [first, last] = [word[0], word.at(-1)]
    if (first && last) {
      words.push({
        text: word.map(character => character.text).join(''),
        leftEm: (first.left - legLeft) / first.size,
        rightEm: (last.right - legLeft) / last.size
      })
    }
    word = []
  }
  for (const character of characters) {
    if (/\s/.test(character.text)) endWord()
    else word.push(character)
  }
  endWord()
  return {
    words,
    hyphenated: characters.at(-1)?.text === lineHyphen,
    ends: !justified && !isShort
  }
}
