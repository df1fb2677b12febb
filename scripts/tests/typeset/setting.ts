import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElementContent } from 'hast'
import { readableTokens } from '../../kit/css-tokens.ts'
import { projectFolder } from '../../kit/folders.ts'
import type { Style } from '../../model/style.ts'
import { measuresOf } from '../../read/measures.ts'
import type { Ruler } from '../../typeset/atom.ts'
import { atomise } from '../../typeset/atomise.ts'
import { type BreakOptions, breakLines, type Setting } from '../../typeset/break-lines.ts'

/** A face whose Latin letters and digits are all half an em wide. */
export const halfEmRuler: Ruler = { widthEm: text => [...text].length * 0.5 }

const tokens = readFileSync(join(projectFolder, 'styles/tokens.css'), 'utf8')

/** The measures of the house. */
export const measures = measuresOf(readableTokens([{ file: 'tokens.css', text: tokens }], []))

/** Limits of a body column, em. */
export const limits = {
  gapEm: 0.25,
  gapLeastEm: 0.125,
  stretchMostEm: 0.15,
  headFigures: 1,
  measures
}

/** What a headline stack needs of a style: three grades on the grid of the broadsheet. */
export const headlineStyle = {
  ...limits,
  headGapEm: 0.125,
  headSizesPx: [40, 32, 24],
  headSteps: { least: 1, most: 1 },
  headLeading: 1.1,
  headWhite: { over: 0.7, kickerMain: 0.35, mainDeck: 0.5, deckByline: 0.45, copy: 0.8, openEm: 0 },
  boxRows: 1,
  boxSide: 0.75,
  devices: { boxes: { usual: 'frame' } },
  headGrowMost: 1.2,
  headStyles: {},
  kickerSideEm: 0,
  grid: { columns: 6, rows: 90, columnCharacters: 14, bodyPx: 15, rowPx: 20, gutterPx: 12 },
  roles: { body: 'Song', head: 'Song', headNews: 'Hei', kicker: 'Hei', deck: 'Song', byline: 'Kai' }
} as unknown as Style

/** A text as inline copy. */
export function copyOf(text: string): readonly ElementContent[] {
  return [{ type: 'text', value: text }]
}

/** Breaks a Chinese text and gives the lines of its best setting as strings. */
export function brokenLines(
  text: string,
  measureEm: number,
  indentEm = 0,
  beside?: BreakOptions['beside']
): readonly string[] {
  const { atoms, settings } = settingsOf(text, measureEm, indentEm, beside)
  const lines = settings[0]?.lines ?? []
  return lines.map(line =>
    atoms
      .slice(line.first, line.last + 1)
      .map(atom => atom.text)
      .join('')
  )
}

/** All settings of a Chinese text with the atoms they count in. */
export function settingsOf(
  text: string,
  measureEm: number,
  indentEm = 0,
  beside?: BreakOptions['beside']
): { readonly atoms: ReturnType<typeof atomise>; readonly settings: readonly Setting[] } {
  const family = {
    measures,
    family: 'Song',
    strongFamily: 'Hei',
    emphasisFamily: 'Song',
    language: 'zh-CN'
  }
  const atoms = atomise(copyOf(text), family, halfEmRuler)
  return {
    atoms,
    settings: breakLines(atoms, { ...limits, measureEm, indentEm, ...(beside ? { beside } : {}) })
  }
}
