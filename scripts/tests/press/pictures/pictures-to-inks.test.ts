import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { seededRandom } from '../../../bench/random.ts'
import { projectFolder } from '../../../kit/folders.ts'
import { filePixels } from '../../../press/pictures/picture-file.ts'
import { nameOf } from '../../../press/rewrite/pdf-file.ts'
import { ghostscriptPlates, inksAt, mostInk } from './ghostscript-plates.ts'
import { jpegOfInks, jpegOfLuminance, withProfile } from './jpeg-of-inks.ts'
import { filed, painted, pdfOf, type Stand } from './pdf-of-pictures.ts'
import { expectNear, inkBytes, red, separated, separator, whole } from './separated-pdf.ts'

const jpeg = { quality: 95, chromaSubsampling: '4:4:4' } as const

test('a patch of colour has the inks that flat colours have, as JPEG and without loss', async () => {
  for (const picture of [
    await filed('a.jpg', painted(400, 400, () => red).jpeg(jpeg)),
    await filed('a.png', painted(400, 400, () => red).png())
  ]) {
    const { pdf, images, told } = await separated(await pdfOf([{ picture, ...whole }]))
    const isJpeg = picture.name === 'a.jpg'
    expect(images[0]?.said('Filter')).toBe(isJpeg ? '/DCTDecode' : '/FlateDecode')
    expect(images[0]?.said('ColorSpace')).toBe('/DeviceCMYK')
    expect(told).toMatchObject({ stored: 1, black: 0, resampled: 0, unread: [] })
    const plates = await ghostscriptPlates(pdf, 72)
    // A JPEG has the colour itself only to a step or two.
    expectNear(inksAt(plates, 0.5, 0.5), inkBytes(red), isJpeg ? 6 : 1)
  }
})

test('a picture without colour is printed in black alone, as grey as type of that grey', async () => {
  const grey = (x: number) => [x % 256, Math.min(255, (x % 256) + 5), x % 256] as const
  const picture = await filed('grey.png', painted(256, 10, grey).png())
  const { pdf, images } = await separated(await pdfOf([{ picture, ...whole }]))
  expect(images[0]?.said('ColorSpace')).toBe('/DeviceGray')
  const plates = await ghostscriptPlates(pdf, 92.16)
  const [cyan, magenta, yellow] = plates.inks.map(plate => Math.max(...plate))
  expect([cyan, magenta, yellow]).toEqual([0, 0, 0])
  const black = separator.inksOf([128, 128, 128])[3] * 255
  expectNear([inksAt(plates, 124.5 / 256, 0.5)[3] ?? 0], [black], 3)
})

test.each([
  ['as they are', jpegOfInks],
  ['in luminance and chroma', jpegOfLuminance]
])('inks of a file that tells them %s are printed as they were filed', async (_, write) => {
  const inks = [26, 204, 230, 51] as const
  const file = await write(inks)
  const picture = await filed('ink.jpg', file)
  const { pdf, images, told } = await separated(await pdfOf([{ picture, ...whole }]), [picture])
  expectNear(inksAt(await ghostscriptPlates(pdf, 72), 0.5, 0.5), inks, 2)
  expect(images[0]?.said('Decode')).toBe('[ 1 0 1 0 1 0 1 0 ]')
  expect(told.takenAsPrinters).toEqual(['ink.jpg'])
  expect(Buffer.compare(images[0]?.stream.contents ?? file.subarray(9), file)).toBe(0)
})

test('inks over the limit are taken back, by the profile of their file where it has one', async () => {
  const file = await jpegOfInks([230, 230, 230, 230])
  const plain = await filed('plain.jpg', file)
  const profile = await readFile(join(projectFolder, 'styles', 'profiles', 'newsprint-240.icc'))
  const own = await filed('own.jpg', withProfile(file, profile))
  const stands: readonly Stand[] = [
    { picture: plain, width: 100, height: 200 },
    { picture: own, x: 100, width: 100, height: 200 }
  ]
  const { pdf, told } = await separated(await pdfOf(stands), [plain, own])
  const plates = await ghostscriptPlates(pdf, 150)
  expect(mostInk(plates)).toBeLessThanOrEqual(220)
  // Cut down, black stays; by its profile the near-black becomes one of this paper.
  expectNear([inksAt(plates, 0.25, 0.5)[3] ?? 0], [230], 2)
  expect(inksAt(plates, 0.75, 0.5)[3]).toBeGreaterThan(240)
  expect(told.clampedPixels).toBeGreaterThanOrEqual(200 * 200)
  expect(told.takenAsPrinters).toEqual(['plain.jpg'])
})

test('a dark picture with grain keeps the limit after JPEG, too', async () => {
  const random = seededRandom(3)
  const grain = () => 30 * random()
  const dark = (x: number) =>
    [20 + grain(), 30 * Math.floor(x / 50) * 0.2 + grain(), 60 + grain()] as const
  const picture = await filed('dark.jpg', painted(400, 400, dark).jpeg(jpeg))
  const { pdf, images } = await separated(await pdfOf([{ picture, ...whole }]))
  expect(images[0]?.said('Filter')).toBe('/DCTDecode')
  const plates = await ghostscriptPlates(pdf, 150)
  expect(mostInk(plates)).toBeLessThanOrEqual(220)
  expect(mostInk(plates)).toBeGreaterThan(205)
})

