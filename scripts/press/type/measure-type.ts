import { profileOf } from '../../model/language.ts'
import type { LineRules } from '../../model/style.ts'
import { isHalfAtEnd } from '../../typeset/half-at-end.ts'
import { type PageConformance, pageConformance } from './conformance.ts'
import { edgeBreaches, type JudgedLine } from './line-rules.ts'
import type { TypeFinding, TypeRule } from './type-finding.ts'
import type { TypeLine } from './type-lines.ts'

/** The pages' type as measured, for the conformance report. */
export interface TypeMeasure {
  readonly lines: number
  readonly justifiedLines: number
  readonly paragraphs: number
  /** Stretch between two Han characters over all justified lines, em. */
  readonly meanStretchEm: number
  readonly largestStretchEm: number
  readonly findings: readonly TypeFinding[]
  readonly pages: readonly PageConformance[]
}

/** How far type may stray. */
export interface TypeLimits {
  readonly rowPx: number
  readonly bodyPx: number
  readonly stretchMostEm: number
  /** The widest good space between words of a Latin text, em. */
  readonly spaceMostEm: number
  /** What the issue asks for at the edges of lines; the habit of a text's region where it is absent. */
  readonly lineRules?: LineRules
}

const edgePx = 0.75
const gridPx = 0.25
const endMarkEm = 0.55

// Not from `kit/han.ts`, as what the setting takes for Han is judged here.
const han = /^\p{Script=Han}$/u
const latin = /^[\p{Script=Latin}\p{N}%‰]$/u

/** Measures all lines of a print and lists every one that breaks a rule of good setting. */
export function measureType(lines: readonly TypeLine[], limits: TypeLimits): TypeMeasure {
  const justified = lines.filter(line => line.justified)
  const stretches = justified.map(stretchEm)
  const findings = lines.flatMap((line, at) =>
    findingsIn(lines[at - 1], line, lines[at + 1], limits)
  )
  return {
    lines: lines.length,
    justifiedLines: justified.length,
    paragraphs: lines.filter(line => line.last).length,
    meanStretchEm: stretches.reduce((sum, em) => sum + em, 0) / Math.max(1, stretches.length),
    largestStretchEm: stretches.reduce((most, em) => Math.max(most, em), 0),
    findings,
    pages: pageConformance(lines, findings, limits.spaceMostEm)
  }
}

function findingsIn(
  before: TypeLine | undefined,
  line: TypeLine,
  next: TypeLine | undefined,
  limits: TypeLimits
): readonly TypeFinding[] {
  const { page, story, block, characters } = line
  const text = characters.map(one => one.text).join('')
  const begin = characters[0]
  const end = characters.at(-1)
  if (!begin || !end) return []
  const found: TypeFinding[] = []
  const add = (rule: TypeRule, amount = 1) =>
    found.push({ rule, page, story, block, line: line.line, text, amount })

  const offEdge = end.right - line.legRight
  if (line.justified && Math.abs(offEdge) > edgePx) add('off-edge', offEdge)
  const level = limits.lineRules ?? profileOf(line.language).region.lineRules
  const judged = [before, line, next].map(one => one && judgedLine(one))
  for (const rule of edgeBreaches(judged[0], judged[1] as JudgedLine, judged[2], level)) add(rule)
  const endEm = (end.right - end.left) / end.size
  if (block !== 'head' && isHalfAtEnd(end.text, line.language) && endEm > endMarkEm) {
    add('wide-end-mark', endEm)
  }
  if (line.last && !line.first && holdsOneHan(line)) add('lone-character')
  const stretch = line.justified ? stretchEm(line) : 0
  if (stretch > limits.stretchMostEm + 0.005) add('loose-line', stretch)
  if (line.isShort && offEdge < -edgePx) add('short-line', -offEdge / end.size)
  const off = offGridPx(line, limits)
  if (off > gridPx) add('off-grid', off)
  return found
}

/** One Han character, and marks at the most. */
function holdsOneHan({ characters }: TypeLine): boolean {
  const words = characters.filter(one => /[\p{L}\p{N}]/u.test(one.text))
  return words.length === 1 && han.test(words[0]?.text ?? '')
}

function judgedLine(line: TypeLine): JudgedLine {
  return {
    ...line,
    isHead: line.block === 'head',
    characters: line.characters.map(({ text, left, right, size }) => {
      return { text, width: right - left, size }
    })
  }
}

/**
 * Between two Han characters nothing but justification makes room, so that is where it is read; not after a Han
 * character that follows Latin, whose box holds the room before it too (Chromium shifts the glyph inside).
 */
function stretchEm({ characters }: TypeLine): number {
  return characters.reduce((most, one, at) => {
    const before = characters[at - 1]
    if (!before || !han.test(before.text) || !han.test(one.text)) return most
    if (latin.test(characters[at - 2]?.text ?? '')) return most
    return Math.max(most, (one.left - before.left) / before.size - 1)
  }, 0)
}

/**
 * A line's box is as high as a row, with the type's own box in its middle (Chromium rounds downwards). Type of
 * another face in the line, as 楷体, has a box of its own: the best of them tells where the row is.
 */
function offGridPx(line: TypeLine, { rowPx, bodyPx }: TypeLimits): number {
  const { block, characters, isTabular } = line
  if (block === 'head' || isTabular) return 0
  let least = Infinity
  for (const one of characters) {
    if (one.size !== bodyPx || !han.test(one.text)) continue
    const top = one.top - Math.floor((rowPx - (one.bottom - one.top)) / 2)
    least = Math.min(least, Math.abs(top - Math.round(top / rowPx) * rowPx))
  }
  return least === Infinity ? 0 : least
}
