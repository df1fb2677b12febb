import { blockRules } from './block-rules.ts'
import { captionRules } from './caption-rules.ts'
import { deviceRules } from './devices.ts'
import type { DesignFigure, DesignRule } from './figure.ts'
import { gutterRules } from './gutters.ts'
import { headLineRules } from './head-lines.ts'
import { hierarchyRules } from './hierarchy.ts'
import { cutRules } from './page-cuts.ts'
import { pictureRules } from './pictures.ts'
import type { PrintedPage } from './printed-page.ts'
import { seamRules } from './seam-rules.ts'
import { whiteRules } from './white.ts'

/** All that a printed page is held to by the house rules of art direction, in their order. */
export const designRules: readonly DesignRule[] = [
  ...hierarchyRules,
  ...whiteRules,
  ...headLineRules,
  ...deviceRules,
  ...seamRules,
  ...gutterRules,
  ...cutRules,
  ...pictureRules,
  ...captionRules,
  ...blockRules
]

/** Every figure of a page; what it has nothing of is left out. */
export function pageFigures(page: PrintedPage): readonly DesignFigure[] {
  return designRules.flatMap(({ seen, ...rule }) => {
    const found = seen(page)
    if (!found) return []
    const { value } = found
    const isKept = rule.sense === 'least' ? value >= rule.bar - tiny : value <= rule.bar + tiny
    return [{ ...rule, ...found, isKept }]
  })
}

const tiny = 1e-6
