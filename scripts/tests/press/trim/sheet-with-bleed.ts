import type { PDFDocument } from '@cantoo/pdf-lib'
import { openBrowser } from '../../../kit/browser.ts'
import { printedBleedPx } from '../../../model/bleed.ts'
import { printPdf } from '../../../press/print.ts'
import { openPdf } from '../../../press/rewrite/pdf-file.ts'
import { boxPages } from '../../../press/trim/box-pages.ts'
import { type PageBoxes, pageBoxes } from '../../../press/trim/page-boxes.ts'
import { present, throwing } from '../sample.ts'

/** A small sheet, 4 by 2.4 inches: its edges stand between px of pictures. */
export const sheetBoxes: PageBoxes = pageBoxes({ trimWidthMm: 101.6, trimHeightMm: 60.96 })

/** What is printed on it: lengths from the trim's corner. */
const style = `@page { size: calc(101.6mm + ${2 * printedBleedPx}px) calc(60.96mm + ${2 * printedBleedPx}px); margin: 0 }
html, body { margin: 0; font: 16px/20px serif } p { margin: 0 }
main { position: absolute; left: ${printedBleedPx}px; top: ${printedBleedPx}px; width: 101.6mm; height: 60.96mm }
main > * { position: absolute }
.sheet { width: calc(101.6mm + ${2 * printedBleedPx}px); height: calc(60.96mm + ${2 * printedBleedPx - 1}px); position: relative; overflow: hidden }`

/** A picture of two halves, 40 by 20 px, as an address. */
export const picture =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='20'%3E%3Cpath fill='red' d='M0 0h20v20H0z'/%3E%3Cpath fill='blue' d='M20 0h20v20H20z'/%3E%3C/svg%3E"

/** Prints HTML on the sheet with its bleed, and gives the pages their boxes. */
export async function sheetWithBleed(html: string, more = ''): Promise<PDFDocument> {
  const { browser, close } = present(await openBrowser(throwing))
  try {
    const tab = await browser.newPage()
    await tab.setContent(
      `<!doctype html><html lang="en"><title>T</title><style>${style} ${more}</style><div class="sheet"><main>${html}</main></div></html>`
    )
    const pdf = await openPdf(await printPdf(tab))
    boxPages(pdf, sheetBoxes)
    return pdf
  } finally {
    await close()
  }
}
