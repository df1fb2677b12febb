import sharp from 'sharp'
import { expect, test } from 'vitest'
import { bareJpeg } from '../../../press/pictures/bare-jpeg.ts'

const jpeg = async (isProgressive: boolean) =>
  new Uint8Array(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a05030' } })
      .withMetadata({
        icc: 'p3',
        orientation: 6,
        exif: { IFD0: { Copyright: 'the photographer' } }
      })
      .jpeg({ progressive: isProgressive })
      .toBuffer()
  )

test.each([true, false])('a JPEG loses its notes and no pixel (progressive: %j)', async kind => {
  const file = await jpeg(kind)
  const bare = bareJpeg(file) ?? new Uint8Array()
  expect(Buffer.from(bare).includes('the photographer')).toBe(false)
  expect(await sharp(bare).metadata()).not.toHaveProperty('icc')
  const pixels = (bytes: Uint8Array) => sharp(bytes, { ignoreIcc: true }).raw().toBuffer()
  expect(Buffer.compare(await pixels(bare), await pixels(file))).toBe(0)
})

test.each([0xc3, 0xc9, 0xcf])('a JPEG of a kind that no PDF holds is none: %#', async marker => {
  const file = await jpeg(false)
  const frame = Buffer.from(file).indexOf(Buffer.from([0xff, 0xc0, 0, 17]))
  expect(bareJpeg(file.map((byte, at) => (at === frame + 1 ? marker : byte)))).toBeUndefined()
})
