import { deflateSync } from 'node:zlib'
import { type PDFContext, type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import type { PictureSpace } from '../../model/story.ts'
import { nameOf } from '../rewrite/pdf-file.ts'
import { bareJpeg } from './bare-jpeg.ts'
import { jpegOf, type Pixels } from './picture-file.ts'
import { jpegWithinInk } from './within-ink.ts'

/** How a separated picture is stored. */
export interface StoredPicture {
  readonly pixels: Pixels
  /** A JPEG of these very pixels, to be stored as it is. */
  readonly kept?: Uint8Array
  readonly isJpeg: boolean
}

/** Fine enough for the screens of newsprint, with pixels to spare. */
const greyQuality = 90

/**
 * An image of inks for a press file: a JPEG where it was one and keeps the ink's limit, else packed without loss;
 * its soft mask and what the structure says of it stay.
 * @param most all four inks together, 255 being all of one
 */
export async function pressImage(
  context: PDFContext,
  before: PDFDict,
  { pixels, kept, isJpeg }: StoredPicture,
  most: number
): Promise<PDFRawStream> {
  const { space, width, height, data } = pixels
  const bare = kept && bareJpeg(kept)
  const jpeg = isJpeg ? (bare ?? (await writtenJpeg(pixels, most))) : undefined
  const dict = before.clone(context)
  for (const key of ['DecodeParms', 'Decode', 'ColorTransform', 'Interpolate', 'Intent', 'Mask'])
    dict.delete(PDFName.of(key))
  dict.set(nameOf('Width'), context.obj(width))
  dict.set(nameOf('Height'), context.obj(height))
  dict.set(nameOf('BitsPerComponent'), context.obj(8))
  dict.set(nameOf('ColorSpace'), nameOf(deviceSpaces[space]))
  dict.set(nameOf('Filter'), nameOf(jpeg ? 'DCTDecode' : 'FlateDecode'))
  if (jpeg && space === 'cmyk') dict.set(nameOf('Decode'), context.obj([1, 0, 1, 0, 1, 0, 1, 0]))
  return PDFRawStream.of(dict, jpeg ?? deflateSync(data))
}

const deviceSpaces: Readonly<Record<PictureSpace, string>> = {
  grey: 'DeviceGray',
  rgb: 'DeviceRGB',
  cmyk: 'DeviceCMYK'
}

function writtenJpeg(pixels: Pixels, most: number): Promise<Uint8Array | undefined> {
  return pixels.space === 'cmyk' ? jpegWithinInk(pixels, most) : jpegOf(pixels, greyQuality)
}
