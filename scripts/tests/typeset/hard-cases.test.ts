import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { profileOf } from '../../model/language.ts'
import type { LineRules } from '../../model/style.ts'
import { measureType } from '../../press/type/measure-type.ts'
import type { TypeRule } from '../../press/type/type-finding.ts'
import { typeLines } from '../../press/type/type-lines.ts'
import { readTypeRuns } from '../../press/type/type-runs.ts'
import { atomise } from '../../typeset/atomise.ts'
import { lineWidths } from '../../typeset/line-widths.ts'
import { present, throwing } from '../press/sample.ts'
import { galley } from './galley.ts'
import { measures } from './setting.ts'

const measure = 14
const marks = [
  ...['，', '。', '、', '；', '：', '！', '？', '·', '——', '……', '～', '／', '1–2', '/'],
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
  ...['120元', '46.5%', '第3版', '2019年5月6日', '3596352193@qq.com', 'PM2.5', '3～5日', '10 km'],
  ...['Don’t', '李’s店', '’90年代', 'Rock ’n’ Roll']
]
const filler = '山高水长路远风清月白花红柳绿天蓝草青云淡江阔舟轻雁归人还春来秋去'

let browser: RenderBrowser

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
})

afterAll(() => browser?.close())

const profiles: readonly { name: string; language: string; rules: { lineRules?: LineRules } }[] = [
  { name: 'the mainland', language: 'zh-CN', rules: {} },
  { name: 'the mainland at the level basic', language: 'zh-CN', rules: { lineRules: 'basic' } },
  { name: 'Taiwan', language: 'zh-TW', rules: {} },
  { name: 'Hong Kong', language: 'zh-HK', rules: {} }
]

test.each(profiles)(
  'Every mark at every place of a line breaks no rule of $name',
  async ({ language, rules }) => {
    const copy = marks.flatMap(mark =>
      Array.from({ length: measure + 1 }, (_, at) => paragraph(mark, at + 1))
    )
    const { html, style } = await galley(copy.join('\n\n'), { measure, language, ...rules })
    const tab = await browser.browser.newPage()
    await tab.setContent(html)
    await tab.evaluate(() => document.fonts.ready)
    const { rowPx, bodyPx } = style.grid
    const { stretchMostEm } = style
    const limits = { rowPx, bodyPx, stretchMostEm, spaceMostEm: 1, ...rules }
    const { findings, paragraphs, justifiedLines } = measureType(
      typeLines(await readTypeRuns(tab)),
      limits
    )
    expect(paragraphs).toBe(marks.length * (measure + 1))
    const open: readonly TypeRule[] = ['loose-line', 'short-line']
    const broken = findings.filter(one => !open.includes(one.rule))
    expect(broken.map(one => `${one.rule} ${one.text}`)).toEqual([])
    // An address or a pair of marks that no line can part leaves the line before it open.
    expect((findings.length - broken.length) / justifiedLines).toBeLessThan(0.06)
  }
)

test.each(profiles)(
  'A line with a mark in it is as wide as planned by the habits of $name',
  async ({ language, rules }) => {
    const copy = marks.map(mark => `山${mark}水`)
    const { html, style, ruler, story } = await galley(copy.join('\n\n'), {
      measure: 24,
      language,
      ...rules
    })
    const tab = await browser.browser.newPage()
    await tab.setContent(html)
    await tab.evaluate(() => document.fonts.ready)
    const lines = typeLines(await readTypeRuns(tab))
    const { body, strong, emphasis } = style.roles
    const faces = {
      measures,
      family: body,
      strongFamily: strong,
      emphasisFamily: emphasis,
      language
    }
    const { gapEm, gapLeastEm } = style
    const { markWidths } = profileOf(language).region
    for (const [at, { characters }] of lines.entries()) {
      const text = present(story.blocks[at]).text
      const atoms = atomise([{ type: 'text', value: text }], faces, ruler)
      const widths = lineWidths(atoms, { gapEm, gapLeastEm, markWidths })
      const planned = widths.line(0, atoms.length - 1).naturalEm
      const [first, last] = [present(characters[0]), present(characters.at(-1))]
      // Steps of a sixty-fourth of an em are rounded outwards.
      expect(Math.abs((last.right - first.left) / first.size - planned), text).toBeLessThan(0.05)
    }
    expect(lines).toHaveLength(marks.length)
  }
)

function paragraph(mark: string, at: number): string {
  return `${filler.slice(0, at)}${mark}${filler.slice(at, at + 20)}。`
}
