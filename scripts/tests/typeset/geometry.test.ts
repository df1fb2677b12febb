import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { present, throwing } from '../press/sample.ts'
import { galley } from './galley.ts'
import { squareFace } from './square-face.ts'

let browser: RenderBrowser
let tab: Page

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
  tab = await browser.browser.newPage()
})

afterAll(() => browser?.close())

test.each([
  [
    'a paragraph is indented by two characters',
    '甲乙丙丁戊己庚辛',
    5,
    ['甲2 乙3 丙4', '丁0 戊1 己2 庚3 辛4']
  ],
  [
    'two marks side by side share one and a half',
    '甲：“乙”，丙',
    12,
    ['甲2 ：3 “3.5 乙4.5 ”5.5 ，6 丙7']
  ],
  ['a mark at the end of a line takes half', '甲乙丙，丁戊', 5.5, ['甲2 乙3 丙4 ，5', '丁0 戊1']],
  [
    'two closing marks at the end take half each',
    '甲乙。”丙丁',
    5,
    ['甲2 乙3 。4 ”4.5', '丙0 丁1']
  ],
  [
    'an opening mark at the start of a line loses its blank',
    '甲乙丙“丁戊己庚”辛壬',
    5,
    ['甲2 乙3 丙4', '“-0.5 丁0.5 戊1.5 己2.5 庚3.5 ”4.5', '辛0 壬1']
  ],
  ['a dash is two ems and whole', '甲乙——丙', 9, ['甲2 乙3 —4 —5 丙6']],
  ['an ellipsis is two ems and whole', '甲乙……丙', 9, ['甲2 乙3 …4 …5 丙6']],
  ['Latin stands a quarter em from Han', '甲12乙', 9, ['甲2 13.25 23.75 乙4.5']],
  ['a mark keeps no gap to Latin', '甲，12乙', 9, ['甲2 ，3 14 24.5 乙5.25']],
  ['a number of a note is small and close', '甲<sup>1</sup>乙', 9, ['甲2 13 乙3.3']],
  [
    'a ruby is as wide as what stands over it',
    '甲<ruby>乙<rt>zhuang</rt></ruby>丙',
    9,
    ['甲2 乙3.15 丙4.3']
  ],
  [
    'names of two characters are as wide as names of three',
    ':::names\n赵强 王彦雨 李四\n:::',
    12,
    ['赵0 强2 王4 彦5 雨6 李8 四10']
  ],
  [
    'a poem stands in the middle, all its lines begin together',
    ':::verse\n甲乙丙丁，\n戊己庚。\n:::',
    9,
    ['甲2 乙3 丙4 丁5 ，6', '戊2 己3 庚4 。5']
  ],
  ['a quotation stands in by one character', '> 甲乙丙丁', 7, ['甲3 乙4 丙5', '丁1']],
  [
    'a letter begins flush left and is signed flush right',
    ':::letter\n编者：\n\n路灯不亮。\n\n王五\n:::',
    9,
    ['编1 者2 ：3', '路3 灯4 不5 亮6 。7', '王6 五7']
  ],
  [
    'who is quoted stands flush right',
    '> 甲乙。\n>\n> ——丙丁',
    9,
    ['甲3 乙4 。5', '—4 —5 丙6 丁7']
  ],
  ['an entry of a list hangs by its mark', '- 甲乙丙丁\n- 戊', 4, ['甲1 乙2 丙3', '丁1', '戊1']],
  [
    'a numbered entry hangs by two characters',
    '1. 甲乙丙丁\n2. 戊',
    5,
    ['10.6 .1.1 甲2 乙3 丙4', '丁2', '20.6 .1.1 戊2']
  ],
  [
    'columns of a table are as wide as their copy asks, aligned as it says',
    '| 甲 | 乙丙丁 |\n|:--|--:|\n| 戊己 | 庚 |',
    7.5,
    ['甲0.38', '乙4.12 丙5.12 丁6.12', '戊0.38 己1.38', '庚6.12']
  ]
])('%s', async (_, copy, measure, lines) => {
  expect(await placed(copy, measure)).toEqual(lines)
})

test('Ruby, dots, powers and notes leave every line on its row', async () => {
  const copy =
    '甲<ruby>乙<rt>yi</rt></ruby>丙<span class="dots">丁</span>戊<sup>2</sup>己<sub>3</sub>庚辛壬癸[^1]子丑\n\n[^1]: 寅'
  await draw(copy, 5)
  const middles = await tab.evaluate(() => {
    const range = document.createRange()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: number[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!/\p{Script=Han}/u.test(node.nodeValue ?? '')) continue
      range.selectNodeContents(node)
      for (const { top, bottom } of range.getClientRects()) found.push((top + bottom) / 2)
    }
    return found
  })
  expect([...new Set(middles.map(middle => Math.round(middle % 20)))]).toEqual([10])
})

async function draw(copy: string, measure: number): Promise<void> {
  const characters = `${copy}0123456789.：（）·abc`
  const { html } = await galley(copy, { measure, face: squareFace(characters) })
  await tab.setContent(html)
  await tab.evaluate(() => document.fonts.ready)
}

/** Lines as characters with their left edges in em from the leg's (Chromium counts in 1/64 px). */
async function placed(copy: string, measure: number): Promise<readonly string[]> {
  await draw(copy, measure)
  const found = await tab.evaluate(() => {
    const range = document.createRange()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const characters: { text: string; left: number; middle: number }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('rt')) continue
      const text = node.nodeValue ?? ''
      for (let at = 0; at < text.length; at++) {
        if (/\s/.test(text.charAt(at))) continue
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const { left, top, bottom } = range.getBoundingClientRect()
        characters.push({ text: text.charAt(at), left: left / 15, middle: (top + bottom) / 2 })
      }
    }
    return characters
  })
  const lines: string[] = []
  found.forEach(({ text, left, middle }, at) => {
    const before = found[at - 1]
    const word = `${text}${Math.round(left * 100) / 100}`
    const goesOn = before && Math.abs(before.middle - middle) < 10 && before.left < left
    if (goesOn && !isNextCell(before.left, left)) lines.push(`${lines.pop()} ${word}`)
    else lines.push(word)
  })
  return lines

  /** Only cells of a table stand so far apart. */
  function isNextCell(before: number, left: number): boolean {
    return copy.startsWith('|') && left - before > 2
  }
}
