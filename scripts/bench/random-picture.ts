import sharp from 'sharp'
import { pick, type Random, wholeBetween } from './random.ts'

/** Shapes of photographs as papers print them, and charts drawn as SVG or saved as PNG. */
export type PictureShape =
  | 'wide'
  | 'landscape'
  | 'square'
  | 'portrait'
  | 'panorama'
  | 'chart'
  | 'drawn-chart'

const sizes: Readonly<Record<PictureShape, readonly [width: number, height: number]>> = {
  wide: [1600, 900],
  landscape: [1500, 1000],
  square: [1100, 1100],
  portrait: [1000, 1500],
  panorama: [2100, 900],
  chart: [900, 600],
  'drawn-chart': [1200, 900]
}

/** A picture of a shape as its file: hills under a sky, or bars with their axes. */
export async function randomPicture(
  random: Random,
  shape: PictureShape
): Promise<Uint8Array | string> {
  const [width, height] = sizes[shape]
  if (shape === 'chart') return bars(random, width, height)
  if (shape === 'drawn-chart')
    return sharp(Buffer.from(bars(random, width, height)))
      .png()
      .toBuffer()
  return sharp(Buffer.from(hills(random, width, height)))
    .jpeg({ quality: 70 })
    .toBuffer()
}

function hills(random: Random, width: number, height: number): string {
  const grey = () => `hsl(${wholeBetween(random, 0, 359)} 25% ${wholeBetween(random, 20, 75)}%)`
  const ridges = [0.4, 0.6, 0.8].map(level => {
    const points = Array.from({ length: 9 }, (_, at) => {
      const y = height * (level + 0.2 * (random() - 0.5))
      return `${(at * width) / 8},${Math.round(y)}`
    })
    return `<polygon fill="${grey()}" points="0,${height} ${points.join(' ')} ${width},${height}"/>`
  })
  const sky = `<rect width="${width}" height="${height}" fill="${grey()}"/>`
  return svg(width, height, `${sky}${ridges.join('')}`)
}

function bars(random: Random, width: number, height: number): string {
  const count = wholeBetween(random, 4, 9)
  const step = (width * 0.84) / count
  const drawn = Array.from({ length: count }, (_, at) => {
    const tall = height * (0.15 + 0.6 * random())
    const tone = pick(random, ['#333', '#666', '#999'])
    const x = width * 0.1 + at * step
    return `<rect x="${x}" y="${height * 0.88 - tall}" width="${step * 0.7}" height="${tall}" fill="${tone}"/>`
  })
  const ground = `<rect width="${width}" height="${height}" fill="#fff"/>`
  const [left, foot, right] = [width * 0.07, height * 0.88, width * 0.96]
  const axes = `<path d="M${left} ${height * 0.06}V${foot}H${right}" fill="none" stroke="#000" stroke-width="4"/>`
  return svg(width, height, `${ground}${drawn.join('')}${axes}`)
}

function svg(width: number, height: number, drawn: string): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${drawn}</svg>`
}
