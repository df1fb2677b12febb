import type { Words } from '../../model/problem.ts'
import { breaksStandard, type JudgedFile } from '../../press/press-file/judged-file.ts'
import type { Extent } from '../../press/sheets/extent.ts'
import type { SectionWish } from '../../press/sheets/sections.ts'
import { fourUp, type SheetFit, sheetFit } from '../../press/sheets/sheet-fit.ts'
import { pagesOn, type SheetPlan } from '../../press/sheets/sheet-plan.ts'
import type { SheetSize } from '../../press/sheets/sheet-size.ts'
import { blanksOf } from '../../press/ticket/job-ticket.ts'
import { present } from '../../read/present.ts'
import { type MadeIssue, pageNumber } from '../artifacts/output-row.ts'

/** How a paper is put on printer's sheets. */
export interface SheetsWish {
  readonly sections: SectionWish | undefined
  readonly pads: boolean
  readonly sheet: SheetSize | undefined
  readonly up: 2 | 4
}

/** What came of it. */
export interface SheetsAccount {
  /** Of printer's sheets. */
  readonly sides: number
  readonly sheet: Extent
  /** Sheets as they are folded, and pages on them that are blank. */
  readonly folded: number
  readonly blanks: number
  /** The last sheet has both sides on one plate. */
  readonly isTurned: boolean
  /** The standard that the file says it keeps. */
  readonly claim?: string
  /** Why it says that it keeps none, where one was asked for. */
  readonly noClaim?: Words
  /** How four pages would stand to the sheet, where two were asked for. */
  readonly four?: SheetFit
  /** Crop marks and the like stand at least at two sides. */
  readonly hasMarks: boolean
  /** Numbers of pages that stand on no sheet. */
  readonly leftOut: readonly number[]
}

/** The numbers that pages bear. */
export function pageNumbers(made: MadeIssue): readonly number[] {
  return made.laidOut.pages.map((_, at) => pageNumber(made, at))
}

/** Tells what was made of a plan. */
export function sheetsAccount(
  made: MadeIssue,
  plan: SheetPlan,
  { sheet, up }: SheetsWish,
  { claim, findings }: JudgedFile
): SheetsAccount {
  const used = pagesOn(plan)
  const fault = findings.find(breaksStandard)
  const isAsked = made.press?.order.standard !== 'PDF'
  return {
    sides: plan.sides.length,
    sheet: plan.media,
    folded: plan.folds.length,
    blanks: blanksOf(plan),
    isTurned: plan.sides.some(({ face }) => face === 'both'),
    ...present({
      claim,
      noClaim: claim === undefined && isAsked ? (fault?.message ?? pagesClaimNone) : undefined,
      four: sheet && up === 2 ? sheetFit(plan.page, fourUp, sheet) : undefined
    }),
    hasMarks: marksFit(made, plan),
    leftOut: pageNumbers(made).filter((_, at) => !used.has(at + 1))
  }
}

const pagesClaimNone: Words = {
  en: 'The pages themselves keep none: see press-report.json of duikai build --press.',
  zh: '版面本身就不符合：请看 duikai build --press 生成的 press-report.json。'
}

/** Millimetres beside the bleed that the smallest mark takes. */
const markLeastMm = 2

function marksFit({ press }: MadeIssue, { sides, media, bleed, page }: SheetPlan): boolean {
  const [first] = sides
  if (!first || !press?.order.preset.marks) return false
  const { leftMm, topMm } = first.spreads.reduce((one, other) =>
    other.topMm < one.topMm ? other : one
  )
  const beside = Math.min(leftMm, media.widthMm - leftMm - 2 * page.widthMm) - bleed.widthMm
  return Math.max(beside, topMm - bleed.heightMm) >= markLeastMm
}
