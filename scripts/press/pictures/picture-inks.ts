import type { PictureOriginal } from '../../model/story.ts'
import type { PictureSource } from '../ink/picture-source.ts'
import type { Separator } from '../ink/separator.ts'
import type { ImageSamples } from './image-samples.ts'
import { filePixels, isUpright, type Pixels } from './picture-file.ts'
import { inkAt } from './within-ink.ts'

/** A picture as the press prints it. */
export interface PictureInks {
  /** Grey, 255 being paper, or CMYK within the limit. */
  readonly pixels: Pixels
  /** The JPEG of inks that it was filed as, where nothing of it had to be changed. */
  readonly kept?: Uint8Array
  /** Pixels that had more ink than the limit lets be. */
  readonly clamped: number
  /** Its inks are told without a profile, and taken as those of the printer's. */
  readonly isTakenAsPrinters: boolean
  /** Its own profile was no use to LittleCMS: its numbers were taken as if there were none. */
  readonly isProfileIgnored: boolean
}

/** What a picture is separated by. */
export interface InkOrder {
  readonly separator: Separator
  /** All four inks together, 255 being all of one. */
  readonly most: number
}

/** Between the channels of a pixel: so far apart grey ones come out of a JPEG, and no eye sees a colour. */
const neutralMost = 6

/** Separates a picture: what is neutral into black alone, the rest into inks; the inks of a file of inks stay. */
export async function pictureInks(
  samples: ImageSamples,
  original: PictureOriginal | undefined,
  order: InkOrder
): Promise<PictureInks> {
  const space = original?.space ?? samples.space
  if (space === 'rgb' && isNeutral(samples)) return blackInk(greyOf(samples), 'grey', order)
  const pixels = original ? await originalPixels(original, samples) : samples
  const { profile } = original ?? samples
  switch (space) {
    case 'cmyk':
      return ownInks(pixels, samples, original, order)
    case 'grey':
      return blackInk(pixels, profile ?? 'grey', order)
    case 'rgb':
      return colourInks(pixels, profile ?? 'rgb', order)
  }
}

/** Those of the file, at the size of the samples, which screens were given. */
function originalPixels({ bytes, space }: PictureOriginal, samples: ImageSamples): Promise<Pixels> {
  return filePixels(bytes, space, 'as-shown', isSmaller(samples) ? samples : undefined)
}

function isSmaller({ width, height, stored }: ImageSamples): boolean {
  return width !== stored.width || height !== stored.height
}

async function blackInk(
  { width, height, data }: Pixels,
  source: PictureSource,
  { separator }: InkOrder
): Promise<PictureInks> {
  // Black is the same for the same grey: 256 of them are asked for, however many pixels there are.
  const { cmyk, isProfileIgnored } = await separator.pixels(everyGrey, source)
  const grey = data.map(value => 255 - (cmyk[value * 4 + 3] ?? 0))
  const pixels = { space: 'grey', width, height, data: grey } as const
  return { pixels, clamped: 0, isTakenAsPrinters: false, isProfileIgnored }
}

const everyGrey = Uint8Array.from({ length: 256 }, (_, value) => value)

async function colourInks(
  { width, height, data }: Pixels,
  source: PictureSource,
  { separator }: InkOrder
): Promise<PictureInks> {
  const { cmyk, clamped, isProfileIgnored } = await separator.pixels(data, source)
  const pixels = { space: 'cmyk', width, height, data: cmyk } as const
  return { pixels, clamped, isTakenAsPrinters: false, isProfileIgnored }
}

async function ownInks(
  pixels: Pixels,
  samples: ImageSamples,
  original: PictureOriginal | undefined,
  { separator, most }: InkOrder
): Promise<PictureInks> {
  const { profile } = original ?? samples
  const isTakenAsPrinters = profile === undefined
  if (isOver(pixels.data, most)) {
    const { cmyk, clamped, isProfileIgnored } = await separator.pixels(
      pixels.data,
      profile ?? 'cmyk'
    )
    return { pixels: { ...pixels, data: cmyk }, clamped, isTakenAsPrinters, isProfileIgnored }
  }
  const isWhole = original !== undefined && !isSmaller(samples)
  const kept = isWhole && (await isUpright(original.bytes)) ? { kept: original.bytes } : {}
  return { pixels, ...kept, clamped: 0, isTakenAsPrinters, isProfileIgnored: false }
}

/** Whether no pixel of a picture of three channels has a colour that an eye sees. */
export function isNeutral({ data }: Pixels): boolean {
  for (let at = 0; at < data.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > neutralMost) return false
  }
  return true
}

/** By the luminance of sRGB (IEC 61966-2-1), which for six steps is as good in its own numbers as in light. */
function greyOf(pixels: Pixels): Pixels {
  if (pixels.space === 'grey') return pixels
  const { width, height, data } = pixels
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 3, at * 3 + 3)
    grey[at] = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  }
  return { space: 'grey', width, height, data: grey }
}

function isOver(data: Uint8Array, most: number): boolean {
  for (let at = 0; at < data.length; at += 4) if (inkAt(data, at) > most) return true
  return false
}
