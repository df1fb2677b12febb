import type { Picture } from '../model/story.ts'

/** A picture fit for a book. */
export interface ReadyPicture {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly extension: string
  readonly widthPx: number
  readonly heightPx: number
}

/** Largest picture a book may carry, bytes. */
export const pictureLimit = 1_500_000

/** Widths to try for a picture that is too large, px. */
const widths = [2400, 1600, 1200, 800, 400]

/**
 * The picture as JPEG, PNG or SVG of at most 1.5 MB. Others are set anew as JPEG, or PNG while they
 * have transparent places: old readers know no WebP.
 */
export async function fitPicture(
  picture: Pick<Picture, 'bytes' | 'mediaType' | 'widthPx' | 'heightPx'>
): Promise<ReadyPicture> {
  const { bytes, mediaType, widthPx, heightPx } = picture
  const extension = extensions[mediaType]
  const fits = bytes.length <= pictureLimit || mediaType === 'image/svg+xml'
  if (extension && fits) return { bytes, mediaType, extension, widthPx, heightPx }
  return smaller(bytes, Math.max(widthPx, 1))
}

const extensions: Partial<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg'
}

/** sharp is loaded only when a picture needs it: it takes some 40 ms. */
async function smaller(bytes: Uint8Array, widthPx: number): Promise<ReadyPicture> {
  const { default: sharp } = await import('sharp')
  const { hasAlpha, orientation } = await sharp(bytes).metadata()
  const isOpaque = !hasAlpha || (await sharp(bytes).stats()).isOpaque
  const steps = [widthPx, ...widths.filter(width => width < widthPx)]
  for (const [index, width] of steps.entries()) {
    const image = orientation ? sharp(bytes).rotate() : sharp(bytes)
    const scaled = image.resize({ width, withoutEnlargement: true })
    const isPng = !isOpaque && index < steps.length - 1
    const encoded = isPng
      ? scaled.png({ compressionLevel: 9 })
      : scaled.flatten({ background: '#ffffff' }).jpeg({ quality: 85, mozjpeg: false })
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
    if (data.length > pictureLimit && index < steps.length - 1) continue
    return {
      bytes: new Uint8Array(data),
      mediaType: isPng ? 'image/png' : 'image/jpeg',
      extension: isPng ? 'png' : 'jpg',
      widthPx: info.width,
      heightPx: info.height
    }
  }
  throw new Error('fitPicture: no width was tried')
}
