import { ideograph } from '../kit/han.ts'
import { profileOf } from '../model/language.ts'
import type { Atom, Ruler } from './atom.ts'
import type { SetContext } from './set-paragraph.ts'

/** How far the ink of a line reaches above and below the middle of its box, em of its type; both positive. */
export interface LineReach {
  readonly above: number
  readonly below: number
}

/**
 * Reads the reach of a line from the faces that draw it: of its letters and marks as they are (what hangs of g, p, y and
 * of brackets counted), of its Han characters at the least the ink that a face fills with most of them.
 */
export function lineReach(text: string, family: string, context: SetContext): LineReach {
  const { ruler, style, language } = context
  const scale = profileOf(language).isSpaced ? 1 : style.headFigures
  return once(ruler, `${scale} ${family}\n${text}`, () => {
    return reachOf(text, family, scale, ruler) ?? usual
  })
}

/** The same of the first line of copy that stands under a head. */
export function copyReach({ ruler, style, language }: SetContext): LineReach {
  const { body } = style.roles
  const letters = profileOf(language).isSpaced ? 'hdbkl' : '\u4e00'
  return once(ruler, `copy ${body}\n${letters}`, () => {
    const reach = reachOf(letters, body, 1, ruler)
    // Coarse, so that a head stays as it is when a correction brings other characters.
    return reach ? { above: twentieths(reach.above), below: twentieths(reach.below) } : usual
  })
}

/** The words of the first of several lines and of the last, which are where ink begins and ends. */
export function edgeWords(
  atoms: readonly Atom[],
  lines: readonly { readonly first: number; readonly last: number }[]
): readonly [first: string, last: string] {
  const wordsOf = (line: (typeof lines)[number] | undefined) =>
    atoms
      .slice(line?.first, line && line.last + 1)
      .map(({ text }) => text)
      .join('')
  return [wordsOf(lines[0]), wordsOf(lines.at(-1))]
}

/** Of a face that cannot be asked: a Han character fills its em nearly. */
const usual: LineReach = { above: 0.42, below: 0.5 }

/** Ink of most Han characters from the baseline, em: 一 and 二 are lower than their face. */
const hanLeast = { top: 0.8, bottom: -0.05 }

/** So much are letters and digits beside Han characters lowered, em of their size (`.figures`). */
const figuresDown = 0.02

const isLatin = /[\p{Script=Latin}\d%]/u
const isHan = new RegExp(ideograph, 'u')

const known = new WeakMap<Ruler, Map<string, LineReach>>()

function once(ruler: Ruler, key: string, read: () => LineReach): LineReach {
  const ofRuler = known.get(ruler) ?? new Map<string, LineReach>()
  known.set(ruler, ofRuler)
  const found = ofRuler.get(key) ?? read()
  ofRuler.set(key, found)
  return found
}

function reachOf(
  text: string,
  family: string,
  scale: number,
  { inkEm, boxEm }: Ruler
): LineReach | undefined {
  if (!inkEm || !boxEm) return undefined
  const inks = [...text].flatMap(one => {
    const { top, bottom } = inkEm(one, family)
    // Blank, or no face has it.
    if (top === 0 && bottom === 0) return []
    if (isHan.test(one))
      return [{ top: Math.max(top, hanLeast.top), bottom: Math.min(bottom, hanLeast.bottom) }]
    if (scale === 1 || !isLatin.test(one)) return [{ top, bottom }]
    return [{ top: (top - figuresDown) * scale, bottom: (bottom - figuresDown) * scale }]
  })
  if (inks.length === 0) return undefined
  // A line box is centred on the face's ascent and descent; the baseline stands lower than its middle.
  const { ascent, descent } = boxEm(family)
  const baseline = (ascent - descent) / 2
  return {
    above: Math.max(...inks.map(({ top }) => top)) - baseline,
    below: baseline - Math.min(...inks.map(({ bottom }) => bottom))
  }
}

function twentieths(em: number): number {
  return Math.round(em * 20) / 20
}
