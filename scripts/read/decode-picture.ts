import type { Cache } from '../kit/cache.ts'
import type { Picture } from '../model/story.ts'
import { isDrawn } from './drawn-picture.ts'
import { type PictureColour, pictureColour } from './picture-colour.ts'
import { screenPicture, screenPictureVersion } from './screen-picture.ts'
import { refuseSvg } from './svg.ts'

/** What a decoded picture is, in CSS px as shown (a camera's turn taken into account). */
export interface Decoded
  extends Pick<Picture, 'bytes' | 'mediaType' | 'widthPx' | 'heightPx' | 'original' | 'isDrawing'> {
  /** It is shown as if it had none. */
  readonly isProfileBroken?: true
}

/** Why bytes are not a picture that can be printed. */
export interface DecodeFault {
  readonly fault: 'broken' | 'format' | 'too-large' | 'svg'
  readonly detail: string
}

/**
 * Reads a picture's header, refuses more than 100 megapixels, then decodes all of it once: what every program shows as
 * it is meant stays as it is, the rest is set anew for screens, which the cache keeps, beside its original for the press.
 */
export async function decodePicture(
  bytes: Uint8Array,
  cache: Cache = noCache
): Promise<Decoded | DecodeFault> {
  // Loaded with the first picture: an issue without one does not wait for it.
  const { default: sharp } = await import('sharp')
  const isText = /^(?:\ufeff|\s)*</.test(new TextDecoder().decode(bytes.subarray(0, 200)))
  const refused = isText ? refuseSvgBytes(bytes) : undefined
  if (refused) return refused
  try {
    const header = await sharp(bytes, { limitInputPixels: false }).metadata()
    const mediaType = mediaTypes[header.format ?? '']
    if (mediaType === undefined || (mediaType === 'image/svg+xml') !== isText)
      return { fault: 'format', detail: header.format ?? '' }
    const { width: widthPx, height: heightPx } = header.autoOrient
    if (widthPx * heightPx > maximumPixels)
      return { fault: 'too-large', detail: `${widthPx} × ${heightPx}` }
    const drawn = (await isDrawn(bytes, mediaType)) ? ({ isDrawing: true } as const) : {}
    const size = { widthPx, heightPx, ...drawn }
    const colour = pictureColour(header)
    if (mediaType !== 'image/svg+xml' && !colour.isPlain)
      return { ...size, ...(await setAnew(bytes, mediaType, colour, cache)) }
    // A truncated file has a good header: only decoding all of it tells.
    await sharp(bytes, { limitInputPixels: maximumPixels, failOn: 'error' })
      .resize(8, 8, { fit: 'fill', fastShrinkOnLoad: false })
      .raw()
      .toBuffer()
    return { bytes, mediaType, ...size }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { fault: 'broken', detail: error.message.split('\n', 1)[0] ?? '' }
  }
}

/** The picture for screens, with the file that it was made of. */
async function setAnew(
  bytes: Uint8Array,
  mediaType: Picture['mediaType'],
  colour: PictureColour,
  cache: Cache
): Promise<Omit<Decoded, 'widthPx' | 'heightPx' | 'isDrawing'>> {
  const { default: sharp } = await import('sharp')
  const parts = [screenPictureVersion, `${sharp.versions.vips} ${colour.isProfileBroken}`, bytes]
  const shown = await cache.get(parts, () => screenPicture(bytes, mediaType, colour, maximumPixels))
  const { isPlain: _, isProfileBroken, ...told } = colour
  const broken = isProfileBroken ? ({ isProfileBroken } as const) : {}
  const shownType = shown[0] === pngStart ? 'image/png' : 'image/jpeg'
  return { bytes: shown, mediaType: shownType, original: { bytes, ...told }, ...broken }
}

const maximumPixels = 100_000_000

/** The first byte of every PNG, and of no JPEG. */
const pngStart = 0x89

const noCache: Cache = { get: (_, make) => make() }

const mediaTypes: Readonly<Record<string, Picture['mediaType']>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  svg: 'image/svg+xml'
}

function refuseSvgBytes(bytes: Uint8Array): DecodeFault | undefined {
  const text = utf8(bytes)
  if (text === undefined) return { fault: 'svg', detail: 'not UTF-8' }
  const refused = refuseSvg(text)
  return refused && { fault: 'svg', detail: refused.what }
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
