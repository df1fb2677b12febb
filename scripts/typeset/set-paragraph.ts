import type { Element, ElementContent } from 'hast'
import { profileOf } from '../model/language.ts'
import type { PieceOption } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import type { Ruler } from './atom.ts'
import { breakLines, type Setting } from './break-lines.ts'
import { preparedFor } from './fit-narrow.ts'
import { hyphenatorFor } from './hyphenate.ts'
import { setLines } from './set-lines.ts'
import { wholeWidths } from './whole-width.ts'

/** What the setter of copy needs to know besides the words. */
export interface SetContext {
  readonly style: Style
  readonly ruler: Ruler
  readonly language: string
  /** Names and phrases of the issue that no headline parts. */
  readonly phrases?: readonly string[]
}

/** How one run of lines is to be set; the measure is in em of its own size. */
export interface LineSetting {
  readonly measureEm: number
  readonly indentEm: number
  readonly family: string
  readonly rowsPerLine: number
  readonly extraRows: number
  /** Its first lines stand beside something and are so much narrower, em. */
  readonly beside?: { readonly lines: number; readonly lessEm: number }
  /** Words may be parted where the language has patterns for it. */
  readonly hyphens: boolean
}

/** A paragraph in other numbers of lines costs this much for each line away from the best. */
const lineChangeCost = 12

/**
 * How much worse than the best another number of lines may be. Narrow Latin lines are loose in any number:
 * their widest space may grow to 2.3 of itself, and what that costs is told on the scale of a blank row.
 */
const changeLimits = {
  han: { costMost: 500, costScale: 1, stretchMost: 1 },
  words: { costMost: 5000, costScale: 0.03, stretchMost: 2.6 }
}

/** A Latin word, or an address, is parted where it is wider, em. */
const longWordEm = 6

/** What a space under two others costs; a line stretched as far as the style likes costs 100. */
export const riverCost = 150

/**
 * Sets inline copy into lines, in every number of lines that stays within the style's limits; `wrap` puts them into
 * their element, and is told where they are not its first.
 */
export function setParagraph(
  content: readonly ElementContent[],
  setting: LineSetting,
  context: SetContext,
  wrap: (lines: ElementContent[], goesOn: boolean) => Element
): readonly PieceOption[] {
  const wordsOnly = profileOf(context.language).isSpaced
  const { stretchMostEm, settings, atoms, widths } = broken(content, setting, context)
  const best = settings[0]
  if (!best) return []
  const limit = wordsOnly ? changeLimits.words : changeLimits.han
  const isPresentable = (other: Setting) =>
    other === best ||
    (other.worstStretchEm <= Math.max(best.worstStretchEm, limit.stretchMost * stretchMostEm) &&
      other.cost - best.cost < limit.costMost)
  return settings.filter(isPresentable).map(chosen => ({
    rows: chosen.lines.length * setting.rowsPerLine + setting.extraRows,
    cost:
      limit.costScale * (chosen.cost - best.cost) +
      lineChangeCost * Math.abs(chosen.lines.length - best.lines.length),
    node: (from = 0, to = Number.POSITIVE_INFINITY) => {
      const lines = chosen.lines.slice(from, to)
      const rest = lines.at(-1) !== chosen.lines.at(-1)
      return part(wrap(setLines(atoms, lines, widths, rest), from > 0), from > 0)
    }
  }))
}

/** Width of the longest line of copy whose lines the author ended, em. */
export function widestLineEm(
  content: readonly ElementContent[],
  setting: LineSetting,
  context: SetContext
): number {
  const { settings } = broken(content, { ...setting, measureEm: 999 }, context)
  return Math.max(0, ...(settings[0]?.lines ?? []).map(line => line.naturalEm))
}

/**
 * How many lines copy takes as it is set best, how wide the last of them is before it is stretched, em, and whether
 * any of the others is stretched more than the style likes.
 */
