import type { ElementContent } from 'hast'
import { lineHyphen } from '../../typeset/atom.ts'
import { atomise } from '../../typeset/atomise.ts'
import { breakLines } from '../../typeset/break-lines.ts'
import { hyphenatorFor } from '../../typeset/hyphenate.ts'
import { lineWidths } from '../../typeset/line-widths.ts'
import { setLines } from '../../typeset/set-lines.ts'
import { copyOf, halfEmRuler, limits } from './setting.ts'

const spaceEm = 0.25
const englishLimits = { ...limits, stretchMostEm: spaceEm / 2, wordsOnly: true }

/** Breaks an English text, every letter half an em wide, and gives its best lines with their hyphens. */
export function englishLines(text: string, measureEm: number, language = 'en-US'): string[] {
  const { atoms, lines } = broken(text, measureEm, language)
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
  const { atoms, lines } = broken(text, measureEm, 'en-US')
  return setLines(atoms, lines, lineWidths(atoms, englishLimits))
}

function broken(text: string, measureEm: number, language: string) {
  const hyphenate = hyphenatorFor(language)
  const atoms = atomise(
    copyOf(text),
    {
      family: 'News',
      strongFamily: 'News',
      emphasisFamily: 'News',
      language,
      spaceEm,
      ...(hyphenate ? { hyphenate } : {})
    },
    halfEmRuler
  )
  const [best] = breakLines(atoms, { ...englishLimits, measureEm, indentEm: 0 })
  return { atoms, lines: best?.lines ?? [] }
}
