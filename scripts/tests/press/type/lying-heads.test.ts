import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../../kit/browser.ts'
import { measureFrames } from '../../../press/type/check-frames.ts'
import { present, throwing } from '../sample.ts'

let browser: RenderBrowser

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
})

afterAll(() => browser?.close())

test('The upper rule of a ruled headline may be the head of its frame, and stand over its strip', async () => {
  const ruled = '<h2 class="ruled">THE NEWS</h2>'
  expect(await overflow(ruled, { headTop: 20, down: -15 })).toBeLessThan(1)
})

test('A ruled headline over its frame, or over what stands there, is found', async () => {
  const ruled = '<h2 class="ruled">THE NEWS</h2>'
  expect(await overflow(ruled, { headTop: 20, down: -25 })).toBeGreaterThan(4)
  const label = '<p class="label part" style="position: absolute; top: 0">Label</p>'
  expect(await overflow(ruled, { headTop: 20, down: -15, label })).toBeGreaterThan(5)
})

test('A last line is judged by the ink of its own letters', async () => {
  // Of a line of 50 px that ends 6 px under its strip, figures are inside and the tails of letters are not.
  expect(await overflow('<h2>1974<br>gypsy</h2>', { headTop: 0, down: 6 })).toBeGreaterThan(1)
  expect(await overflow('<h2>gypsy<br>1974</h2>', { headTop: 0, down: 6 })).toBeLessThan(1)
})

interface Stand {
  readonly headTop: number
  /** From the top of the strip to that of the stack. */
  readonly down: number
  readonly label?: string
}

/** Of a stack in a strip 100 px high, px. */
async function overflow(stack: string, { headTop, down, label = '' }: Stand): Promise<number> {
  const tab = await browser.browser.newPage()
  await tab.evaluateOnNewDocument('globalThis.__name = value => value')
  await tab.goto('about:blank')
  const styles = [
    '.frame { position: absolute; top: 100px; left: 50px; width: 400px; height: 300px }',
    `.head { position: absolute; top: ${headTop}px; left: 0; width: 400px; height: 100px }`,
    `.stack { margin-top: ${down}px; white-space: nowrap }`,
    'h2 { margin: 0; font: 50px/50px serif }',
    '.ruled { padding: 8px 0; border-top: 3px solid; border-bottom: 1px solid }'
  ]
  const head = `<header class="head part"><div class="stack">${stack}</div></header>`
  const frame = `<section class="page"><article class="frame" id="a">${label}${head}</article></section>`
  await tab.setContent(`<style>${styles.join('\n')}</style>${frame}`)
  const [measured] = await measureFrames(tab, 10)
  await tab.close()
  return present(measured).overflowPx
}