test('the colours of a file of another profile come from the file itself', async () => {
  const file = painted(200, 200, () => [20, 200, 60])
    .withIccProfile('p3')
    .jpeg(jpeg)
  const picture = await filed('p3.jpg', file)
  const own = await filePixels(picture.original?.bytes ?? new Uint8Array(), 'rgb', 'as-shown')
  const { cmyk } = await separator.pixels(
    own.data.subarray(0, 3),
    picture.original?.profile ?? 'rgb'
  )
  const { pdf } = await separated(await pdfOf([{ picture, ...whole }]), [picture])
  expectNear(inksAt(await ghostscriptPlates(pdf, 72), 0.5, 0.5), [...cmyk], 5)
  // Of these numbers as sRGB other inks are made.
  const wrong = inkBytes([own.data[0] ?? 0, own.data[1] ?? 0, own.data[2] ?? 0])
  const off = wrong.reduce((sum, ink, at) => sum + Math.abs(ink - (cmyk[at] ?? 0)), 0)
  expect(off).toBeGreaterThan(15)
})

test('a picture is stored once, at the pixels of its largest use', async () => {
  const picture = await filed('a.jpg', painted(900, 600, x => [x % 256, 90, 40]).jpeg(jpeg))
  // 900 pixels on 54 points are 1,200 to an inch, on 108 points 600.
  const stands: readonly Stand[] = [
    { picture, width: 54, height: 36 },
    { picture: { ...picture, bytes: picture.bytes.slice() }, x: 60, width: 108, height: 72 }
  ]
  const { images, told } = await separated(await pdfOf(stands))
  expect(images.map(({ said }) => [said('Width'), said('Height')])).toEqual([['450', '300']])
  expect(told).toMatchObject({ stored: 1, resampled: 1 })
})

test('a picture of fewer pixels keeps them', async () => {
  const picture = await filed('a.jpg', painted(300, 300, x => [x % 256, 90, 40]).jpeg(jpeg))
  const { images } = await separated(await pdfOf([{ picture, ...whole }]))
  expect(images[0]?.said('Width')).toBe('300')
})

test('two runs give the same bytes', async () => {
  const picture = await filed(
    'a.jpg',
    painted(300, 300, (x, y) => [x % 256, y % 256, 9]).jpeg(jpeg)
  )
  const once = await separated(await pdfOf([{ picture, ...whole }]))
  const again = await separated(await pdfOf([{ picture, ...whole }]))
  expect(Buffer.compare(once.pdf, again.pdf)).toBe(0)
})
test('what no browser writes is left as it is and named', async () => {
  const picture = await filed('a.png', painted(20, 20, () => red).png())
  const pdf = await pdfOf([{ picture, ...whole }])
  const dict = { Type: 'XObject', Subtype: 'Image', Width: 8, Height: 8, BitsPerComponent: 8 }
  const add = (more: object, bytes: Uint8Array) => withImage(pdf, { ...dict, ...more }, bytes)
  const cut = add({ ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' }, picture.bytes.subarray(0, 99))
  const short = add({ ColorSpace: 'DeviceRGB' }, new Uint8Array(5))
  const fax = add({ ColorSpace: 'DeviceGray', Filter: 'CCITTFaxDecode' }, new Uint8Array(64))
  add({ ImageMask: true, BitsPerComponent: 1 }, new Uint8Array(8))
  const { told } = await separated(pdf)
  expect(told.stored).toBe(1)
  expect(told.unread).toEqual([cut, short, fax])
})

test('images that stand in a content stream are separated like the others', async () => {
  const rgb = Buffer.from(Array.from({ length: 4 }, () => red).flat()).toString('hex')
  const inline = (x: number, more: string) =>
    `q 100 0 0 200 ${x} 0 cm BI /W 2 /H 2 /BPC 8 ${more} /F /AHx ID ${rgb}> EI Q `
  const stencil = 'q 1 0 0 1 0 0 cm BI /W 8 /H 1 /IM true ID \xaa EI Q'
  const under = `${inline(0, '/CS /RGB')}${inline(100, '/ColorSpace /DeviceRGB')}${stencil}`
  const { pdf, told } = await separated(await pdfOf([], under))
  // Both are the same image.
  expect(told).toMatchObject({ stored: 1, unread: [] })
  const plates = await ghostscriptPlates(pdf, 72)
  for (const x of [0.25, 0.75]) expectNear(inksAt(plates, x, 0.5), inkBytes(red), 1)
})

test.each([1, 2, 4, 16])('grey of %i bits is read', async bits => {
  const picture = await filed('a.png', painted(20, 20, () => red).png())
  const pdf = await pdfOf([{ picture, ...whole }])
  const facts = { Type: 'XObject', Subtype: 'Image', Width: 3, Height: 2, ColorSpace: 'DeviceGray' }
  const rows = new Uint8Array(Math.ceil((3 * bits) / 8) * 2).fill(0xff)
  withImage(pdf, { ...facts, BitsPerComponent: bits }, rows)
  const { images } = await separated(pdf)
  const pixels = images.find(({ said }) => said('Width') === '3')
  expect(pixels?.said('BitsPerComponent')).toBe('8')
})

/** An image that no one draws. */
function withImage(
  pdf: PDFDocument,
  dict: Readonly<Record<string, string | number | boolean>>,
  bytes: Uint8Array
) {
  const ref = pdf.context.register(pdf.context.stream(bytes, dict))
  pdf.getPage(0).node.setXObject(nameOf(`X${ref.objectNumber}`), ref)
  return ref
}
