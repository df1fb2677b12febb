import { randomFillSync } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { fitPicture, pictureLimit } from '../../book/fit-picture.ts'

async function noise(channels: 3 | 4) {
  const raw = { width: 900, height: 900, channels } as const
  const pixels = randomFillSync(Buffer.alloc(900 * 900 * channels))
  const bytes = new Uint8Array(await sharp(pixels, { raw }).png().toBuffer())
  return { bytes, mediaType: 'image/png', widthPx: 900, heightPx: 900 } as const
}

describe('a picture', () => {
  test('small enough stays as it is', async () => {
    const bytes = new Uint8Array(10)
    const kept = await fitPicture({ bytes, mediaType: 'image/jpeg', widthPx: 1, heightPx: 1 })
    expect(kept.bytes).toBe(bytes)
  })

  test('too large becomes a JPEG within the bar', async () => {
    const large = await noise(3)
    expect(large.bytes.length).toBeGreaterThan(pictureLimit)
    const fitted = await fitPicture(large)
    expect(fitted).toMatchObject({ mediaType: 'image/jpeg', extension: 'jpg', widthPx: 900 })
    expect(fitted.bytes.length).toBeLessThanOrEqual(pictureLimit)
  })

  test('with transparent places stays a PNG, made smaller', async () => {
    const fitted = await fitPicture(await noise(4))
    expect(fitted).toMatchObject({ mediaType: 'image/png', widthPx: 400, heightPx: 400 })
    expect(fitted.bytes.length).toBeLessThanOrEqual(pictureLimit)
  })
})
