import { deflateSync } from 'node:zlib'
import { type PDFContext, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import type { Inks } from '../ink/inks.ts'
import { entry, nameOf } from '../rewrite/pdf-file.ts'
import { imageSamples } from './image-samples.ts'
import type { Ground } from './layers-under.ts'
import { type PixelSize, type Pixels, resized } from './picture-file.ts'

/** Inks of a colour of the page, 0 … 255; undefined where a plate of its own prints it. */
export type InksUnder = (rgb: readonly [number, number, number]) => Inks | undefined

/** How much of a picture covers what is under it, 255 being all; undefined where nothing shines through. */
export async function softMask(
  context: PDFContext,
  image: PDFRawStream
): Promise<Pixels | undefined> {
  const mask = entry(context, image, 'SMask')
  if (!(mask instanceof PDFRawStream)) return undefined
  const samples = await imageSamples(context, mask)
  return samples?.data.some(value => value < 255) ? samples : undefined
}

/** A soft mask as an object of its own, at no more pixels than its picture has. */
export async function storedMask(
  context: PDFContext,
  mask: Pixels,
  size: PixelSize
): Promise<PDFRef> {
  const isFiner = mask.width > size.width && mask.height > size.height
  const { width, height, data } = isFiner ? await resized(mask, size) : mask
  const facts = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height }
  const dict = context.obj({ ...facts, BitsPerComponent: 8 })
  dict.set(nameOf('ColorSpace'), nameOf('DeviceGray'))
  dict.set(nameOf('Filter'), nameOf('FlateDecode'))
  return context.register(PDFRawStream.of(dict, deflateSync(data)))
}

/** Inks of what lies under a picture; undefined where that is more than one colour. Paper has none. */
export function groundInks(grounds: readonly Ground[], inksUnder: InksUnder): Inks | undefined {
  const all = grounds.map(ground => inksOf(ground, inksUnder))
  const [first] = all
  const isOne = all.every(inks => inks !== undefined && String(inks) === String(first))
  return isOne ? (first ?? noInks) : undefined
}

const noInks: Inks = [0, 0, 0, 0]

function inksOf(ground: Ground, inksUnder: InksUnder): Inks | undefined {
  switch (ground.kind) {
    case 'paper':
      return noInks
    case 'mixed':
      return undefined
    case 'colour': {
      const [a = 0, b = 0, c = 0, d = 0] = ground.values
      if (ground.operator === 'k') return [a, b, c, d]
      if (ground.operator === 'g') return [0, 0, 0, 1 - a]
      return inksUnder([Math.round(a * 255), Math.round(b * 255), Math.round(c * 255)])
    }
  }
}

/** A picture laid upon inks, as its mask says; black alone where there is nothing else. */
export async function flattened(pixels: Pixels, mask: Pixels, ground: Inks): Promise<Pixels> {
  const { width, height } = pixels
  const isSame = mask.width === width && mask.height === height
  const cover = isSame ? mask : await resized(mask, { width, height })
  const channels = pixels.space === 'grey' && isBlack(ground) ? 1 : 4
  const under = channels === 1 ? [255 - ground[3] * 255] : ground.map(ink => ink * 255)
  const over = channels === 4 && pixels.space === 'grey' ? inksOfGrey(pixels.data) : pixels.data
  const data = new Uint8Array(width * height * channels)
  for (let at = 0; at < data.length; at++) {
    const share = (cover.data[Math.floor(at / channels)] ?? 0) / 255
    const mixed = (over[at] ?? 0) * share + (under[at % channels] ?? 0) * (1 - share)
    // Of ink rather less than more: four roundings upwards would pass the limit.
    data[at] = channels === 1 ? Math.round(mixed) : Math.floor(mixed + 1e-6)
  }
  return { space: channels === 1 ? 'grey' : 'cmyk', width, height, data }
}

function isBlack([cyan, magenta, yellow]: Inks): boolean {
  return cyan + magenta + yellow === 0
}

function inksOfGrey(grey: Uint8Array): Uint8Array {
  const inks = new Uint8Array(grey.length * 4)
  for (const [at, value] of grey.entries()) inks[at * 4 + 3] = 255 - value
  return inks
}
