import type { Picture } from '../model/story.ts'
import { fileOnWhite } from './white-ground.ts'

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
 * The picture as JPEG, PNG or SVG of at most 1.5 MB. Others are set anew as JPEG, or PNG where they
 * had transparent places: old readers know no WebP. What shines through gets a white ground, for readers in the dark.
 */
export async function fitPicture(
  picture: Pick<Picture, 'bytes' | 'mediaType' | 'widthPx' | 'heightPx'>
): Promise<ReadyPicture> {
  const { bytes, mediaType, widthPx, heightPx } = picture
  if (mediaType === 'image/svg+xml') return drawing(picture)
  const extension = extensions[mediaType]
  const isOpaque = mediaType === 'image/jpeg' || (await isSolid(bytes))
  if (extension && isOpaque && bytes.length <= pictureLimit)
    return { bytes, mediaType, extension, widthPx, heightPx }
  return setAnew(bytes, Math.max(widthPx, 1), isOpaque)
}

function drawing({
  bytes,
  mediaType,
  widthPx,
  heightPx
}: Pick<Picture, 'bytes' | 'mediaType' | 'widthPx' | 'heightPx'>): ReadyPicture {
  const { text, ...size } = fileOnWhite(new TextDecoder().decode(bytes), widthPx, heightPx)
  return { bytes: new TextEncoder().encode(text), mediaType, extension: 'svg', ...size }
}

const extensions: Partial<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png'
}

/** sharp is loaded only when a picture needs it: it takes some 40 ms. */
async function isSolid(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import('sharp')
  const { hasAlpha } = await sharp(bytes).metadata()
  return !hasAlpha || (await sharp(bytes).stats()).isOpaque
}

async function setAnew(
  bytes: Uint8Array,
  widthPx: number,
  isOpaque: boolean
): Promise<ReadyPicture> {
  const { default: sharp } = await import('sharp')
  let fitted: ReadyPicture | undefined
  for (const { width, isPng } of attempts(widthPx, isOpaque)) {
    const scaled = sharp(bytes)
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
    const encoded = isPng ? scaled.png({ compressionLevel: 9 }) : scaled.jpeg({ quality: 85 })
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
    const size = { widthPx: info.width, heightPx: info.height }
    const kind = isPng
      ? { mediaType: 'image/png', extension: 'png' }
      : { mediaType: 'image/jpeg', extension: 'jpg' }
    fitted = { bytes: new Uint8Array(data), ...kind, ...size }
    if (data.length <= pictureLimit) break
  }
  if (!fitted) throw new Error('fitPicture: no width was tried')
  return fitted
}

/** Ever smaller; what was seen through is drawn, and a JPEG last. */
function attempts(widthPx: number, isOpaque: boolean) {
  const steps = [widthPx, ...widths.filter(width => width < widthPx)]
  const tries = steps.map(width => ({ width, isPng: !isOpaque }))
  return isOpaque ? tries : [...tries, { width: steps.at(-1) ?? widthPx, isPng: false }]
}
