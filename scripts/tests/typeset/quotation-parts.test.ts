import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { measureFrames } from '../../press/type/check-frames.ts'
import { present, throwing } from '../press/sample.ts'
import { galley } from './galley.ts'

let browser: RenderBrowser

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
})

afterAll(() => browser?.close())

test.each([
  ['a list', '> - 一项\n> - 二项\n>\n> ——鲁迅\n\n后面一段。'],
  ['a table', '> | 年 | 数 |\n> |---|---|\n> | 一 | 二 |\n>\n> ——鲁迅\n\n后面一段。'],
  ['another quotation', '> > 引文里的引文。\n>\n> 外面一层。\n\n后面一段。']
])('A quotation that begins with %s lies over nothing that follows it', async (_, copy) => {
  const { html, rows, style } = await galley(copy, { measure: 14 })
  const tab = await browser.browser.newPage()
  await tab.setContent(html)
  await tab.evaluate(() => document.fonts.ready)
  const [frame] = await measureFrames(tab, style.grid.rowPx)
  expect(frame).toMatchObject({ overflowPx: 0, offGrid: 0 })
  const last = await tab.evaluate(
    () => document.querySelector('.copy-legs > :last-child')?.getBoundingClientRect().bottom
  )
  expect(last).toBeCloseTo(rows * style.grid.rowPx, 1)
})

test('Copy that stands higher than its rows is seen', async () => {
  const { html, style } = await galley('> 一段。\n\n后面一段。')
  const tab = await browser.browser.newPage()
  await tab.setContent(html.replace('<blockquote', '<blockquote style="--rows:1;height:5px"'))
  const [frame] = await measureFrames(tab, style.grid.rowPx)
  expect(frame?.overflowPx).toBeGreaterThan(1)
})
