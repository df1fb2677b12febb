import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fitPicture } from '../../book/fit-picture.ts'
import { pictureShelf } from '../../book/picture-shelf.ts'
import { qrFigure } from '../../edit/qr.ts'
import { openBrowser, type RenderBrowser } from '../../kit/browser.ts'
import { qrInPicture } from '../press/qr-in-picture.ts'
import { present, throwing } from '../press/sample.ts'

const encoder = new TextEncoder()
let browser: RenderBrowser

beforeAll(async () => {
  browser = present(await openBrowser(throwing))
})

afterAll(() => browser?.close())

/** A picture of a book as a reader in the dark shows it: grey values, row by row. */
async function inTheDark(bytes: Uint8Array, type: string, size: number) {
  const tab = await browser.browser.newPage()
  await tab.setViewport({ width: size, height: size })
  const source = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  const img = `<img style="display:block;width:100%;height:100%" src="${source}">`
  await tab.setContent(`<body style="margin:0;background:#000;color:#ddd">${img}`)
  await tab.waitForFunction(() => [...document.images].every(one => one.complete))
  const shot = await tab.screenshot()
  await tab.close()
  return new Uint8Array(await sharp(shot).flatten().grayscale().raw().toBuffer())
}

test('A QR code can be scanned in the dark, and not where its ground is taken away', async () => {
  const place = { file: 'a.md', line: 1 }
  const figure = present(await qrFigure('https://example.org/a', [], 'en', place, throwing))
  const svg = present(figure.children.find(one => one.type === 'element' && one.tagName === 'svg'))
  const shelf = pictureShelf(new Map())
  shelf.drawing(svg as never, figure, '')
  const { bytes, mediaType } = present(shelf.pictures()[0])
  const seen = await inTheDark(bytes, mediaType, 330)
  expect(qrInPicture(seen, 330, 330)).toBe('https://example.org/a')
  const bare = new TextDecoder().decode(bytes).replace(/<rect[^>]*\/?>(?:<\/rect>)?/, '')
  const lost = await inTheDark(encoder.encode(bare), mediaType, 330)
  expect(qrInPicture(lost, 330, 330)).toBeUndefined()
})

test.each([
  ['with a box', 'viewBox="0 0 50 100" fill="none" preserveAspectRatio="none"'],
  ['with a size alone', "width='50' height='100px'"],
  ['with both', 'width="100%" viewBox="0 0 50 100" height="100%"']
])('A drawing %s stands on white, with white around it', async (_, attributes) => {
  const text = `\ufeff<?xml version="1.0"?>\n<!-- a > b -->\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><title>a</title><rect x="0" y="0" width="50" height="50" fill="#000"/></svg>\n`
  const drawing = { bytes: encoder.encode(text), mediaType: 'image/svg+xml' } as const
  const { bytes, ...made } = await fitPicture({ ...drawing, widthPx: 50, heightPx: 100 })
  expect(made).toMatchObject({ extension: 'svg', widthPx: 58, heightPx: 108 })
  const { data, info } = await sharp(bytes)
    .flatten({ background: '#00f' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([58, 108])
  const at = (x: number, y: number) => [
    ...data.subarray((y * 58 + x) * info.channels, (y * 58 + x) * info.channels + 3)
  ]
  expect([at(0, 0), at(57, 107), at(29, 80)]).toEqual(Array(3).fill([255, 255, 255]))
  expect([at(6, 6), at(51, 51)]).toEqual(Array(2).fill([0, 0, 0]))
})

test('What shines through in a picture becomes white', async () => {
  const create = {
    width: 8,
    height: 8,
    channels: 4,
    background: { r: 0, g: 0, b: 0, alpha: 0 }
  } as const
  for (const [format, mediaType] of [
    ['png', 'image/png'],
    ['webp', 'image/webp']
  ] as const) {
    const bytes = new Uint8Array(await sharp({ create })[format]().toBuffer())
    const fitted = await fitPicture({ bytes, mediaType, widthPx: 8, heightPx: 8 })
    expect(fitted.mediaType).toBe('image/png')
    const { hasAlpha } = await sharp(fitted.bytes).metadata()
    const { dominant } = await sharp(fitted.bytes).stats()
    expect([hasAlpha, dominant.r > 240]).toEqual([false, true])
  }
})
