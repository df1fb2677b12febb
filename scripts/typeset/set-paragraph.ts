import type { Element, ElementContent } from 'hast'
import type { PieceOption } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import type { Ruler } from './atom.ts'
import { isLatinText } from './atomise.ts'
import { breakLines, type Setting } from './break-lines.ts'
import { hyphenatorFor } from './hyphenate.ts'
import { prepared } from './prepared.ts'
import { setLines } from './set-lines.ts'

/** What the setter of copy needs to know besides the words. */
export interface SetContext {
  readonly style: Style
  readonly ruler: Ruler
  readonly language: string
}

/** How one run of lines is to be set; the measure is in em of its own size. */
export interface LineSetting {
  readonly measureEm: number
  readonly indentEm: number
  readonly family: string
  readonly rowsPerLine: number
  readonly extraRows: number
  /** Words may be parted where the language has patterns for it. */
  readonly hyphens: boolean
}

/** A paragraph in other numbers of lines costs this much for each line away from the best. */
const lineChangeCost = 12

/** Sets inline copy into lines, in every number of lines that stays within the style's limits. */
export function setParagraph(
  content: readonly ElementContent[],
  setting: LineSetting,
  context: SetContext,
  wrap: (lines: ElementContent[]) => Element
): readonly PieceOption[] {
  const { style } = context
  const { language, ruler } = context
  const hyphenate = setting.hyphens ? hyphenatorFor(language) : undefined
  const faces = {
    family: setting.family,
    strongFamily: style.roles.strong,
    emphasisFamily: style.roles.emphasis
  }
  // Latin lines are stretched at their spaces alone, Chinese ones between all characters.
  const wordsOnly = isLatinText(language)
  const text = {
    ...faces,
    language,
    ...(hyphenate ? { hyphenate } : {}),
    ...(wordsOnly ? { spaceEm: style.spaceEm } : {})
  }
  const stretchMostEm = wordsOnly ? style.spaceStretchMost * style.spaceEm : style.stretchMostEm
  const limits = { gapEm: style.gapEm, gapLeastEm: style.gapLeastEm, wordsOnly }
  const { atoms, widths } = prepared(content, text, limits, ruler)
  const { measureEm, indentEm } = setting
  const settings = breakLines(atoms, { ...limits, measureEm, indentEm, stretchMostEm }, widths)
  const best = settings[0]
  if (!best) return []
  return settings
    .filter(other => isPresentable(other, best, stretchMostEm))
    .map(chosen => ({
      rows: chosen.lines.length * setting.rowsPerLine + setting.extraRows,
      cost:
        chosen.cost -
        best.cost +
        lineChangeCost * Math.abs(chosen.lines.length - best.lines.length),
      node: (from = 0, to = Number.POSITIVE_INFINITY) => {
        const lines = chosen.lines.slice(from, to)
        const rest = lines.at(-1) !== chosen.lines.at(-1)
        return part(wrap(setLines(atoms, lines, widths, rest)), from > 0)
      }
    }))
}

/** The second part of a parted paragraph has no indent. */
function part(node: Element, continued: boolean): Element {
  if (!continued) return node
  const names = node.properties.className
  const className = [...(Array.isArray(names) ? names : []), 'continued']
  return { ...node, properties: { ...node.properties, className } }
}

function isPresentable(other: Setting, best: Setting, stretchMostEm: number): boolean {
  if (other === best) return true
  const worst = Math.max(best.worstStretchEm, stretchMostEm)
  return other.worstStretchEm <= worst && other.cost - best.cost < 500
}
