import type { Picture } from '../model/story.ts'
import type { PictureColour } from './picture-colour.ts'

/** Little enough is lost that no eye finds it: the picture was a JPEG before, and the press gets its own pixels. */
const jpegQuality = 92

/**
 * A picture as screens show it: upright, in sRGB with 8 bits, without a profile. Browsers know no profile of CMYK that
 * is not embedded, many readers of books know none at all. Throws what sharp does at a picture that is cut off.
 */
export async function screenPicture(
  bytes: Uint8Array,
  mediaType: Picture['mediaType'],
  { isProfileBroken, space }: PictureColour,
  maximumPixels: number
): Promise<Pick<Picture, 'bytes' | 'mediaType'>> {
  const { default: sharp } = await import('sharp')
  const options = {
    limitInputPixels: maximumPixels,
    failOn: 'error',
    ignoreIcc: isProfileBroken
  } as const
  const shown = sharp(bytes, options)
    .autoOrient()
    .toColourspace(space === 'grey' ? 'b-w' : 'srgb')
  const isPhotograph = mediaType === 'image/jpeg' || !(await hasAlpha(bytes, mediaType))
  const written = isPhotograph
    ? shown.jpeg({ quality: jpegQuality, chromaSubsampling: '4:4:4' })
    : shown.png()
  return {
    bytes: new Uint8Array(await written.toBuffer()),
    mediaType: isPhotograph ? 'image/jpeg' : 'image/png'
  }

  /** A drawing stays one, whatever is behind it; a WebP may be either. */
  async function hasAlpha(of: Uint8Array, type: Picture['mediaType']): Promise<boolean> {
    return type === 'image/png' || (await sharp(of, options).metadata()).hasAlpha
  }
}
