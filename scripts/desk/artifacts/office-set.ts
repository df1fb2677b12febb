import { sha256Hex } from '../../kit/hash.ts'
import { finishPdf } from '../../press/finish-pdf.ts'
import { bookletSheets } from '../../press/office/booklet-sheets.ts'
import { fittedSheets } from '../../press/office/fitted-sheets.ts'
import { officePapers } from '../../press/office/office-paper.ts'
import { officePdf } from '../../press/office/office-pdf.ts'
import type { OfficeSheet } from '../../press/office/office-sheet.ts'
import { pageInk } from '../../press/office/page-ink.ts'
import { smallestType } from '../../press/office/smallest-type.ts'
import { tiledSheets } from '../../press/office/tiled-sheets.ts'
import { paperFacts } from '../../press/paper-facts.ts'
import { outputMark } from '../delivery/output-mark.ts'
import type { IssueSet } from './issue-set.ts'
import { type OfficeOrder, typeTooSmall } from './office-order.ts'
import type { MadeIssue } from './output-row.ts'

/** What came of it: sides of paper, the smallest scale of a page, and the smallest type after that, pt. */
export interface OfficeAccount {
  readonly sides: number
  readonly scale: number
  readonly smallestPt: number | undefined
}

/** `office.pdf` of an issue; `told` hears what came of it. */
export function officeSet(order: OfficeOrder, told: (account: OfficeAccount) => void): IssueSet {
  return {
    ending: '-office',
    places: ['office.pdf'],
    keepsLayout: false,
    async files(made, report) {
      const sheets = await sheetsOf(made, order)
      const paper = made.printed.finished.bytes
      const scale = Math.min(...sheets.flatMap(({ parts }) => parts.map(part => part.scale)), 1)
      const printedPt = await smallestType(paper)
      const smallestPt = printedPt === undefined ? undefined : printedPt * scale
      if (smallestPt !== undefined && smallestPt < smallPt) {
        report(typeTooSmall(smallestPt, order))
      }
      told({ sides: sheets.length, scale, smallestPt })
      const pdf = await officePdf(paper, sheets)
      const seed = sha256Hex([sha256Hex(paper), order.paper, order.way].join(' '))
      const own = { ...paperFacts(made.issue, seed), isAccessible: false }
      const bytes = await finishPdf(pdf, own, { minor: 6 })
      const artifact = {
        path: 'office.pdf',
        mediaType: 'application/pdf',
        bytes,
        use: 'product'
      } as const
      return [artifact, outputMark([artifact])]
    }
  }
}

/** What is smaller is hard to read, pt. */
const smallPt = 5

async function sheetsOf(
  { style, printed }: MadeIssue,
  { paper, way }: OfficeOrder
): Promise<readonly OfficeSheet[]> {
  const page = { widthMm: style.trimWidthMm, heightMm: style.trimHeightMm }
  const pages = printed.pictures.map(() => page)
  const size = officePapers[paper]
  switch (way) {
    case 'fit':
      return fittedSheets(pages, size)
    case 'booklet':
      return bookletSheets(pages, size)
    case 'tile':
      return tiledSheets(
        pages,
        size,
        await Promise.all(printed.pictures.map(picture => pageInk(picture, page)))
      )
  }
}
