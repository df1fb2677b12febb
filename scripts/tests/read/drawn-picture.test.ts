import sharp from 'sharp'
import { expect, test } from 'vitest'
import { isDrawn } from '../../read/drawn-picture.ts'

function svg(drawn: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200">${drawn}</svg>`
  )
}

const bars = '<rect x="60" y="40" width="40" height="140"/><path d="M30 20V180H280"/>'
const white = '<rect width="300" height="200" fill="#fff"/>'
const sky =
  '<defs><linearGradient id="a" x2="0" y2="1"><stop stop-color="#cde"/><stop offset="1" stop-color="#432"/></linearGradient></defs><rect width="300" height="200" fill="url(#a)"/>'

test('A chart on one ground, and one on none, is drawn, whatever it is saved as but JPEG', async () => {
  for (const drawn of [white + bars, bars]) {
    expect(await isDrawn(await sharp(svg(drawn)).png().toBuffer(), 'image/png')).toBe(true)
    const webp = await sharp(svg(drawn)).webp({ lossless: true }).toBuffer()
    expect(await isDrawn(webp, 'image/webp')).toBe(true)
  }
  expect(await isDrawn(svg(sky), 'image/svg+xml')).toBe(true)
})

test('A photograph is not, be it saved as PNG', async () => {
  expect(await isDrawn(await sharp(svg(sky)).png().toBuffer(), 'image/png')).toBe(false)
  const jpeg = await sharp(svg(white + bars))
    .jpeg()
    .toBuffer()
  expect(await isDrawn(jpeg, 'image/jpeg')).toBe(false)
})
