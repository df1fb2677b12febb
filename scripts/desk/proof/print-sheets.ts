import { templateEngine } from '../../kit/template.ts'
import type { Report } from '../../model/problem.ts'
import type { Press } from '../../press/open-press.ts'
import { printPdf } from '../../press/print.ts'
import type { ServedFile } from '../../press/serve.ts'
import type { Extent } from '../../press/sheets/extent.ts'
import type { CutFace } from '../../typeset/cut-faces.ts'
import { faceRules } from './face-rules.ts'
import type { ListRow } from './list-rows.ts'
import type { PageMarks } from './page-marks.ts'
import type { Foot } from './sheet-pages.ts'
import { footMm } from './sheet-plan.ts'

/** All that is printed beside and over the pages. */
export interface SheetTexts {
  readonly language: string
  readonly title: string
  /** The page's own size, and that of a sheet, mm. */
  readonly over: Extent
  readonly sheet: Extent
  readonly overs: readonly PageMarks[]
  readonly sheets: readonly SheetText[]
}

/** A sheet with its foot; one of the list has columns. */
export interface SheetText {
  readonly foot: Foot
  readonly columns: readonly (readonly ListRow[])[]
}

/** What sheets are printed with. */
export interface SheetTools {
  readonly templates: Readonly<Record<string, string>>
  readonly faces: readonly CutFace[]
  readonly report: Report
}

/** Prints what stands over the pages, each at its page's size, then the sheets; undefined after a template's fault. */
export async function printSheets(
  press: Press,
  texts: SheetTexts,
  tools: SheetTools
): Promise<Uint8Array | undefined> {
  return (await opened(press, texts, tools)) ? printPdf(press.tab) : undefined
}

/** Parts the rows of a list over sheets, as high as the browser sets them; undefined after a template's fault. */
export async function listSheets(
  press: Press,
  rows: readonly ListRow[],
  texts: SheetTexts,
  tools: SheetTools
): Promise<readonly SheetText['columns'][] | undefined> {
  const [foot] = texts.sheets.map(sheet => sheet.foot)
  if (!foot) return []
  const all = { ...texts, overs: [], sheets: [{ foot, columns: [rows] }] }
  if (!(await opened(press, all, tools))) return undefined
  const heights = await press.tab.evaluate(() =>
    [...document.querySelectorAll('.row')].map(row => row.getBoundingClientRect().height)
  )
  const room = ((texts.sheet.heightMm - footMm - listEdgesMm) / 25.4) * 96
  const columns: ListRow[][] = []
  let left = 0
  for (const [at, row] of rows.entries()) {
    const height = heights[at] ?? 0
    // A heading stays with what follows it.
    const needed = row.isHeading ? height + (heights[at + 1] ?? 0) : height
    if (needed > left) {
      columns.push([])
      left = room
    }
    columns.at(-1)?.push(row)
    left -= height
  }
  const beside = columnsOf(texts.sheet)
  return columns.flatMap((_, at) => (at % beside === 0 ? [columns.slice(at, at + beside)] : []))
}

/** Above the list and under it, with a little for what prints larger than on a screen, mm. */
const listEdgesMm = 18
const [sideMm, betweenMm, columnLeastMm] = [8, 8, 110]

function columnsOf({ widthMm }: Extent): number {
  return Math.max(1, Math.floor((widthMm - 2 * sideMm + betweenMm) / (columnLeastMm + betweenMm)))
}

async function opened(
  { tab, origin }: Press,
  { over, sheet, ...texts }: SheetTexts,
  { templates, faces, report }: SheetTools
): Promise<boolean> {
  const { rules, files } = faceRules(faces)
  const beside = columnsOf(sheet)
  const html = templateEngine(templates, report).render('templates/proof/sheets.liquid', {
    ...texts,
    faces: rules,
    over: { width: over.widthMm, height: over.heightMm },
    sheet: {
      width: sheet.widthMm,
      height: sheet.heightMm,
      column: (sheet.widthMm - 2 * sideMm - (beside - 1) * betweenMm) / beside,
      signer: sheet.widthMm > 250 ? 42 : 31
    }
  })
  if (html === undefined) return false
  origin.serve(
    new Map<string, ServedFile>([
      ['/sheets.html', { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(html) }],
      ...files
    ])
  )
  await tab.goto(`${origin.address}/sheets.html`, { waitUntil: 'load' })
  await tab.evaluate(async () => {
    document.adoptedStyleSheets = []
    await Promise.all([...document.fonts].map(face => face.load()))
    await document.fonts.ready
  })
  return true
}
