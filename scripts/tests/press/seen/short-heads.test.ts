import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type RenderBrowser } from '../../../kit/browser.ts'
import { pictureWidthPx } from '../../../press/batch-run.ts'
import { sheetCamera } from '../../../press/print.ts'
import { seenLines } from '../../../press/seen/seen-lines.ts'
import { readSeenText } from '../../../press/seen/seen-text.ts'
import { type UnseenLine, unseenLines } from '../../../press/seen/unseen.ts'
import { faceInk, familyInk } from '../../../typeset/glyph-ink.ts'
import { type HeadSheets, headSheets } from '../head-sheets.ts'
import { present, throwing } from '../sample.ts'

let browser: RenderBrowser

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
})

afterAll(async () => {
  await browser?.close()
})

/** Looks at sheets of short headlines with these rules added to their style. */
async function lookedAt(sheets: HeadSheets, rules = ''): Promise<readonly UnseenLine[]> {
  const { html, style, faces } = sheets
  const tab = await browser.browser.newPage()
  await tab.setContent(html)
  await tab.addStyleTag({ content: `body { margin: 0 } ${rules}` })
  await tab.evaluate(() => document.fonts.ready)
  const pieces = await readSeenText(tab)
  const camera = await sheetCamera(tab, pictureWidthPx)
  const pictures: Uint8Array[] = []
  for (let at = 0; at < camera.sheets; at++) pictures.push(await camera.take(at))
  await tab.close()
  const inks = new Map<string, ReturnType<typeof familyInk>>()
  const inkOf = (family: string) => {
    if (!inks.has(family)) {
      const own = faces.filter(face => face.family === family)
      inks.set(family, familyInk(own.map(({ bytes }) => faceInk(bytes))))
    }
    return inks.get(family)
  }
  const scale = pictureWidthPx / ((style.trimWidthMm / 25.4) * 96)
  const found = await Promise.all(
    pictures.map(async (picture, page) => {
      const open = sharp(picture).removeAlpha().raw()
      const { data, info } = await open.toBuffer({ resolveWithObject: true })
      const own = pieces.filter(piece => piece.page === page)
      return unseenLines(
        seenLines(own, inkOf),
        { pixels: data, width: info.width, height: info.height },
        scale,
        { typePx: style.leastTypePx, notePx: style.leastNotePx }
      )
    })
  )
  return found.flat()
}

test.each([
  [undefined, 'zh-CN', 0],
  ['dushibao', 'zh-TW', 1],
  ['fukan', 'zh-CN', 2],
  ['broadsheet-en', 'en', 3]
] as const)(
  'Short headlines with a mark between digits, letters and Han are all seen, lying and upright: %s, %s',
  async (set, language, first) => {
    const sheets = await headSheets(set, language, first)
    const unseen = await lookedAt(sheets)
    expect(unseen.map(({ story, text, reason }) => `${story} ${text} ${reason}`)).toEqual([])
    expect(sheets.uprightCount > 50).toBe(language !== 'en')
  }
)

test.each([
  ['pressed to nothing', '.combined { transform: scaleX(0.15) !important }', 'crowded'],
  ['too pale', '.combined { color: #bbb }', 'pale'],
  ['cut in half', '.combined { clip-path: inset(0 0 60% 0) }', 'covered'],
  ['blurred', '.combined { filter: blur(6px) }', 'covered']
])('A number in one em of an upright headline that is %s is found', async (_, rules, reason) => {
  const unseen = await lookedAt(await headSheets(undefined, 'zh-CN', 5, 12), rules)
  expect(unseen.map(line => line.reason)).toContain(reason)
  expect(unseen.every(({ text }) => /\d/.test(text))).toBe(true)
})

test('A mark in an upright headline is as large and as dark as the characters beside it', async () => {
  const { html } = await headSheets(undefined, 'zh-CN', 0, 12)
  const tab = await browser.browser.newPage()
  await tab.setContent(html)
  const odd = await tab.evaluate(
    () =>
      [...document.querySelectorAll('.upright .mark')].filter(mark => {
        const [own, line] = [mark, mark.closest('.stack > *') as Element].map(element => {
          const { fontSize, color, borderTopWidth } = getComputedStyle(element)
          return `${fontSize} ${color} ${borderTopWidth}`
        })
        return own !== line
      }).length
  )
  const count = await tab.evaluate(() => document.querySelectorAll('.upright .mark').length)
  await tab.close()
  expect(odd).toBe(0)
  expect(count).toBeGreaterThan(5)
})
