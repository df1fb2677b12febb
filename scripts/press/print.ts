import type { Page } from 'puppeteer-core'
import { hangMs } from '../kit/machine-fault.ts'
import { trimmedSheets } from './trim/trimmed-sheets.ts'

/**
 * Prints the open pages as a tagged PDF with an outline; sizes come from the style's `@page`. Pages whose print is laid
 * out `zoom` times as large are printed as much smaller.
 */
export async function printPdf(tab: Page, zoom = 1): Promise<Uint8Array> {
  return tab.pdf({
    scale: 1 / zoom,
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
    printBackground: true,
    timeout: hangMs
  })
}

/**
 * Pictures every page, at its trim, as a PNG of the given width, px, and hands each on as soon as it is taken; the page must have
 * been opened at scale 1.
 */
export async function picturePages(
  tab: Page,
  widthPx: number,
  taken: (picture: Uint8Array, page: number) => void = () => undefined
): Promise<readonly Uint8Array[]> {
  const boxes = await tab.evaluate(
    sheets =>
      [...document.querySelectorAll(sheets)].map(sheet => {
        const { x, y, width, height } = sheet.getBoundingClientRect()
        return { x: x + scrollX, y: y + scrollY, width, height }
      }),
    trimmedSheets
  )
  const pictures: Uint8Array[] = []
  for (const box of boxes) {
    const scale = widthPx / box.width
    const picture = await tab.screenshot({
      clip: { ...box, scale },
      captureBeyondViewport: true,
      optimizeForSpeed: true
    })
    taken(picture, pictures.length)
    pictures.push(picture)
  }
  return pictures
}
