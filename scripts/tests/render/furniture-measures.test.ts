import { afterAll, beforeAll, expect, test } from 'vitest'
import { readHouse } from '../../desk/house.ts'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { diskWorld } from '../../kit/disk.ts'
import { projectFolder } from '../../kit/folders.ts'
import { templateEngine } from '../../kit/template.ts'
import type { IssueFacts } from '../../model/issue.ts'
import type { Style } from '../../model/style.ts'
import { pagesHtml } from '../../render/pages-html.ts'
import { setFolio } from '../../render/set-folio.ts'
import { setNameplate } from '../../render/set-nameplate.ts'
import { present, throwing } from '../press/sample.ts'
import { galley } from '../typeset/galley.ts'

const changed = {
  'facts-rows': '3',
  'nameplate-air': '2',
  'facts-gap': '4',
  'folio-gap': '12',
  'folio-number-gap': '6',
  'folio-leading': '1.6'
}

const facts: IssueFacts = {
  id: 'x',
  file: 'issue.yaml',
  paper: '河湾日报',
  date: '2031-05-06',
  language: 'zh-CN',
  format: 'duikai',
  issueNumber: '12345',
  editors: '张三、李四',
  pages: [1, 2].map(number => ({
    number,
    name: '要闻版的名称写得很长很长'.repeat(4),
    pins: [],
    place: { file: 'issue.yaml', line: 9 }
  })),
  inferred: {}
}

let browser: RenderBrowser

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
})

afterAll(() => browser?.close())

test.each([
  ['as the house has them', {}],
  ['with other values', changed]
])(
  'the measures of nameplate and folio line are drawn as they are planned, %s',
  async (_, tokens) => {
    const words = Object.values(facts).join('') + facts.pages[0]?.name
    const { style, ruler, faces } = await galley('正文', {
      headline: `${words}第期版责任编辑`,
      tokens
    })
    const tools = { style, ruler, covers: () => true, report: throwing }
    const drawn = await furnitureDrawn(await html(style, tools, faces))
    const { grid, measures, folioPx } = style
    const { factsRows, nameplateAirRows, factsGapEm } = measures
    const { folioGap, folioNumberGap, folioLeading } = measures
    const nameplate = setNameplate(facts, tools)
    const folio = setFolio(facts, 2, tools)
    expect(drawn.factsPx).toBeCloseTo(factsRows * grid.rowPx, 0)
    expect(drawn.paperPx).toBeCloseTo(
      (style.nameplateRows - factsRows - nameplateAirRows) * grid.rowPx,
      0
    )
    expect(drawn.factGapPx).toBeCloseTo(factsGapEm * nameplate.factsPx, 1)
    expect(drawn.numberGapPx).toBeCloseTo(folioNumberGap * folioPx, 1)
    expect(drawn.folioGaps.every(gap => gap >= folioGap * folioPx - 1)).toBe(true)
    expect(drawn.folioGaps.length).toBe(2)
    const { lines, sizePx } = present(folio.name)
    expect(drawn.namePx).toBeCloseTo(lines.length * sizePx * folioLeading, 0)
    expect(drawn.overflowing).toEqual([])
  }
)

async function html(
  style: Style,
  tools: Parameters<typeof pagesHtml>[4],
  faces: readonly { readonly family: string; readonly bytes: Uint8Array }[]
): Promise<string> {
  const { pageTemplates } = await readHouse(projectFolder, diskWorld())
  const { grid } = style
  const pages = [style.nameplateRows, 0].map((furnitureRows, at) => ({
    dummy: { page: at + 1, grid, furnitureRows, frames: [] },
    frames: []
  }))
  const linked = faces.map(({ family, bytes }) => ({
    family,
    address: `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}`
  }))
  const templates = templateEngine(pageTemplates, throwing)
  return present(pagesHtml(pages as never, facts, linked, templates, tools))
}

async function furnitureDrawn(page: string) {
  const tab = await browser.browser.newPage()
  await tab.setContent(page)
  await tab.evaluate(() => document.fonts.ready)
  return tab.evaluate(() => {
    const one = (selector: string) => {
      const found = document.querySelector(selector)
      if (!found) throw new Error(`nothing is drawn as ${selector}`)
      return found
    }
    const box = (selector: string) => one(selector).getBoundingClientRect()
    const texts = [...document.querySelectorAll('.folio > p')].map(text => {
      const range = document.createRange()
      range.selectNodeContents(text)
      return range.getBoundingClientRect()
    })
    return {
      factsPx: one('.facts').clientHeight,
      paperPx: box('.nameplate .paper').height,
      factGapPx: box('.facts li:nth-child(2)').left - box('.facts li').right,
      numberGapPx: box('.folio .name').left - box('.folio .number').right,
      namePx: box('.folio .name').height,
      folioGaps: texts.slice(1).map((text, at) => text.left - (texts[at]?.right ?? 0)),
      overflowing: [...document.querySelectorAll('.folio, .nameplate')]
        .filter(node => node.scrollWidth > node.clientWidth)
        .map(node => node.outerHTML)
    }
  })
}
