import type { Element } from 'hast'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { element } from '../../edit/shape-tools.ts'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { signLookNames } from '../../model/column-sign.ts'
import type { HeadStyle } from '../../model/head-dresses.ts'
import { headSizePx } from '../../typeset/head-sizes.ts'
import { type HeadCopy, type SetHead, setHead } from '../../typeset/set-head.ts'
import { type SetContext, widestLineEm } from '../../typeset/set-paragraph.ts'
import { setSignedHead } from '../../typeset/set-signed-head.ts'
import { setUprightHead } from '../../typeset/set-upright-head.ts'
import { inkOnScreen } from '../design/ink-on-screen.ts'
import { present, throwing } from '../press/sample.ts'
import { type Galley, galley } from './galley.ts'
import { copyDrawn, headsDrawn } from './measures-drawn.ts'

/** Each token that the setting counts with, as no house would have it: whatever forgets it is off by much. */
const changed: Readonly<Record<string, string>> = {
  'ruby-size': '0.7',
  'raised-size': '0.9',
  'spread-name': '5',
  'quote-side': '2.5',
  'inset-side': '2.5',
  'inset-rows': '2',
  'item-mark-gap': '2',
  'cell-side': '1.25',
  'table-air': '3',
  'rule-rows': '4',
  'head-small-leading': '1.6',
  'sign-under': '1',
  'sign-size': '2',
  'sign-pad': '0.6',
  'sign-gap': '3',
  'kicker-main': '1.2',
  'main-deck': '2',
  'band-side': '1.2',
  'band-head': '0.7',
  'ruled-rows': '3'
}

const copy = `甲<ruby>乙<rt>zhuangzhuang</rt></ruby>丙

丁<sup>22222222</sup>戊

:::names
赵强
:::

> ${'引'.repeat(60)}

:::box
${'盒'.repeat(60)}
:::

:::pull-quote
${'语'.repeat(60)}
:::

10000. 条条条条

| 甲甲 | 乙乙乙 |
|:--|:--|
| 丙丙 | ${'丁'.repeat(96)} |

---
`

const headline = { kicker: '水到地头', main: '渠水通了', deck: '村里人都来看' }

let browser: RenderBrowser
let tab: Page

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
  tab = await browser.browser.newPage()
})

afterAll(() => browser?.close())

describe.each([
  ['as the house has them', {}],
  ['with other values', changed]
])('the measures %s', (_, tokens) => {
  let set: Galley
  let drawn: Awaited<ReturnType<typeof copyDrawn>>
  let heads: Awaited<ReturnType<typeof headsDrawn>>
  let stacks: readonly SetHead[]

  beforeAll(async () => {
    set = await galley(copy, { measure: 18, headline: '渠水通了到地头村里人都来看', tokens })
    drawn = await copyDrawn(tab, set)
    stacks = stacksOf(set)
    const upright = present(setUprightHead(copyOf('upright'), grade, contextOf(set)))
    heads = await headsDrawn(tab, set, widthPx, [...stacks, upright])
  })

  test('are those of the words over, at and between the words of a line', () => {
    const { style, ruler } = set
    const setting = { indentEm: 0, family: style.roles.body, rowsPerLine: 1, extraRows: 0 }
    const planned = set.story.blocks.slice(0, 3).map(({ node }) =>
      widestLineEm(
        node.children,
        { ...setting, measureEm: 99, hyphens: false },
        {
          style,
          ruler,
          language: 'zh-CN'
        }
      )
    )
    const { rubySize } = style.measures
    expect(drawn.lineEms).toEqual(planned.map(em => expect.closeTo(em, 1)))
    expect(drawn.rubySize).toBeCloseTo(rubySize, 2)
  })

  test.each(['blockquote', 'aside.box', 'aside.pull-quote'])(
    'are those of the sides of %s',
    name => {
      const { fits, has } = present(drawn.lines[name])
      expect(has).toBe(fits)
    }
  )

  test('are those of the rows that blocks take', () => {
    const { rowPx } = set.style.grid
    const rows = set.pieces.map(piece => present(piece.options[0]).rows)
    const planned = rows.reduce((sum, one) => sum + one, 0)
    expect(drawn.heightPx / rowPx).toBeCloseTo(planned, 2)
    expect(drawn.ruleRows).toBe(present(rows.at(-1)))
  })

  test('are those of the marks of lists and the cells of tables', () => {
    const { itemMarkGapEm, cellSideEm } = set.style.measures
    expect(drawn.markGapEm).toBeCloseTo(itemMarkGapEm, 2)
    expect(drawn.cellSideEms).toEqual(drawn.cellSideEms.map(() => expect.closeTo(cellSideEm, 2)))
    expect(drawn.overflowing).toEqual([])
  })

  test('are those of the ink of headlines', async () => {
    for (const [at, head] of stacks.entries()) {
      const parts = await inkOnScreen(tab, `#head-${at} .stack`, '.stack')
      const top = Math.min(...parts.map(part => part.top))
      const bottom = Math.max(...parts.map(part => part.bottom))
      expect(Math.abs(top - head.firstInkPx), `${at}`).toBeLessThan(1)
      expect(Math.abs(bottom - top - head.inkPx), `${at}`).toBeLessThan(1)
    }
    const upright = present(setUprightHead(copyOf('upright'), grade, contextOf(set)))
    const { depthPx } = present(heads.at(-1))
    expect(Math.abs(upright.inkPx + 2 * upright.firstInkPx - depthPx)).toBeLessThan(1)
  })

  test('are those of the band of a reversed headline', () => {
    const planned = present(stacks[2])
    const gradePx = headSizePx(set.style, grade)
    const roomPx = widthPx - 2 * set.style.measures.bandSideEm * gradePx
    expect(present(heads[2]).mainPx).toBeCloseTo(planned.fill * roomPx, 0)
    expect(present(heads[2]).mainPx).toBeLessThanOrEqual(present(heads[2]).mainRoomPx)
  })
})

const grade = 6
const column = '水到地头'
const black =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="50"><rect width="40" height="50"/></svg>'
const image: Element = {
  type: 'element',
  tagName: 'img',
  properties: { src: `data:image/svg+xml,${encodeURIComponent(black)}`, width: 40, height: 50 },
  children: []
}
const portrait = element('figure', ['picture', 'portrait'], [image])
const widthPx = 300

function stacksOf(set: Galley): readonly SetHead[] {
  const styles = ['plain', 'ruled', 'reversed'] as const
  const context = contextOf(set)
  const heads = styles.map(style => present(setHead(copyOf(style), grade, widthPx, context)))
  const signed = signLookNames.map(look => {
    const style = { ...set.style, sign: { ...set.style.sign, look } }
    return present(setHead({ ...copyOf('plain'), column }, grade, widthPx, { ...context, style }))
  })
  const authors = { ...copyOf('plain'), column, byline: '水头', portrait }
  const beside = [widthPx, 160].map(wide => setSignedHead(authors, grade, wide, context))
  return [...heads, ...signed, ...beside.map(present)]
}

function copyOf(headStyle: HeadStyle): HeadCopy {
  return { kind: 'news', headStyle, headline }
}

function contextOf({ style, ruler }: Galley): SetContext {
  return { style, ruler, language: 'zh-CN' }
}
