import { PDFArray, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { entry, nameOf } from '../rewrite/pdf-file.ts'
import { type PictureSamples, pictureSamples } from './picture-samples.ts'
import { numbersIn } from './plate-function.ts'
import { inkOn } from './plate-ink.ts'
import type { PlateJob } from './plate-job.ts'
import { componentsOf, type PlateSpace } from './plate-space.ts'

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
  const channels = componentsOf(space)
  const samples = await pictureSamples(job, picture, channels)
  if (!samples) {
    job.told.add('picture-unread')
    for (const ref of refs) if (ref) made.assign(ref, greyPicture(job, picture, whitePixel))
    return
  }
  const decode = numbersIn(source, entry(source, picture, 'Decode'))
  const channelOf = await channelReader(job, samples, space, decode)
  for (const [at, ref] of refs.entries()) {
    const plate = plates[at]
    if (!ref || plate === undefined) continue
    const greys = channelOf(plate)
    if (greys?.some(grey => grey < 255)) job.inked.add(plate)
    const { width, height } = samples
    made.assign(
      ref,
      greyPicture(job, picture, greys ? { width, height, bytes: greys } : whitePixel)
    )
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

/** What of a plate's ink each pixel has, as grey; undefined for a plate of which the picture says nothing. */
async function channelReader(
  { screen }: PlateJob,
  { bytes }: PictureSamples,
  space: PlateSpace,
  decode: readonly number[]
): Promise<(plate: string) => Uint8Array | undefined> {
  const channels = componentsOf(space)
  if (space.kind === 'rgb') {
    const { cmyk } = await screen.pixels(decoded(bytes, 3, decode), 'rgb')
    const inks: PlateSpace = { kind: 'cmyk', isDirect: false }
    return plate => ofChannel(cmyk, inks, plate, [])
  }
  if (space.kind === 'lab') return plate => ofLab(bytes, space, plate, screen)
  return plate => (channels > 0 ? ofChannel(bytes, space, plate, decode) : undefined)

  function ofChannel(
    samples: Uint8Array,
    inks: PlateSpace,
    plate: string,
    pairs: readonly number[]
  ): Uint8Array | undefined {
    const count = componentsOf(inks)
    // The channel is the one that alone gives the plate any ink.
    const ends = (at: number) => {
      const only = Array.from({ length: count }, (_, other) => Number(other === at))
      return inkOn(plate, inks, only, screen)
    }
    const channel = Array.from({ length: count }, (_, at) => ends(at)).indexOf(1)
    if (channel < 0) return undefined
    const [low = 0, high = 1] = pairs.slice(channel * 2, channel * 2 + 2)
    const greys = Uint8Array.from({ length: 256 }, (_, value) =>
      Math.round(255 * (1 - Math.min(1, Math.max(0, low + (value / 255) * (high - low)))))
    )
    const made = new Uint8Array(samples.length / count)
    for (let at = 0, from = channel; at < made.length; at++, from += count)
      made[at] = greys[samples[from] ?? 0] ?? 255
    return made
  }
}

function decoded(bytes: Uint8Array, channels: number, pairs: readonly number[]): Uint8Array {
  if (pairs.every((value, at) => value === at % 2)) return bytes
  const made = new Uint8Array(bytes.length)
  for (const [at, byte] of bytes.entries()) {
    const [low = 0, high = 1] = pairs.slice((at % channels) * 2, (at % channels) * 2 + 2)
    made[at] = Math.round(255 * Math.min(1, Math.max(0, low + (byte / 255) * (high - low))))
  }
  return made
}

/** Colours come again and again: each is converted once. */
function ofLab(
  bytes: Uint8Array,
  space: Extract<PlateSpace, { kind: 'lab' }>,
  plate: string,
  screen: PlateJob['screen']
): Uint8Array {
  const [aLow = 0, aHigh = 0, bLow = 0, bHigh = 0] = space.range
  const known = new Map<number, number>()
  return Uint8Array.from({ length: bytes.length / 3 }, (_, pixel) => {
    const [light = 0, a = 0, b = 0] = bytes.subarray(pixel * 3, pixel * 3 + 3)
    const key = (light << 16) | (a << 8) | b
    const found = known.get(key)
    if (found !== undefined) return found
    const values = [
      (light / 255) * 100,
      aLow + (a / 255) * (aHigh - aLow),
      bLow + (b / 255) * (bHigh - bLow)
    ]
    const grey = Math.round(255 * (1 - (inkOn(plate, space, values, screen) ?? 0)))
    known.set(key, grey)
    return grey
  })
}
