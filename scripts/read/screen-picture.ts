import type { Picture } from '../model/story.ts'
import type { PictureColour } from './picture-colour.ts'

/** Little enough is lost that no eye finds it: the press gets the pixels of the file itself. */
const jpegQuality = 92

/** What a picture for screens is made by; to be raised when this changes, for they are kept. */
export const screenPictureVersion = 'upright, sRGB, JPEG 92 1'

/**
 * A picture as screens show it: upright, in sRGB with 8 bits, without a profile; PNG where it was one or lets shine
 * through, else JPEG. Browsers know no profile of CMYK that is not embedded, many readers of books know none at all.
 * Throws what sharp does at a picture that is cut off.
 */
export async function screenPicture(
  bytes: Uint8Array,
  mediaType: Picture['mediaType'],
  { isProfileBroken, space }: PictureColour,
  limitInputPixels: number
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const options = { limitInputPixels, failOn: 'error', ignoreIcc: isProfileBroken } as const
  const shown = sharp(bytes, options)
    .autoOrient()
    .toColourspace(space === 'grey' ? 'b-w' : 'srgb')
  // A drawing stays one, whatever is behind it; a WebP may be either.
  const isDrawing =
    mediaType === 'image/png' ||
    (mediaType === 'image/webp' && (await sharp(bytes, options).metadata()).hasAlpha)
  const written = isDrawing
    ? shown.png()
    : shown.jpeg({ quality: jpegQuality, chromaSubsampling: '4:4:4' })
  return new Uint8Array(await written.toBuffer())
}
