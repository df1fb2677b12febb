import type { Extent } from './extent.ts'
import type { Section } from './sections.ts'
import { fourUp, type SheetFit, sheetFit, twoUp } from './sheet-fit.ts'
import { type SheetSide, signatureOrder } from './signature-order.ts'

/** A sheet that is folded once; pages are counted from 1, undefined is a blank. */
export interface FoldSheet {
  /** From 1, through all sections. */
  readonly number: number
  /** From 1. */
  readonly section: number
  /** From the outermost of its section, which is 1. */
  readonly layer: number
  readonly front: SheetSide
  readonly back: SheetSide
}

/** Two pages side by side where they stand on a sheet, mm from its top left to that of their trim. */
export interface PlacedSpread {
  readonly sheet: FoldSheet
  readonly face: 'front' | 'back'
  readonly pages: SheetSide
  readonly leftMm: number
  readonly topMm: number
  /** Stands on its head. */
  readonly isTurned: boolean
}

/** What one plate prints on one side of a printer's sheet. */
export interface PrintedSide {
  /** From 1. */
  readonly sheet: number
  /** `both`: the same plate prints both sides, and the sheet gives two copies (work-and-turn, 自翻版). */
  readonly face: 'front' | 'back' | 'both'
  readonly spreads: readonly PlacedSpread[]
}

/** How a paper stands on printer's sheets. */
export interface SheetPlan {
  /** The printer's sheet, mm. */
  readonly media: Extent
  readonly page: Extent
  readonly folds: readonly FoldSheet[]
  readonly sides: readonly PrintedSide[]
  /** Beyond the trim at each side, and at top and bottom, mm. */
  readonly bleed: Extent
  /** Between two spreads that are cut apart, mm. */
  readonly gapMm: number
  /** Set where a sheet was asked for. */
  readonly fit?: SheetFit
}

/** What is planned. */
export interface PlanOrder {
  readonly sections: readonly Section[]
  readonly page: Extent
  readonly bleedMm: number
  /** Room for marks around the bleed where no sheet is asked for, mm. */
  readonly slugMm: number
  readonly sheet?: Extent
  /** Two pages on a side, or two pairs over one another. */
  readonly up: 2 | 4
}

/** Plans the sides of all sheets; whether the pages fit the sheet is for the caller to ask. */
export function sheetPlan(order: PlanOrder): SheetPlan {
  const { page, bleedMm, slugMm, up } = order
  const grid = up === 4 ? fourUp : twoUp
  const free = bleedMm + slugMm
  const gap = up === 4 ? 2 * bleedMm : 0
  const ample = {
    widthMm: 2 * page.widthMm + 2 * free,
    heightMm: grid.down * page.heightMm + gap + 2 * free
  }
  const fit = order.sheet && sheetFit(page, grid, order.sheet)
  const media = fit?.sheet ?? ample
  const folds = foldSheets(order.sections)
  const { widthMm: side, heightMm: end } = fit?.spare ?? { widthMm: free, heightMm: free + gap / 2 }
  // A gap is left only where the outer bleed has its room too.
  const gapMm = end >= bleedMm + gap / 2 ? gap : 0
  const bleed = { widthMm: Math.min(bleedMm, side), heightMm: Math.min(bleedMm, end - gapMm / 2) }
  const top = (media.heightMm - grid.down * page.heightMm - gapMm) / 2
  const places = {
    leftMm: (media.widthMm - 2 * page.widthMm) / 2,
    upperMm: top,
    lowerMm: top + page.heightMm + gapMm
  }
  const sides = up === 4 ? stackedSides(folds, places) : singleSides(folds, places)
  return { media, page, folds, sides, bleed, gapMm, ...(fit && { fit }) }
}

/** The pages that stand on sheets, by their places in the paper from 1. */
export function pagesOn({ folds }: SheetPlan): ReadonlySet<number> {
  const standing = folds.flatMap(({ front, back }) => [...front, ...back])
  return new Set(standing.filter(page => page !== undefined))
}

function foldSheets(sections: readonly Section[]): readonly FoldSheet[] {
  const named = (section: Section, side: SheetSide): SheetSide => {
    const [left, right] = side.map(at => (at === undefined ? undefined : section[at - 1]))
    return [left, right]
  }
  const all = sections.flatMap((section, at) =>
    signatureOrder(section.length).map(({ front, back }, layer) => ({
      section: at + 1,
      layer: layer + 1,
      front: named(section, front),
      back: named(section, back)
    }))
  )
  return all.map((sheet, at) => ({ number: at + 1, ...sheet }))
}

interface Places {
  readonly leftMm: number
  readonly upperMm: number
  readonly lowerMm: number
}

function placed(
  sheet: FoldSheet,
  face: 'front' | 'back',
  { leftMm, upperMm, lowerMm }: Places,
  at: 'upper' | 'lower'
): PlacedSpread {
  const topMm = at === 'upper' ? upperMm : lowerMm
  return { sheet, face, pages: sheet[face], leftMm, topMm, isTurned: false }
}

function singleSides(folds: readonly FoldSheet[], places: Places): readonly PrintedSide[] {
  return folds.flatMap(fold =>
    (['front', 'back'] as const).map(face => ({
      sheet: fold.number,
      face,
      spreads: [placed(fold, face, places, 'upper')]
    }))
  )
}

/**
 * Two folded sheets over one another, cut apart after printing. One that is left over stands with its back on its
 * head under its front: turned over with the same long edge in the gripper, one plate prints both sides.
 */
function stackedSides(folds: readonly FoldSheet[], places: Places): readonly PrintedSide[] {
  const sides: PrintedSide[] = []
  for (let at = 0; at < folds.length; at += 2) {
    const [upper, lower] = [folds[at], folds[at + 1]]
    const sheet = at / 2 + 1
    if (!upper) continue
    if (lower) {
      for (const face of ['front', 'back'] as const) {
        const spreads = [placed(upper, face, places, 'upper'), placed(lower, face, places, 'lower')]
        sides.push({ sheet, face, spreads })
      }
      continue
    }
    const under = { ...placed(upper, 'back', places, 'lower'), isTurned: true }
    sides.push({ sheet, face: 'both', spreads: [placed(upper, 'front', places, 'upper'), under] })
  }
  return sides
}
