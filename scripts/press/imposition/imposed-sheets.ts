import type { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import type { PressOrder } from '../../model/press-order.ts'
import { withoutStructure } from '../copies/without-structure.ts'
import { type JudgedFile, judgedFile } from '../press-file/judged-file.ts'
import { namedPlates } from '../press-file/named-plates.ts'
import { outlineText } from '../press-file/outline-text.ts'
import type { PressFacts } from '../press-file/page-facts.ts'
import { printersMarks } from '../press-file/printers-marks.ts'
import { nameOf, openPdf } from '../rewrite/pdf-file.ts'
import { contentStream } from '../rewrite/rewritten-content.ts'
import type { DocumentFacts } from '../rewrite/xmp.ts'
import { inkWriter, type SharedObjects, sharedObjects } from '../separation/press-resources.ts'
import type { PrintedSide, SheetPlan } from '../sheets/sheet-plan.ts'
import { pointsPerMm } from '../trim/page-boxes.ts'
import { drawnSpread } from './drawn-spread.ts'
import { type PageForm, pageForm } from './page-form.ts'
import { boxesOf, type SideBoxes, sideBoxes } from './side-boxes.ts'

/** What sheets are made of besides the press file. */
export interface SheetsRequest {
  readonly plan: SheetPlan
  readonly order: PressOrder
  readonly facts: Pick<PressFacts, 'pages' | 'claim'>
  readonly document: DocumentFacts
  /** For each side of each sheet. */
  readonly slugLines: readonly string[]
  /** Faces that draw them, each asked for what those before it lack. */
  readonly faces: readonly Uint8Array[]
}

/**
 * Puts the pages of a press file on printer's sheets, as they are but for their marks: colours, overprint and what the
 * file says of its press stay. What it claims is judged anew.
 */
export async function imposedSheets(
  press: Uint8Array,
  request: SheetsRequest
): Promise<JudgedFile> {
  const { plan, order, facts, document } = request
  const pdf = await openPdf(press)
  withoutStructure(pdf)
  const forms = pdf.getPages().map(page => pageForm(pdf, page))
  const pages = plan.sides.map((side, at) =>
    sheetPage(pdf, side, { request, forms, boxes: sideBoxes(side, plan), at })
  )
  const tree = pdf.catalog.get(nameOf('Pages')) as PDFRef
  for (const page of pages) (pdf.context.lookup(page) as PDFDict).set(nameOf('Parent'), tree)
  pdf.context.assign(
    tree,
    pdf.context.obj({ Type: 'Pages', Kids: [...pages], Count: pages.length })
  )
  // Where the paper has no room for the bleed that is told, and no fault of the file.
  const bleedMm = Math.min(order.preset.bleedMm, plan.bleed.widthMm, plan.bleed.heightMm)
  const held = { ...order, preset: { ...order.preset, bleedMm } }
  const [first] = plan.sides
  const trim = first && sideBoxes(first, plan).trim
  const [width = 0, height = 0] = trim ? [trim.right - trim.left, trim.top - trim.bottom] : []
  return judgedFile(pdf, {
    order: held,
    document,
    mayClaim: facts.claim !== undefined,
    trimMm: { width: width / pointsPerMm, height: height / pointsPerMm }
  })
}

interface SheetWork {
  readonly request: SheetsRequest
  readonly forms: readonly PageForm[]
  readonly boxes: SideBoxes
  readonly at: number
}

function sheetPage(
  pdf: PDFDocument,
  side: PrintedSide,
  { request, forms, boxes, at }: SheetWork
): PDFRef {
  const { context } = pdf
  const { plan, order, facts } = request
  const page = context.obj({ Type: 'Page' })
  const objects = context.obj({})
  const resources = context.obj({ XObject: objects })
  const numbers = side.spreads.flatMap(({ pages }) => pages.filter(one => one !== undefined))
  for (const number of numbers) {
    const form = forms[number - 1]
    if (form) objects.set(nameOf(`Page${number}`), form.form)
    if (form?.group) page.set(nameOf('Group'), form.group)
  }
  const drawn = side.spreads.map(spread => drawnSpread(spread, plan, forms))
  const marks = order.preset.marks ? markText() : ''
  const content = Buffer.from(`${drawn.join('')}${marks}`, 'latin1')
  page.set(nameOf('Contents'), context.register(contentStream(context, content, undefined)))
  page.set(nameOf('Resources'), resources)
  for (const [name, box] of boxesOf(boxes)) page.set(nameOf(name), context.obj([...box]))
  return context.register(page)

  function markText(): string {
    const writer = inkWriter(context, resources, ownPlates(pdf, forms))
    return printersMarks({
      boxes,
      slugLine: request.slugLines[at] ?? '',
      plates: namedPlates(platesOn(side, facts.pages)),
      outlines: outlineText(request.faces),
      writer,
      folds: [(boxes.trim.left + boxes.trim.right) / 2],
      cuts: boxes.cuts
    })
  }
}

/** All plates that a side of a sheet is printed with. */
function platesOn({ spreads }: PrintedSide, pages: PressFacts['pages']): ReadonlySet<string> {
  const standing = spreads.flatMap(one => one.pages).filter(page => page !== undefined)
  return new Set(standing.flatMap(page => [...(pages[page - 1]?.firstInk.keys() ?? [])]))
}

/** What the pages already have, so that a plate of its own stays one. */
function ownPlates({ context }: PDFDocument, forms: readonly PageForm[]): SharedObjects {
  const known = new Map(forms.flatMap(({ plates }) => [...plates]))
  const made = sharedObjects(context, () => [1, 1, 1, 1])
  return {
    overprint: made.overprint,
    plate: name =>
      known.get(`Plate${Buffer.from(name, 'utf8').toString('hex')}`) ?? made.plate(name)
  }
}
