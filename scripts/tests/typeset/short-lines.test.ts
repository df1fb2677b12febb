import { toHtml } from 'hast-util-to-html'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { measureType } from '../../press/type/measure-type.ts'
import { typeLines } from '../../press/type/type-lines.ts'
import { readTypeRuns } from '../../press/type/type-runs.ts'
import { breakLines } from '../../typeset/break-lines.ts'
import { lineWidths } from '../../typeset/line-widths.ts'
import { setLines } from '../../typeset/set-lines.ts'
import { present, throwing } from '../press/sample.ts'
import { galley } from './galley.ts'
import { limits, settingsOf } from './setting.ts'

let browser: RenderBrowser

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
})

afterAll(() => browser?.close())

test.each([
  ['稿件请寄3596352193@qq.com这个邮箱，来稿一律不退。', 'zh-CN', '稿件请寄', 8],
  ['Write it to 00440123456789012345678 for a copy.', 'en-GB', 'Write it to', 8.9]
])(
  'A line that could only be torn apart is left short and named: %s',
  async (copy, language, text, lacks) => {
    const { html, style } = await galley(copy, { language, measure: 14 })
    const tab = await browser.browser.newPage()
    await tab.setContent(html)
    await tab.evaluate(() => document.fonts.ready)
    const { rowPx, bodyPx } = style.grid
    const most = { stretchMostEm: style.stretchMostEm, spaceMostEm: 1 }
    const { findings } = measureType(typeLines(await readTypeRuns(tab)), { rowPx, bodyPx, ...most })
    const short = findings.find(one => one.rule === 'short-line')
    expect(short).toMatchObject({ rule: 'short-line', story: 'story', line: 1, text })
    expect(short?.amount).toBeCloseTo(lacks, 1)
    expect(findings.filter(one => one.rule === 'off-edge')).toEqual([])
  }
)

const text = '稿件请寄3596352193@qq.com这个邮箱，来稿一律不退'

test('A short line stays short at the foot of a leg, where other lines are stretched', () => {
  expect(firstLine(0.3)).toBe('<span class="end short">稿件请寄</span>')
  expect(firstLine(3)).toBe('稿件请寄')
})

test('A short line costs as much as the torn one it stands for', () => {
  expect(settingOf(0.3).cost).toBe(settingOf(3).cost)
  expect(settingOf(0.3).worstStretchEm).toBe(settingOf(3).worstStretchEm)
})

/** The first of two lines as it stands where a leg ends after it. */
function firstLine(stretchFailEm: number): string {
  const { atoms } = settingsOf(text, 12)
  const first = settingOf(stretchFailEm).lines.slice(0, 1)
  return toHtml(setLines(atoms, first, lineWidths(atoms, limits), true))
}

function settingOf(stretchFailEm: number) {
  const { atoms } = settingsOf(text, 12)
  const options = { ...limits, stretchFailEm, measureEm: 12, indentEm: 0 }
  return present(breakLines(atoms, options)[0])
}
