import { PDFArray, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { entry, nameOf } from '../../rewrite/pdf-file.ts'
import { numbersIn } from '../pdf-function.ts'
import type { PlateJob } from '../plate-job.ts'
import { componentsOf, type PlateSpace } from '../plate-space.ts'
import { channelReader } from './picture-channels.ts'
import { type PictureSamples, pictureSamples } from './picture-samples.ts'

/** A picture of several channels that is to be taken apart. */
export interface PictureOrder {
  readonly picture: PDFRawStream
  readonly space: PlateSpace
  readonly plates: readonly string[]
}

/** Puts a picture's channel for each plate, in grey, into the file that is made. */
export async function separatedPicture(
  job: PlateJob,
  { picture, space, plates }: PictureOrder,
  refs: readonly (PDFRef | undefined)[]
): Promise<void> {
  const { source, made } = job
  const numbersOf = (key: string) => numbersIn(source, entry(source, picture, key))
  const channels = componentsOf(space)
  const samples = await pictureSamples(job, picture, channels)
  if (!samples) job.told.add('picture-unread')
  const greysOf = samples
    ? await channelReader(job.screen, samples, space, numbersOf('Decode'))
    : () => undefined
  const key = numbersOf('Mask')
  const mask =
    samples && key.length === channels * 2 ? made.register(keyMask(job, samples, key)) : undefined
  for (const [at, plate] of plates.entries()) {
    const ref = refs[at]
    const greys = ref && greysOf(plate)
    if (greys?.some(grey => grey < 255)) job.inked.add(plate)
    const drawn = greyPicture(
      job,
      picture,
      samples && greys ? { ...samples, bytes: greys } : whitePixel
    )
    if (mask) drawn.dict.set(nameOf('SMask'), mask)
    if (ref) made.assign(ref, drawn)
  }
}

const whitePixel: PictureSamples = { width: 1, height: 1, bytes: Uint8Array.of(255) }

/** With the picture's masks, unless they are ranges of the channels that are gone. */
function greyPicture(
  { source, made }: PlateJob,
  { dict }: PDFRawStream,
  { width, height, bytes }: PictureSamples
): PDFRawStream {
  const plain = made.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8
  })
  for (const key of ['SMask', 'Mask', 'Interpolate']) {
    const value = dict.get(nameOf(key))
    if (value && !(entry(source, dict, key) instanceof PDFArray)) plain.set(nameOf(key), value)
  }
  return PDFRawStream.of(plain, bytes)
}

/** Where all channels lie in their ranges nothing is painted (ISO 32000-1, 8.9.6.4); ranges are of 8 bits. */
function keyMask(
  { made }: PlateJob,
  { width, height, bytes }: PictureSamples,
  ranges: readonly number[]
): PDFRawStream {
  const channels = ranges.length / 2
  const seen = new Uint8Array(width * height)
  for (let at = 0; at < bytes.length; at++) {
    const channel = at % channels
    const value = bytes[at] ?? 0
    const isWithin = value >= (ranges[channel * 2] ?? 0) && value <= (ranges[channel * 2 + 1] ?? 0)
    if (!isWithin) seen[Math.trunc(at / channels)] = 255
  }
  const entries = { Width: width, Height: height, ColorSpace: 'DeviceGray', BitsPerComponent: 8 }
  return PDFRawStream.of(made.obj({ Type: 'XObject', Subtype: 'Image', ...entries }), seen)
}
