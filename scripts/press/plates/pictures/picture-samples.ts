import { PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib'
import { entry } from '../../rewrite/pdf-file.ts'
import { plainBytes } from '../plain-bytes.ts'
import type { PlateJob } from '../plate-job.ts'

/** The samples of a picture, 8 bits a channel, one pixel after another, as they stand in the file. */
export interface PictureSamples {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** Reads a picture's samples; undefined for a code that is not read, or a picture that is not whole. */
export async function pictureSamples(
  { source }: PlateJob,
  picture: PDFRawStream,
  channels: number
): Promise<PictureSamples | undefined> {
  const number = (key: string) => {
    const value = entry(source, picture, key)
    return value instanceof PDFNumber ? value.asNumber() : 0
  }
  const plain = plainBytes(picture)
  if (!plain) return undefined
  if (plain.code === 'DCTDecode') return photographed(plain.bytes, channels)
  if (plain.code) return undefined
  const size = { width: number('Width'), height: number('Height') }
  return unpackedSamples(plain.bytes, size, channels, number('BitsPerComponent') || 8)
}

/** Channels as the JPEG holds them: the reader takes all inks for inverted, as Adobe writes them, and PDF does not. */
async function photographed(
  jpeg: Uint8Array,
  channels: number
): Promise<PictureSamples | undefined> {
  const { default: sharp } = await import('sharp')
  try {
    const read = sharp(jpeg, { failOn: 'error', limitInputPixels: pixelsMost })
    const { channels: own = 0, width, height } = await read.metadata()
    if (own !== channels) return undefined
    const kept = channels === 4 ? read.pipelineColourspace('cmyk').toColourspace('cmyk') : read
    const shrunk = Math.sqrt((width * height) / pixelsKept)
    if (shrunk > 1) {
      const size = { width: Math.ceil(width / shrunk), height: Math.ceil(height / shrunk) }
      // No kernel that overshoots: it would give ink that is nowhere in the picture.
      kept.resize({ ...size, fit: 'fill', kernel: 'linear' })
    }
    const { data, info } = await kept.raw().toBuffer({ resolveWithObject: true })
    if (info.channels !== channels) return undefined
    if (channels === 4) for (let at = 0; at < data.length; at++) data[at] = 255 - (data[at] ?? 0)
    return { width: info.width, height: info.height, bytes: data }
  } catch {
    return undefined
  }
}

const pixelsMost = 400_000_000

/** Pixels of a picture that plates are made of: twice what a page of a newspaper has at 150 dpi. */
const pixelsKept = 16_000_000

/** Rows begin at whole bytes; of 16 bits the upper 8 are kept. */
function unpackedSamples(
  plain: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  channels: number,
  bits: number
): PictureSamples | undefined {
  const across = width * channels
  const row = Math.ceil((across * bits) / 8)
  if (row * height > plain.length || across * height > pixelsMost || row === 0) return undefined
  if (bits === 8) return { width, height, bytes: plain.subarray(0, row * height) }
  const bytes = new Uint8Array(across * height)
  const most = 2 ** Math.min(8, bits) - 1
  for (let line = 0; line < height; line++) {
    for (let at = 0; at < across; at++) {
      const bit = at * bits
      const byte = plain[line * row + (bit >> 3)] ?? 0
      const value = bits === 16 ? byte : (byte >> (8 - bits - (bit & 7))) & most
      bytes[line * across + at] = bits === 16 ? value : Math.round((255 * value) / most)
    }
  }
  return { width, height, bytes }
}
