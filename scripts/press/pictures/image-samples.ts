import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFName,
  PDFNumber,
  type PDFRawStream
} from '@cantoo/pdf-lib'
import type { PictureSpace } from '../../model/story.ts'
import { profileVerdict } from '../../read/icc-profile.ts'
import { entry, resolve, streamBytes } from '../rewrite/pdf-file.ts'
import {
  channelsIn,
  filePixels,
  type PixelSize,
  type Pixels,
  resized,
  storedSize
} from './picture-file.ts'

/** An image of a PDF, its samples read. */
export interface ImageSamples extends Pixels {
  /** Of its colour space, where that is none of the screen's. */
  readonly profile?: Uint8Array
  /** As it is stored; the samples may be fewer. */
  readonly stored: PixelSize
  /** It was written with loss, and may be again. */
  readonly isJpeg: boolean
}

/** The size that an image is wanted in, of the one that it is stored in; undefined where that will do. */
export type Fitting = (stored: PixelSize) => PixelSize | undefined

/**
 * Reads the samples of an image as its dictionary says (ISO 32000-1, 8.9.5); undefined for masks, for colours that
 * Chromium never writes, and where the bytes are not what the dictionary promises.
 */
export async function imageSamples(
  context: PDFContext,
  image: PDFRawStream,
  sizeFor: Fitting = () => undefined
): Promise<ImageSamples | undefined> {
  const colours = coloursOf(context, image)
  const stored = {
    width: whole(context, image, 'Width'),
    height: whole(context, image, 'Height')
  }
  if (!colours || !(stored.width > 0 && stored.height > 0)) return undefined
  const isJpeg = filterOf(context, image) === '/DCTDecode'
  const size = sizeFor(stored)
  const read = isJpeg ? jpegSamples : plainSamples
  const pixels = await read(context, image, { ...stored, space: colours.space }, size)
  return pixels && { ...colours, ...pixels, stored, isJpeg }
}

/** Undefined where the file is cut off, or of another size. */
async function jpegSamples(
  context: PDFContext,
  image: PDFRawStream,
  { space, width, height }: Omit<Pixels, 'data'>,
  size: PixelSize | undefined
): Promise<Pixels | undefined> {
  try {
    const own = await storedSize(image.contents)
    if (own.width !== width || own.height !== height) return undefined
    const pixels = await filePixels(image.contents, space, 'as-stored', size)
    // Inks come from their file as Adobe means them: the other way round than it says.
    const isAsRead = isInverted(context, image) === (space === 'cmyk')
    return isAsRead ? pixels : { ...pixels, data: inverted(pixels.data) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return undefined
  }
}

async function plainSamples(
  context: PDFContext,
  image: PDFRawStream,
  { space, width, height }: Omit<Pixels, 'data'>,
  size: PixelSize | undefined
): Promise<Pixels | undefined> {
  const read = unpackedSamples(context, image, width * channelsIn[space], height)
  if (!read) return undefined
  const data = isInverted(context, image) ? inverted(read) : read
  const pixels = { space, width, height, data }
  return size ? resized(pixels, size) : pixels
}

/** Of an image without loss, 8 bits each. */
function unpackedSamples(
  context: PDFContext,
  image: PDFRawStream,
  perRow: number,
  rows: number
): Uint8Array | undefined {
  const filter = filterOf(context, image)
  const bytes = unpacked(image, filter)
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

/** The bytes behind any filter that loses nothing; undefined behind others, and where they are damaged. */
function unpacked(image: PDFRawStream, filter: string): Uint8Array | undefined {
  if (filter === '') return image.contents
  try {
    if (filter === '/FlateDecode') return inflateSync(image.contents)
    return isLossless.test(filter) ? decodePDFRawStream(image).decode() : undefined
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return undefined
  }
}

const isLossless = /^\/(?:ASCII85|ASCIIHex|RunLength|LZW)Decode$/

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
