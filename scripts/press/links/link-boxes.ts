import type { Page } from 'puppeteer-core'
import { trimmedSheets } from '../trim/trimmed-sheets.ts'

/** A line of a link as it stands on its page, px from the top left of its page's trim. */
export interface LinkBox {
  /** Counted from 0. */
  readonly page: number
  /** As the page has it: an address, or `#` and a place of the pages. */
  readonly href: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Reads where the links of laid-out pages stand, a box for each line of theirs. */
export function readLinkBoxes(tab: Page): Promise<readonly LinkBox[]> {
  return tab.evaluate(
    sheets =>
      [...document.querySelectorAll(sheets)].flatMap((sheet, page) => {
        const { x, y } = sheet.getBoundingClientRect()
        return [...sheet.querySelectorAll('a[href]')].flatMap(link =>
          [...link.getClientRects()].map(box => ({
            page,
            href: link.getAttribute('href') ?? '',
            left: box.left - x,
            top: box.top - y,
            right: box.right - x,
            bottom: box.bottom - y
          }))
        )
      }),
    trimmedSheets
  )
}
