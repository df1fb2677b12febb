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

/**
 * Pictures every page, at its trim, as a PNG of the given width, px, and hands each on as soon as it is there; a picture
 * that was taken before is not taken again. The page must have been opened at scale 1. Chromium lays out all that is shown anew for each picture: only the page that is pictured is
 * shown, and the others keep their room, as type is put on pixels by where its page stands.
 */
export async function picturePages(
  tab: Page,
  widthPx: number,
  there: (picture: Uint8Array, page: number) => void = () => undefined,
  before?: TakenPictures
): Promise<readonly Uint8Array[]> {
  const boxes = await tab.evaluate(boxesOfSheets, trimmedSheets, hidden)
  const pictures: Uint8Array[] = []
  for (const [page, box] of boxes.entries()) {
    const picture = (await before?.find(page, boxes.length)) ?? (await taken(page, box))
    there(picture, page)
    pictures.push(picture)
  }
  await tab.evaluate(showAlone, trimmedSheets, undefined)
  return pictures

  async function taken(page: number, box: (typeof boxes)[number]): Promise<Uint8Array> {
    await tab.evaluate(showAlone, trimmedSheets, page)
    countWork('sheets pictured')
    const scale = widthPx / box.width
    const picture = await tab.screenshot({
      clip: { ...box, scale },
      captureBeyondViewport: true,
      optimizeForSpeed: true
    })
    await before?.keep(page, picture)
    return picture
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

/** Hides all sheets but one; none where none is named. */
function showAlone(sheets: string, shown: number | undefined): void {
  document.querySelectorAll(sheets).forEach((one, at) => {
    const isWaiting = shown !== undefined && at !== shown
    one.closest('.pagedjs_page')?.toggleAttribute('data-waiting', isWaiting)
  })
}
