import type { ElementContent } from 'hast'
import { type Atom, lineHyphen } from '../../typeset/atom.ts'
import { atomise } from '../../typeset/atomise.ts'
import { breakLines } from '../../typeset/break-lines.ts'
import { hyphenatorFor } from '../../typeset/hyphenate.ts'
import {
  type LatinLine,
  type LatinMetrics,
  type LatinWord,
  latinMetrics
} from '../../typeset/latin-metrics.ts'
import type { LineBreak } from '../../typeset/line-break.ts'
import { lineWidths, spaceShrink } from '../../typeset/line-widths.ts'
import { setLines } from '../../typeset/set-lines.ts'
import { copyOf, halfEmRuler, limits, measures } from './setting.ts'

const spaceEm = 0.25
const englishLimits = { ...limits, stretchMostEm: spaceEm / 2, wordsOnly: true }

/** Breaks an English text, every letter half an em wide, and gives its best lines with their hyphens. */
export function englishLines(text: string, measureEm: number, language = 'en-US'): string[] {
  const { atoms, lines } = broken(copyOf(text), measureEm, language)
  return lines.map(line => {
    const shown = atoms.slice(line.first, line.last + 1)
    const hyphen = shown.at(-1)?.hyphenEm ? lineHyphen : ''
    return (
      shown
        .map(atom => atom.text)
        .join('')
        .trim() + hyphen
    )
  })
}

/** The same lines as inline HTML. */
export function englishHtml(text: string, measureEm: number): ElementContent[] {
  const { atoms, lines } = broken(copyOf(text), measureEm, 'en-US')
  return setLines(atoms, lines, lineWidths(atoms, englishLimits))
}

/** What disturbs the eye in English copy, with the price of its rivers or without. */
export function englishMetrics(
  content: readonly ElementContent[],
  measureEm: number,
  riverCost?: number
): LatinMetrics {
  const { atoms, lines } = broken(content, measureEm, 'en-US', riverCost)
  const set = lines.map((line, at) => latinLine(atoms, line, at === lines.length - 1))
  return latinMetrics(set, spaceEm * 1.5)
}

function latinLine(atoms: readonly Atom[], line: LineBreak, ends: boolean): LatinLine {
  const words: LatinWord[] = []
  const shown = atoms.slice(line.first, line.last + 1)
  const stretchEm = line.isShort ? 0 : line.stretchEm
  let leftEm = 0
  let word: LatinWord | undefined
  for (const { kind, text, widthEm } of shown) {
    if (kind === 'space') {
      if (word) words.push(word)
      word = undefined
      leftEm += widthEm * (1 - spaceShrink * line.squeeze) + stretchEm
    } else {
      word = {
        text: (word?.text ?? '') + text,
        leftEm: word?.leftEm ?? leftEm,
        rightEm: leftEm + widthEm
      }
      leftEm += widthEm
    }
  }
  if (word) words.push(word)
  return { words, hyphenated: shown.at(-1)?.hyphenEm !== undefined, ends }
}

function broken(
  content: readonly ElementContent[],
  measureEm: number,
  language: string,
  riverCost = 0
) {
  const hyphenate = hyphenatorFor(language)
  const atoms = atomise(
    content,
    {
      family: 'News',
      measures,
      strongFamily: 'News',
      emphasisFamily: 'News',
      language,
      spaceEm,
      ...(hyphenate ? { hyphenate } : {})
    },
    halfEmRuler
  )
  const [best] = breakLines(atoms, { ...englishLimits, measureEm, indentEm: 0, riverCost })
  return { atoms, lines: best?.lines ?? [] }
}
