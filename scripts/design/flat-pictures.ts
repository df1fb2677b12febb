import type { Picture, Story } from '../model/story.ts'

/**
 * Hashes of the pictures that are drawings: any SVG, and a PNG or WebP whose four corners are flat and of one tone
 * (a chart on its ground), which a photograph hardly ever has.
 */
export async function drawingsOf(stories: readonly Story[]): Promise<ReadonlySet<string>> {
  const pictures = new Map(
    stories.flatMap(story => story.pictures.map(one => [one.hash, one] as const))
  )
  const found = new Set<string>()
  for (const [hash, picture] of pictures) if (await isDrawing(picture)) found.add(hash)
  return found
}

async function isDrawing({ bytes, mediaType, widthPx, heightPx }: Picture): Promise<boolean> {
  if (mediaType === 'image/svg+xml') return true
  if (mediaType === 'image/jpeg') return false
  const side = Math.max(1, Math.round(Math.min(widthPx, heightPx) * cornerShare))
  const { default: sharp } = await import('sharp')
  const places = [0, 1, 2, 3].map(at => ({
    left: at % 2 === 0 ? 0 : widthPx - side,
    top: at < 2 ? 0 : heightPx - side,
    width: side,
    height: side
  }))
  const tones: number[] = []
  for (const place of places) {
    // Figures of a picture are of the whole of it, whatever is cut out: the corner is made a picture first.
    const corner = await sharp(bytes).extract(place).png().toBuffer()
    const { channels } = await sharp(corner).stats()
    if (channels.some(({ min, max }) => max - min > flat)) return false
    tones.push(channels.reduce((sum, { mean }) => sum + mean, 0) / channels.length)
  }
  return Math.max(...tones) - Math.min(...tones) <= flat
}

/** Share of the shorter side that a corner is wide, and how much its tones may differ, of 255. */
const cornerShare = 0.03
const flat = 3
