import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { measureType } from '../../press/measure-type.ts'
import { present, throwing } from '../press/sample.ts'
import { galley } from './galley.ts'

const measure = 14
const marks = [
  ...['，', '。', '、', '；', '：', '！', '？', '·', '——', '……', '～', '／'],
  ...['”', '’', '）', '》', '】', '“', '‘', '（', '《', '【'],
  ...[
    '。”',
    '，“',
    '：“',
    '》，',
    '）。',
    '”）',
    '！”',
    '》《',
    '）（',
    '……”',
    '“《',
    '”——',
    '？！'
  ],
  ...['120元', '46.5%', '第3版', '2019年5月6日', '3596352193@qq.com', 'PM2.5', '3～5日', '10 km']
]
const filler = '山高水长路远风清月白花红柳绿天蓝草青云淡江阔舟轻雁归人还春来秋去'

let browser: RenderBrowser

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
})

afterAll(() => browser?.close())

test('Every mark at every place of a line breaks no rule', async () => {
  const copy = marks.flatMap(mark =>
    Array.from({ length: measure + 1 }, (_, at) => paragraph(mark, at + 1))
  )
  const { html, style } = await galley(copy.join('\n\n'), { measure })
  const tab = await browser.browser.newPage()
  await tab.setContent(html)
  await tab.evaluate(() => document.fonts.ready)
  const { rowPx, bodyPx } = style.grid
  const { stretchMostEm } = style
  const limits = { rowPx, bodyPx, stretchMostEm, spaceMostEm: 1 }
  const { findings, paragraphs, justifiedLines } = await measureType(tab, limits)
  expect(paragraphs).toBe(marks.length * (measure + 1))
  const broken = findings.filter(one => one.rule !== 'loose-line')
  expect(broken.map(one => `${one.rule} ${one.text}`)).toEqual([])
  // An address or a pair of marks that no line can part leaves the line before it open.
  expect((findings.length - broken.length) / justifiedLines).toBeLessThan(0.06)
}, 60_000)

function paragraph(mark: string, at: number): string {
  return `${filler.slice(0, at)}${mark}${filler.slice(at, at + 20)}。`
}
