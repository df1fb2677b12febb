import type { Page } from 'puppeteer-core'
import type { LineRules } from '../model/style.ts'
import { habitsOf, isHalfAtEnd } from '../typeset/region.ts'
import { type PageConformance, pageConformance } from './conformance.ts'
import { splitsUnit } from './split-unit.ts'
import type { TypeFinding, TypeRule } from './type-finding.ts'
import { readTypeLines, type TypeLine } from './type-lines.ts'

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
const narrowEm = 0.45

const basicBegin = /^[，。、；：！？”’）》〉」』】〕］｝〗·・～／–%‰℃°]$/
const opening = /^[“‘（《〈「『【〔［｛〖]$/
const paired = /^[—…]$/
const han = /^\p{Script=Han}$/u
const latin = /^[\p{Script=Latin}\p{N}%‰]$/u

const never = /^$/

/** Marks that may stand at neither edge of a line, written out again so that the setting's own table is checked. */
const edges: Readonly<Record<LineRules, readonly [begin: RegExp, end: RegExp]>> = {
  none: [never, never],
  basic: [basicBegin, opening],
  gb: [basicBegin, /^[“‘（《〈「『【〔［｛〖／]$/],
  strict: [/^[，。、；：！？”’）》〉」』】〕］｝〗·・～／–%‰℃°—…]$/, /^[“‘（《〈「『【〔［｛〖／]$/]
}

/** Measures all type on laid-out pages and lists every line that breaks a rule of good setting. */
export async function measureType(tab: Page, limits: TypeLimits): Promise<TypeMeasure> {
  const lines = await readTypeLines(tab)
  const justified = lines.filter(line => line.justified)
  const stretches = justified.map(stretchEm)
  const findings = lines.flatMap((line, at) => findingsIn(line, lines[at + 1], limits))
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
  const [mayNotBegin, mayNotEnd] = edges[limits.lineRules ?? habitsOf(line.language).lineRules]
  if (!line.first && mayNotBegin.test(begin.text) && !isNarrow(begin)) add('mark-begins-line')
  const partsPair = !line.last && paired.test(end.text) && next?.characters[0]?.text === end.text
  if ((mayNotEnd.test(end.text) && !isNarrow(end)) || partsPair) add('mark-ends-line')
  if (next && splitsUnit(line, next)) add('split-unit')
  const endEm = (end.right - end.left) / end.size
  if (block !== 'head' && isHalfAtEnd(end.text, line.language) && endEm > endMarkEm) {
    add('wide-end-mark', endEm)
  }
  const words = characters.filter(one => /[\p{L}\p{N}]/u.test(one.text))
  if (line.last && !line.first && words.length === 1 && han.test(words[0]?.text ?? '')) {
    add('lone-character')
  }
  const stretch = line.justified ? stretchEm(line) : 0
  if (stretch > limits.stretchMostEm + 0.005) add('loose-line', stretch)
  if (line.isShort && offEdge < -edgePx) add('short-line', -offEdge / end.size)
  const off = offGridPx(line, limits)
  if (off > gridPx) add('off-grid', off)
  return found
}

/** The mark of a Latin word, such as the apostrophe of ’90: no mark of Chinese. */
function isNarrow({ text, left, right, size }: TypeLine['characters'][number]): boolean {
  return /[‘’“”]/.test(text) && right - left < narrowEm * size
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
function offGridPx({ block, characters }: TypeLine, { rowPx, bodyPx }: TypeLimits): number {
  if (block === 'head') return 0
  let least = Infinity
  for (const one of characters) {
    if (one.size !== bodyPx || !han.test(one.text)) continue
    const top = one.top - Math.floor((rowPx - (one.bottom - one.top)) / 2)
    least = Math.min(least, Math.abs(top - Math.round(top / rowPx) * rowPx))
  }
  return least === Infinity ? 0 : least
}
