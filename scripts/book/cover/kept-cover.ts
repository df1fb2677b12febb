import type { Cache } from '../../kit/cache.ts'
import { ownProgram } from '../../kit/own-program.ts'
import type { ReadyPicture } from '../fit-picture.ts'
import { fitCover } from './fit-cover.ts'

/** The same as `fitCover`; of a picture that was fitted before, what came of it then. */
export async function keptCover(
  picture: Uint8Array,
  widthPx: number,
  cache: Cache
): Promise<ReadyPicture> {
  const parts = [ownProgram(), String(widthPx), picture]
  const bytes = await cache.get(parts, async () => (await fitCover(picture, widthPx)).bytes)
  const { default: sharp } = await import('sharp')
  const { format, width, height } = await sharp(bytes).metadata()
  const extension = format === 'png' ? 'png' : 'jpg'
  return { bytes, mediaType: `image/${format}`, extension, widthPx: width, heightPx: height }
}
