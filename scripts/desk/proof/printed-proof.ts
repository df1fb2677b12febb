import { sha256Hex } from '../../kit/hash.ts'
import type { Issue } from '../../model/issue.ts'
import type { Report } from '../../model/problem.ts'
import type { World } from '../../model/world.ts'
import { finishPdf } from '../../press/finish-pdf.ts'
import type { Press } from '../../press/open-press.ts'
import { paperFacts } from '../../press/paper-facts.ts'
import { openPdf } from '../../press/rewrite/pdf-file.ts'
import { pointsPerMm } from '../../press/trim/page-boxes.ts'
import { readStyle } from '../../read/style.ts'
import type { CutFace } from '../../typeset/cut-faces.ts'
import { textFaces } from '../text-faces.ts'
import { type PlacedChange, placedChanges } from './change-places.ts'
import type { ComparedState } from './compared-state.ts'
import { type ListRow, listRows } from './list-rows.ts'
import { measuredPages } from './measured-pages.ts'
import { headLinesOf, numberedLines } from './numbered-lines.ts'
import { pageMarks } from './page-marks.ts'
import { listSheets, printSheets, type SheetTexts } from './print-sheets.ts'
import { proofPdf } from './proof-pdf.ts'
import { sheetLanguage } from './proof-words.ts'
import { footOf, type ShownOnSheet } from './sheet-pages.ts'
import { type SheetPlan, type SheetWay, sheetPlan } from './sheet-plan.ts'
import type { StandingPages } from './standing-pages.ts'

/** All that a proof is made of. */
export interface ProofParts {
  readonly issue: Issue
  readonly pages: StandingPages
  readonly state: ComparedState
  readonly stale: readonly string[]
  readonly templates: Readonly<Record<string, string>>
  readonly root: string
  readonly way: SheetWay
}

/** Measures and prints a proof; undefined after a problem was reported. */
export async function printedProof(
  press: Press,
  parts: ProofParts,
  world: World,
  report: Report
): Promise<{ readonly bytes: Uint8Array; readonly sheets: number } | undefined> {
  const { issue, pages, state, templates, way } = parts
  const style = await readStyle(parts.root, issue.facts, world, report)
  if (!style) return undefined
  const measured = await measuredPages(press, pages.files, report)
  const proof = {
    pages: measured.map((page, at) => ({ ...page, page: pages.record.pages[at]?.page ?? at + 1 })),
    lines: numberedLines(pages.record, measured),
    heads: headLinesOf(pages.record, measured)
  }
  const changes = placedChanges(state.changes, proof)
  const rows = listRows({
    ...{ facts: issue.facts, changes, against: state.against, isFirst: state.isFirst },
    ...{ count: state.count, stale: parts.stale, doubts: pages }
  })
  const faces = await facesOf(parts, rows, style, world)
  const tools = { templates, faces, report }
  const plan = await planOf(parts)
  const told = state.isFirst ? undefined : changes
  const shown: readonly ShownOnSheet[] = plan.sheets.map(({ page }) =>
    shownPage(proof.pages[page]?.page ?? 0, plan, told)
  )
  const texts = textsOf(parts, plan, marksOf(proof, changes, plan.scale))
  const foot = (at: number, of: number) =>
    footOf({ facts: issue.facts, ...state }, shown[at] ?? {}, at + 1, of)
  const columns = await listSheets(
    press,
    rows,
    { ...texts, sheets: [{ foot: foot(0, 1), columns: [] }] },
    tools
  )
  if (!columns) return undefined
  const all = [...shown.map(() => []), ...columns]
  const sheets = all.map((one, at) => ({ columns: one, foot: foot(at, all.length) }))
  const printed = await printSheets(press, { ...texts, sheets }, tools)
  if (!printed) return undefined
  const pdf = await proofPdf(pages.paper, printed, plan.sheets, proof.pages.length)
  // Not of what the browser printed: that has the time in it.
  const seed = sha256Hex(JSON.stringify([sha256Hex(pages.paper), texts.overs, sheets, way]))
  const facts = { ...paperFacts(issue, seed), isAccessible: false }
  return { bytes: await finishPdf(pdf, facts, { minor: 6 }), sheets: pdf.getPageCount() }
}

type ProofPages = Parameters<typeof placedChanges>[1]

function marksOf(
  { pages, lines }: ProofPages,
  changes: readonly PlacedChange[],
  scale: number
): SheetTexts['overs'] {
  const places = changes.flatMap(change => change.places)
  return pages.map(page =>
    pageMarks(
      page,
      lines,
      places.filter(place => place.page === page.page),
      scale
    )
  )
}

function shownPage(
  page: number,
  { scale }: SheetPlan,
  changes: readonly PlacedChange[] | undefined
): ShownOnSheet {
  if (!changes) return { page, scale }
  const numbers = changes.filter(change => change.page === page).map(({ number }) => number)
  return { page, scale, changes: numbers }
}

async function planOf({ pages, way }: ProofParts): Promise<SheetPlan> {
  const { record, paper, picture } = pages
  const sizes = (await openPdf(paper)).getPages().map(page => {
    const { width, height } = page.getMediaBox()
    return { widthMm: width / pointsPerMm, heightMm: height / pointsPerMm }
  })
  return sheetPlan(sizes, way, at => picture(record.pages[at]?.page ?? at + 1))
}

function textsOf(
  { issue, pages, state }: ProofParts,
  plan: SheetPlan,
  overs: SheetTexts['overs']
): Omit<SheetTexts, 'sheets'> {
  const { language } = issue.facts
  const [first] = overs
  const over = first
    ? { widthMm: mmOf(first.width), heightMm: mmOf(first.height) }
    : { widthMm: plan.widthMm, heightMm: plan.heightMm }
  const title = `${pages.record.issue} ${state.sign}`
  return { language: sheetLanguage(language), title, over, sheet: plan, overs }
}

function mmOf(px: number): number {
  return Math.round((px / 96) * 25.4 * 1000) / 1000
}

/** The faces that draw all that is said on the sheets. */
async function facesOf(
  { issue, state }: ProofParts,
  rows: readonly ListRow[],
  style: NonNullable<Awaited<ReturnType<typeof readStyle>>>,
  world: World
): Promise<readonly CutFace[]> {
  const { facts } = issue
  const feet = [...facts.pages.map(({ number }) => number), 0].map(page =>
    footOf({ facts, ...state }, { page, scale: 0.5, changes: [1, 2, 4] }, 1, 2)
  )
  const text = JSON.stringify([rows, feet, '0123456789–?!·'])
  return textFaces(issue, style, text, world)
}
