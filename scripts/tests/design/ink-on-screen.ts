import type { Page } from 'puppeteer-core'
import sharp from 'sharp'

/** Where the ink of a part of a stack begins and ends, px from the top of its page. */
export interface SeenInk {
  readonly name: string
  readonly top: number
  readonly bottom: number
}

const scale = 3
const names = ['sign', 'kicker', 'main', 'deck', 'byline', 'portrait']

/** Looks in a browser for the ink of each part of a stack: photographed alone, everything else put away. */
export async function inkOnScreen(
  tab: Page,
  stack: string,
  page: string
): Promise<readonly SeenInk[]> {
  await tab.setViewport({ width: 1500, height: 1000, deviceScaleFactor: scale })
  await tab.addStyleTag({ content: '.hide-all, .hide-all * { visibility: hidden !important }' })
  await tab.evaluate(() => document.body.classList.add('hide-all'))
  const found: SeenInk[] = []
  for (const name of names) {
    const box = await tab.evaluate(
      (one, from) => {
        const part = document.querySelector<HTMLElement>(one)
        if (!part) return undefined
        const shown = [part, ...part.querySelectorAll<HTMLElement>('*')]
        for (const each of shown) each.style.setProperty('visibility', 'visible', 'important')
        const { left, top, width, height } = part.getBoundingClientRect()
        const pageTop = part.closest(from)?.getBoundingClientRect().top ?? 0
        return {
          left: left + scrollX,
          top: top + scrollY,
          width,
          height,
          pageTop: pageTop + scrollY
        }
      },
      `${stack} > .${name}`,
      page
    )
    if (!box) continue
    const y = Math.floor(box.top - reachPx)
    const clip = { x: box.left, y, width: box.width, height: box.height + 2 * reachPx }
    const photograph = await tab.screenshot({ clip, captureBeyondViewport: true })
    const [first, last] = await inkedRows(photograph)
    const from = y - box.pageTop
    found.push({ name, top: from + first / scale, bottom: from + last / scale })
    await tab.evaluate(one => {
      const part = document.querySelector<HTMLElement>(one)
      for (const each of [part, ...(part?.querySelectorAll<HTMLElement>('*') ?? [])])
        each?.style.removeProperty('visibility')
    }, `${stack} > .${name}`)
  }
  await tab.evaluate(() => document.body.classList.remove('hide-all'))
  return found
}

/** Ink may reach so far out of its box. */
const reachPx = 12

async function inkedRows(photograph: Uint8Array): Promise<readonly [first: number, end: number]> {
  const { data, info } = await sharp(photograph)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const inked = Array.from({ length: info.height }, (_, y) =>
    data.subarray(y * info.width, (y + 1) * info.width).some(grey => grey < 160)
  )
  return [inked.indexOf(true), inked.lastIndexOf(true) + 1]
}
