import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../../kit/browser.ts'
import { measureFrames } from '../../../press/type/check-frames.ts'
import { present, throwing } from '../sample.ts'

let browser: RenderBrowser

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
})

afterAll(() => browser?.close())

test('An upright head may fill its strip with lines whose face is higher than they are', async () => {
  expect(await overflow(100, 400)).toBeLessThan(1)
})

test('An upright head that is wider or longer than its strip is found', async () => {
  expect(await overflow(96, 400)).toBeGreaterThan(1)
  expect(await overflow(100, 190)).toBeGreaterThan(1)
})

/** Of two upright lines of four letters, each line 50 px wide and some 200 px long, in a strip of this size. */
async function overflow(widthPx: number, heightPx: number): Promise<number> {
  const tab = await browser.browser.newPage()
  await tab.evaluateOnNewDocument('globalThis.__name = value => value')
  await tab.goto('about:blank')
  const styles = [
    '.head { position: absolute; left: 50px; top: 0 }',
    `.head { width: ${widthPx}px; height: ${heightPx}px }`,
    '.stack { writing-mode: vertical-rl; text-orientation: upright; white-space: nowrap; height: 100% }',
    'h2 { margin: 0; font: 50px/50px serif }'
  ]
  const head =
    '<header class="head part upright"><div class="stack"><h2>ABCD<br>EFGH</h2></div></header>'
  const frame = `<section class="page"><article class="frame" id="a">${head}</article></section>`
  await tab.setContent(`<style>${styles.join('\n')}</style>${frame}`)
  const [measured] = await measureFrames(tab, 10)
  await tab.close()
  return present(measured).overflowPx
}
