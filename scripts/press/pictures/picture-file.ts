import type { Sharp } from 'sharp'
import type { PictureSpace } from '../../model/story.ts'

/** Pixels one after another, row by row from the top, 8 bits a channel; of CMYK 255 is all of an ink. */
export interface Pixels {
  readonly space: PictureSpace
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Channels of a pixel. */
export const channelsIn: Readonly<Record<PictureSpace, 1 | 3 | 4>> = { grey: 1, rgb: 3, cmyk: 4 }

/** Columns and rows of pixels. */
export type PixelSize = Pick<Pixels, 'width' | 'height'>

/**
 * The pixels of a JPEG, PNG or WebP as its numbers are, no profile minded, no transparency kept; scaled where a size is
 * asked for, row by row, so that the largest needs no more memory than its result.
 * @param turned by the camera's word, as pictures stand on pages; as stored, inside a PDF
 * @throws what sharp does at a file that is cut off
 */
export async function filePixels(
  bytes: Uint8Array,
  space: PictureSpace,
  turned: 'as-shown' | 'as-stored',
  size?: PixelSize
): Promise<Pixels> {
  const { default: sharp } = await import('sharp')
  const file = sharp(bytes, { ignoreIcc: true, limitInputPixels: false, failOn: 'error' })
  const upright = (turned === 'as-shown' ? file.autoOrient() : file).removeAlpha()
  return rawPixels(size ? scaled(upright, size) : upright, space)
}

/** The size of a file's picture, lying as it is stored. */
export async function storedSize(bytes: Uint8Array): Promise<PixelSize> {
  const { default: sharp } = await import('sharp')
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  return { width, height }
}

/** Whether a file's rows stand as they are shown: no camera says that it was turned. */
export async function isUpright(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import('sharp')
  return ((await sharp(bytes).metadata()).orientation ?? 1) === 1
}

/** The pixels at another size. */
export async function resized(pixels: Pixels, size: PixelSize): Promise<Pixels> {
  return rawPixels(scaled(await openPixels(pixels), size), pixels.space)
}

/** By Lanczos' kernel of three lobes. */
function scaled(file: Sharp, { width, height }: PixelSize): Sharp {
  return file.resize(width, height, { fit: 'fill', kernel: 'lanczos3', fastShrinkOnLoad: false })
}

/** A JPEG without a profile, no channel coarser than another; CMYK is inverted in it, as Adobe's are. */
export async function jpegOf(pixels: Pixels, quality: number): Promise<Uint8Array> {
  const { space } = pixels
  const opened = inSpace(await openPixels(pixels), space)
  return opened.jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer()
}

async function openPixels({ space, width, height, data }: Pixels): Promise<Sharp> {
  const { default: sharp } = await import('sharp')
  if (space === 'cmyk') return sharp(tiffOfInks(width, height, data), { limitInputPixels: false })
  const raw = { width, height, channels: channelsIn[space] }
  return sharp(data, { raw, limitInputPixels: false })
}

async function rawPixels(file: Sharp, space: PictureSpace): Promise<Pixels> {
  const raw = inSpace(file, space).raw()
  const { data, info } = await raw.toBuffer({ resolveWithObject: true })
  const { width, height } = info
  return { space, width, height, data }
}

/** Told on the way in and on the way out, or sharp would go by sRGB and a profile of its own. */
function inSpace(file: Sharp, space: PictureSpace): Sharp {
  if (space === 'cmyk') return file.pipelineColourspace('cmyk').toColourspace('cmyk')
  return file.toColourspace(space === 'grey' ? 'b-w' : 'srgb')
}

/** sharp takes four raw channels for RGB with transparency; of a TIFF (6.0, section 16) it knows that they are inks. */
function tiffOfInks(width: number, height: number, data: Uint8Array): Uint8Array {
  const entries = [
    [256, long, 1, width],
    [257, long, 1, height],
    [258, short, 4, bitsAt],
    [259, short, 1, 1],
    [262, short, 1, 5],
    [273, long, 1, dataAt],
    [277, short, 1, 4],
    [278, long, 1, height],
    [279, long, 1, data.length],
    [284, short, 1, 1]
  ] as const
  const file = Buffer.alloc(dataAt + data.length)
  file.write('II*\0', 'latin1')
  file.writeUInt32LE(8, 4)
  file.writeUInt16LE(entries.length, 8)
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = 10 + index * 12
    file.writeUInt16LE(tag, at)
    file.writeUInt16LE(type, at + 2)
    file.writeUInt32LE(count, at + 4)
    file.writeUInt32LE(value, at + 8)
  }
  for (let channel = 0; channel < 4; channel++) file.writeUInt16LE(8, bitsAt + channel * 2)
  file.set(data, dataAt)
  return file
}

const [short, long] = [3, 4]
/** After ten entries of twelve bytes and the address of no further table. */
const bitsAt = 8 + 2 + 10 * 12 + 4
const dataAt = bitsAt + 8
