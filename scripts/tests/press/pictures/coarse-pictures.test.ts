import sharp from 'sharp'
import { expect, test } from 'vitest'
import { coarsePictures } from '../../../press/pictures/coarse-pictures.ts'
import { plainCopy, smallPaper, storyFile, yamlOf } from '../../makeup/small-paper.ts'

/** What is told of a picture of so many pixels' width that stands over two columns. */
async function toldOf(
  pixels: number,
  printer?: { readonly least: number; readonly advised: number }
) {
  const size = { width: pixels, height: Math.round(pixels * 0.66), channels: 3 as const }
  const jpeg = await sharp({ create: { ...size, background: '#888' } })
    .jpeg()
    .toBuffer()
  const { made, style } = await smallPaper({
    'issue.yaml': yamlOf('\n  - number: 2'),
    'lead.md': storyFile('春耕生产全面展开', plainCopy(2100), ['priority: 1']),
    'second.md': storyFile('旱情缓解', plainCopy(500), ['priority: 2']),
    'ploughs.md': storyFile(
      '犁声',
      '::picture[河湾镇春耕现场，五十台拖拉机同时下田。]{src="pictures/p.jpg" width="2"}'
    ),
    'pictures/p.jpg': new Uint8Array(jpeg)
  })
  const pages = made.pages.map(({ set }) => set)
  return coarsePictures(pages, style, printer).map(({ code, severity, place, message, hint }) => {
    return { code, severity, line: place?.line, message: message.zh, hint: hint.zh }
  })
}

test('a picture of few pixels is told, with the widths that would do and that would be fine', async () => {
  const told = { code: 'press/picture-coarse', severity: 'warning', line: 5 }
  expect(await toldOf(240)).toMatchObject([told])
  const [{ message = '', hint = '' } = {}] = await toldOf(240)
  // 240 pixels are 1.6 inches at 150 to an inch, 1.2 at 200; a little less where its sides are cut.
  expect(message).toMatch(/宽 (?:39|40) 毫米以内尚可，(?:29|30) 毫米以内为宜。$/)
  const [, wide = 0, ppi = 0] = (
    /印成 (\d+) 毫米宽，每英寸只有 (\d+) 像素/.exec(message) ?? []
  ).map(Number)
  expect((wide / 25.4) * ppi).toBeGreaterThan(230)
  expect((wide / 25.4) * ppi).toBeLessThan(245)
  const needed = Number(/至少 (\d+) 像素/.exec(hint)?.[1])
  expect(await toldOf(needed)).toEqual([])
  expect(await toldOf(needed - 8)).toMatchObject([{ ...told, severity: 'advice' }])
})

test('where a printer’s file is made, it is an error under what the printer takes', async () => {
  const severities = async (least: number, advised: number) =>
    (await toldOf(600, { least, advised })).map(({ severity }) => severity)
  const [{ message = '' } = {}] = await toldOf(600, { least: 9999, advised: 9999 })
  const ppi = Number(/每英寸只有 (\d+) 像素/.exec(message)?.[1])
  expect(await severities(ppi + 1, ppi + 50)).toEqual(['error'])
  expect(await severities(ppi - 1, ppi + 50)).toEqual(['advice'])
  expect(await severities(ppi - 50, ppi - 1)).toEqual([])
})
