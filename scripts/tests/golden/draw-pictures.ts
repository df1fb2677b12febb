import { chart, football, portrait } from './figures.ts'
import { bridge, map, market, river, townHall } from './places.ts'

/** The drawings of the English weekly by their file's name; the same on every machine. */
export async function drawPictures(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { default: sharp } = await import('sharp')
  const files = new Map<string, Uint8Array>()
  for (const [name, svg] of Object.entries(drawings)) {
    const picture = sharp(Buffer.from(svg())).greyscale()
    const bytes = name.endsWith('.jpg')
      ? picture.jpeg({ quality: 78, mozjpeg: true })
      : picture.png({ palette: true, colours: 16, effort: 10, dither: 0 })
    files.set(name, await bytes.toBuffer())
  }
  return files
}

const drawings: Readonly<Record<string, () => string>> = {
  'bridge.png': bridge,
  'chart.png': chart,
  'football.png': football,
  'map.png': map,
  'market.png': market,
  'portrait.jpg': portrait,
  'river.jpg': river,
  'town-hall.png': townHall
}