export function lastLine(
  content: readonly ElementContent[],
  setting: LineSetting,
  context: SetContext
): { readonly lines: number; readonly widthEm: number; readonly isLoose: boolean } {
  const { settings, stretchMostEm } = broken(content, setting, context)
  const { lines = [], worstStretchEm = 0 } = settings[0] ?? {}
  const isLoose = worstStretchEm > stretchMostEm || lines.some(line => line.isShort)
  return { lines: lines.length, widthEm: lines.at(-1)?.naturalEm ?? 0, isLoose }
}

/**
 * The narrowest measure of a text in which no number and no mark is torn from what it belongs to, and so many Han
 * characters stand side by side, em; long words and addresses may be parted.
 */
export function leastEm(
  content: readonly ElementContent[],
  setting: LineSetting,
  han: number,
  context: SetContext
): number {
  const { atoms, widths } = broken(content, { ...setting, measureEm: 999 }, context)
  return Math.max(
    wholeWidths(atoms, widths, longWordEm).widestEm,
    Math.min(han, widestLineEm(content, setting, context))
  )
}

function broken(content: readonly ElementContent[], setting: LineSetting, context: SetContext) {
  const { measureEm, indentEm, beside } = setting
  const { text, limits, stretch } = facesAndLimits(setting, context)
  const narrowEm = measureEm - (beside?.lessEm ?? 0)
  const room = { firstEm: narrowEm - indentEm, lineEm: narrowEm }
  const { atoms, widths } = preparedFor(room, content, text, limits, context.ruler)
  const settings = breakLines(
    atoms,
    { ...limits, ...stretch, measureEm, indentEm, ...(beside ? { beside } : {}) },
    widths
  )
  return { stretchMostEm: stretch.stretchMostEm, settings, atoms, widths }
}

type FacesAndLimits = ReturnType<typeof madeFacesAndLimits>

/** Worked out once for all paragraphs of a style: each is broken at many measures. */
const known = new WeakMap<Style, Map<string, FacesAndLimits>>()

function facesAndLimits(
  { hyphens, family }: LineSetting,
  { style, language }: SetContext
): FacesAndLimits {
  const ofStyle = known.get(style) ?? new Map<string, FacesAndLimits>()
  known.set(style, ofStyle)
  const key = `${language}\n${family}\n${hyphens}`
  const made = ofStyle.get(key) ?? madeFacesAndLimits(hyphens, family, style, language)
  ofStyle.set(key, made)
  return made
}

function madeFacesAndLimits(hyphens: boolean, family: string, style: Style, language: string) {
  const hyphenate = hyphens ? hyphenatorFor(language) : undefined
  // Latin lines are stretched at their spaces alone, Chinese ones between all characters.
  const { isSpaced: wordsOnly, region } = profileOf(language)
  const text = {
    measures: style.measures,
    family,
    strongFamily: style.roles.strong,
    emphasisFamily: style.roles.emphasis,
    ledeFamily: style.roles.lede,
    language,
    ...(hyphenate ? { hyphenate } : {}),
    ...(style.lineRules ? { lineRules: style.lineRules } : {}),
    ...(wordsOnly ? { spaceEm: style.spaceEm } : {})
  }
  const stretchMostEm = wordsOnly ? style.spaceStretchMost * style.spaceEm : style.stretchMostEm
  const stretchFailEm = wordsOnly ? style.spaceStretchFail * style.spaceEm : style.stretchFailEm
  const { markWidths } = region
  const gaps = { gapEm: style.gapEm, gapLeastEm: style.gapLeastEm }
  const { trackMostEm, trackLeastEm } = style
  const limits = { ...gaps, wordsOnly, markWidths, ...(wordsOnly ? { trackLeastEm } : {}) }
  const inWords = wordsOnly ? { riverCost, trackMostEm } : {}
  const stretch = { stretchMostEm, stretchFailEm, ...inWords }
  return { text, limits, stretch }
}

/** The second part of a parted paragraph has no indent. */
function part(node: Element, continued: boolean): Element {
  if (!continued) return node
  const names = node.properties.className
  const className = [...(Array.isArray(names) ? names : []), 'continued']
  return { ...node, properties: { ...node.properties, className } }
}
