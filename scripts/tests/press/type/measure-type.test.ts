import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../../kit/browser.ts'
import { openPress } from '../../../press/open-press.ts'
import { paginate } from '../../../press/paginate.ts'
import { measureType, type TypeMeasure } from '../../../press/type/measure-type.ts'
import { typeLines } from '../../../press/type/type-lines.ts'
import { readTypeRuns } from '../../../press/type/type-runs.ts'
import { laidOutSample, present, type Sample, throwing, withHtml } from '../sample.ts'

let browser: RenderBrowser
let sample: Sample

beforeAll(async () => {
  sample = await laidOutSample()
  browser = present(await openBrowser(throwing))
})

afterAll(() => browser?.close())

test('No line of the real page breaks a rule, but one in fifty may be loose', async () => {
  const { findings, ...figures } = await measured(sample.html)
  expect(findings.filter(one => one.rule !== 'loose-line')).toEqual([])
  expect(findings.length / figures.justifiedLines).toBeLessThan(0.02)
  expect(figures.lines).toBeGreaterThan(375)
  expect(figures.justifiedLines).toBeGreaterThan(300)
  expect(figures.meanStretchEm).toBeLessThan(0.03)
})

test('Every broken rule is found in its own line', async () => {
  const { findings } = await measured(faulty(sample.html))
  expect(findings.map(one => `${one.rule} ${one.text}`)).toEqual([
    'lone-character 节。',
    'mark-begins-line ，一块1平方公里的区域被划了',
    'off-edge 土共建辽源浙江（绍兴）产业园，甲乙丙',
    'loose-line 融，旅游上南北',
    'wide-end-mark 千里的兄弟城市由陌生到熟悉，',
    'mark-ends-line 相比于东北辽源，长三角《',
    'off-grid 高空槽和人工增雨作业共同影响，从5日凌晨开始，我市普降小'
  ])
  expect(findings.find(one => one.rule === 'lone-character')).toMatchObject({
    story: 'nanbei',
    line: 5,
    block: expect.stringMatching(/^[0-9a-f]{10}$/)
  })
})

/** One fault of each kind, each in another line. */
function faulty(html: string): string {
  const faults: readonly (readonly [string | RegExp, string])[] = [
    ['鲜花怒放的好时节', '节'],
    ['<br>有一块<span', '<br>，一块<span'],
    [/产业园(<span[^>]*>，<\/span>)<br>/, '产业园$1甲乙丙<br>'],
    ['呼应，两座相隔<br>', '<br>'],
    [/熟悉<span[^>]*>，<\/span><br>/, '熟悉，<br>'],
    ['长三角沿<br>', '长三角《<br>'],
    [/(高空槽和人工增雨.*?)<br>/, '<span style="position:relative;top:3px">$1</span><br>']
  ]
  return faults.reduce((text, [from, to]) => {
    const changed = text.replace(from, to)
    expect(changed, String(from)).not.toBe(text)
    return changed
  }, html)
}

async function measured(html: string): Promise<TypeMeasure> {
  const { style, house } = sample
  const press = await openPress(browser.browser, house.pagedScript, throwing)
  press.origin.serve(withHtml(sample, html).files)
  try {
    const { tab } = await paginate(press.tab, press.origin, throwing)
    const { rowPx, bodyPx } = style.grid
    const limits = {
      rowPx,
      bodyPx,
      stretchMostEm: style.stretchMostEm,
      spaceMostEm: style.spaceEm * (1 + style.spaceStretchMost)
    }
    const measure = measureType(typeLines(await readTypeRuns(tab)), limits)
    return measure
  } finally {
    await press.close()
  }
}
