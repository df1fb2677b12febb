import { inflateSync } from 'node:zlib'
import { PDFArray, type PDFContext, PDFName, PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib'
import type { PictureSpace } from '../../model/story.ts'
import { profileVerdict } from '../../read/icc-profile.ts'
import { entry, resolve, streamBytes } from '../rewrite/pdf-file.ts'
import { channelsIn, filePixels, type Pixels } from './picture-file.ts'

/** An image of a PDF, its samples read. */
export interface ImageSamples extends Pixels {
  /** Of its colour space, where that is none of the screen's. */
  readonly profile?: Uint8Array
  /** It was written with loss, and may be again. */
  readonly isJpeg: boolean
}

/**
 * Reads the samples of an image as its dictionary says (ISO 32000-1, 8.9.5); undefined for masks, for colours that
 * Chromium never writes, and where the bytes are not what the dictionary promises.
 */
export async function imageSamples(
  context: PDFContext,
  image: PDFRawStream
): Promise<ImageSamples | undefined> {
  const colours = coloursOf(context, image)
  const [width, height] = [whole(context, image, 'Width'), whole(context, image, 'Height')]
  if (!colours || !(width > 0 && height > 0)) return undefined
  const { space, ...rest } = colours
  if (filterOf(context, image) === '/DCTDecode') {
    const pixels = await filePixels(image.contents, space, false).catch(() => undefined)
    if (pixels?.width !== width || pixels.height !== height) return undefined
    // Inks come from their file as Adobe means them: the other way round than it says.
    const isAsRead = isInverted(context, image) === (space === 'cmyk')
    const data = isAsRead ? pixels.data : inverted(pixels.data)
    return { ...rest, space, width, height, data, isJpeg: true }
  }
  const perRow = width * channelsIn[space]
  const read = plainSamples(context, image, perRow, height)
  if (!read) return undefined
  const data = isInverted(context, image) ? inverted(read) : read
  return { ...rest, space, width, height, data, isJpeg: false }
}

/** Of an image without loss, 8 bits each. */
function plainSamples(
  context: PDFContext,
  image: PDFRawStream,
  perRow: number,
  rows: number
): Uint8Array | undefined {
  const filter = filterOf(context, image)
  const isPacked = filter === '/FlateDecode'
  const bytes = isPacked ? inflated(image) : filter === '' ? image.contents : undefined
  const bits = whole(context, image, 'BitsPerComponent') || 8
  if (!bytes || bytes.length < Math.ceil((perRow * bits) / 8) * rows) return undefined
  return bits === 8 ? bytes.subarray(0, perRow * rows) : eightBits(bytes, bits, perRow, rows)
}

function coloursOf(
  context: PDFContext,
  image: PDFRawStream
): { readonly space: PictureSpace; readonly profile?: Uint8Array } | undefined {
  if (String(entry(context, image, 'ImageMask')) === 'true') return undefined
  const colours = entry(context, image, 'ColorSpace')
  const plain = spaces[String(colours)]
  if (plain) return { space: plain }
  if (!(colours instanceof PDFArray) || String(colours.get(0)) !== '/ICCBased') return undefined
  const stream = resolve(context, colours.get(1))
  const space = spaces[String(entry(context, stream, 'N'))]
  if (!space) return undefined
  const profile = streamBytes(context, stream)
  return profileVerdict(profile, space) === 'own' ? { space, profile } : { space }
}

const spaces: Readonly<Record<string, PictureSpace>> = {
  '/DeviceGray': 'grey',
  '/DeviceRGB': 'rgb',
  '/DeviceCMYK': 'cmyk',
  '1': 'grey',
  '3': 'rgb',
  '4': 'cmyk'
}

/** The filter where there is one at most, and no prediction. */
function filterOf(context: PDFContext, image: PDFRawStream): string {
  const filter = entry(context, image, 'Filter')
  if (filter === undefined) return ''
  const one =
    filter instanceof PDFArray && filter.size() === 1 ? resolve(context, filter.get(0)) : filter
  const parameters = entry(context, image, 'DecodeParms')
  return one instanceof PDFName && parameters === undefined ? String(one) : 'many'
}

function inflated(image: PDFRawStream): Uint8Array | undefined {
  try {
    return inflateSync(image.contents)
  } catch {
    return undefined
  }
}

/** `/Decode [1 0 …]`: most says least. */
function isInverted(context: PDFContext, image: PDFRawStream): boolean {
  const decode = entry(context, image, 'Decode')
  return decode instanceof PDFArray && String(resolve(context, decode.get(0))) === '1'
}

function inverted(data: Uint8Array): Uint8Array {
  return data.map(value => 255 - value)
}

/** Rows begin at whole bytes. */
function eightBits(bytes: Uint8Array, bits: number, perRow: number, rows: number): Uint8Array {
  const data = new Uint8Array(perRow * rows)
  const rowBytes = Math.ceil((perRow * bits) / 8)
  const most = 2 ** bits - 1
  for (let at = 0; at < data.length; at++) {
    const row = Math.floor(at / perRow)
    const bit = (at - row * perRow) * bits
    const byte = row * rowBytes + (bit >> 3)
    const value =
      bits > 8 ? (bytes[byte] ?? 0) : ((bytes[byte] ?? 0) >> (8 - bits - (bit & 7))) & most
    data[at] = bits > 8 ? value : Math.round((value * 255) / most)
  }
  return data
}

function whole(context: PDFContext, image: PDFRawStream, key: string): number {
  const value = entry(context, image, key)
  return value instanceof PDFNumber ? Math.floor(value.asNumber()) : 0
}
