import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { measureFrames } from '../../press/type/check-frames.ts'
import { typeLines } from '../../press/type/type-lines.ts'
import { readTypeRuns } from '../../press/type/type-runs.ts'
import { present, throwing } from '../press/sample.ts'
import { galley } from './galley.ts'

const measure = 14
const longWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch'
const longAddress = 'https://www.example.org/collections/maps'
const longNumber = '0123456789'.repeat(4)

let browser: RenderBrowser

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
})

afterAll(() => browser?.close())

describe('In a narrow column what is wider than a line', () => {
  test.each([
    ['zh-CN', `物种名为${longWord}的一种植物。`],
    ['zh-CN', `（${longWord}）是一种植物。`],
    ['zh-CN', `网址（${longAddress}）可以查阅。`],
    ['zh-CN', `编号${longNumber}的一件。`],
    ['zh-CN', 'https://www.example.org/maps可以查阅。'],
    ['en-GB', `They all come from ${longWord}`],
    ['en-GB', `See the page ${longAddress} for more of it.`],
    ['en-GB', `It bears the number ${longNumber} on its back.`]
  ])('is parted and stays inside it (%s): %s', async (language, copy) => {
    const { lines, wideLinePx } = await setIn(language, copy)
    expect(wideLinePx).toBe(0)
    const joined = lines.join(' ').replace(/‐ /g, '')
    expect(joined.replaceAll(' ', '')).toBe(copy.replaceAll(' ', ''))
  })

  test('has a hyphen where it is a word, and none where it is an address or a number', async () => {
    const word = await setIn('zh-CN', `物种名为${longWord}的一种植物。`)
    expect(word.lines[0]).toBe('物种名为Llanfairpwll‐')
    const address = await setIn('zh-CN', `网址（${longAddress}）可以查阅。`)
    expect(address.lines.slice(0, 2)).toEqual(['网址（https://www', '.example.org/collections/'])
    const number = await setIn('zh-CN', `编号${longNumber}的一件。`)
    expect(number.lines.join('')).not.toContain('‐')
    for (const code of ['AAAAABBBBBCCCCCDDDDDEEEEEFFFFF', 'aBcDeFgHiJkLmNoPqRsTuVwXyZaBcD']) {
      const { lines } = await setIn('zh-CN', `序列号${code}的一件。`)
      expect(lines.join('')).toBe(`序列号${code}的一件。`)
    }
  })

  test('has its hyphen beside its letter', async () => {
    const { ends } = await setIn('zh-CN', `物种名为${longWord}的一种植物。`)
    const [letter, hyphen] = ends[0] ?? []
    expect(hyphen?.text).toBe('‐')
    expect((hyphen?.right ?? 0) - (letter?.right ?? 0)).toBeLessThan(0.45 * (letter?.size ?? 0))
  })

  test('leaves what fits on a line of its own whole', async () => {
    const { lines } = await setIn('zh-CN', '请寄3596352193@qq.com这个邮箱，来稿一律不退。')
    expect(lines[1]).toMatch(/^3596352193@qq\.com/)
  })
})

async function setIn(language: string, copy: string) {
  const { html, style } = await galley(copy, { language, measure })
  const tab = await browser.browser.newPage()
  await tab.setContent(html)
  await tab.evaluate(() => document.fonts.ready)
  const read = typeLines(await readTypeRuns(tab))
  const lines = read.map(({ characters }) => characters.map(({ text }) => text).join(''))
  const ends = read.map(({ characters }) => characters.slice(-2))
  const [frame] = await measureFrames(tab, style.grid.rowPx)
  await tab.close()
  return { lines, ends, wideLinePx: frame?.wideLinePx }
}
