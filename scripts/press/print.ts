import type { Page } from 'puppeteer-core'
import { hangMs } from '../kit/machine-fault.ts'
import { countWork } from '../kit/work-done.ts'
import { trimmedSheets } from './trim/trimmed-sheets.ts'

/**
 * Prints the open pages as a tagged PDF with an outline; sizes come from the style's `@page`. Pages whose print is laid
 * out `zoom` times as large are printed as much smaller.
 */
export async function printPdf(tab: Page, zoom = 1, limitMs = hangMs): Promise<Uint8Array> {
  return tab.pdf({
    scale: 1 / zoom,
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
    printBackground: true,
    timeout: limitMs
  })
}

/** Pictures of pages that were taken in other builds. */
export interface TakenPictures {
  /** The picture of a page, counted from 0, of so many; undefined where it is not known or would be another. */
  readonly find: (page: number, pages: number) => Promise<Uint8Array | undefined>
  readonly keep: (page: number, picture: Uint8Array) => Promise<void>
}

/** Pictures the sheets that stand in a tab, one at a time. */
export interface SheetCamera {
  readonly sheets: number
  /** The sheet, counted from 0, at its trim, as a PNG. */
  readonly take: (sheet: number) => Promise<Uint8Array>
}

/**
 * Makes ready to picture sheets of a tab that was opened at scale 1, as wide as given, px. Chromium lays out all that is
 * shown anew for each picture: only the sheet that is pictured is shown, and the others keep their room, as type is put
 * on pixels by where its sheet stands.
 */
export async function sheetCamera(tab: Page, widthPx: number): Promise<SheetCamera> {
  const boxes = await tab.evaluate(boxesOfSheets, trimmedSheets, hidden)
  return {
    sheets: boxes.length,
    async take(sheet) {
      const box = boxes[sheet]
      if (!box) throw new RangeError(`there is no sheet ${sheet}`)
      await tab.evaluate(showAlone, trimmedSheets, sheet)
      countWork('sheets pictured')
      const scale = widthPx / box.width
      return tab.screenshot({
        clip: { ...box, scale },
        captureBeyondViewport: true,
        optimizeForSpeed: true
      })
    }
  }
}

const hidden = '.pagedjs_page[data-waiting] { content-visibility: hidden }'

/** Runs in the page, as the next does, so it takes nothing from outside itself. */
function boxesOfSheets(sheets: string, rule: string) {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rule)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return [...document.querySelectorAll(sheets)].map(one => {
    const { x, y, width, height } = one.getBoundingClientRect()
    return { x: x + scrollX, y: y + scrollY, width, height }
  })
}

/** Hides all sheets but one. */
function showAlone(sheets: string, shown: number): void {
  document.querySelectorAll(sheets).forEach((one, at) => {
    one.closest('.pagedjs_page')?.toggleAttribute('data-waiting', at !== shown)
  })
}
