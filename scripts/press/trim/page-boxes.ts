import { bleedMm, printedBleedPx } from '../../model/bleed.ts'
import type { Style } from '../../model/style.ts'
import type { Box } from '../rewrite/box.ts'

/** Points of a PDF in a millimetre, and in a CSS px. */
export const pointsPerMm = 72 / 25.4
export const pointsPerPx = 0.75

/** The boxes of a page (ISO 32000-1, 14.11.2), points; the trim's bottom left corner is where pages have their origin. */
export interface PageBoxes {
  readonly trim: Box
  /** Bleed on every side of it. */
  readonly bleed: Box
  /** What the browser prints: the bleed and a little more, for it prints whole CSS px. */
  readonly print: Box
}

/** The boxes of every page of a style. */
export function pageBoxes({
  trimWidthMm,
  trimHeightMm
}: Pick<Style, 'trimWidthMm' | 'trimHeightMm'>): PageBoxes {
  const trim = {
    left: 0,
    bottom: 0,
    right: trimWidthMm * pointsPerMm,
    top: trimHeightMm * pointsPerMm
  }
  return {
    trim,
    bleed: outset(trim, bleedMm * pointsPerMm),
    print: outset(trim, printedBleedPx * pointsPerPx)
  }
}

function outset({ left, bottom, right, top }: Box, by: number): Box {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by }
}
