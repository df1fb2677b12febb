import type { Sharp } from 'sharp'
import { seededRandom } from '../../bench/random.ts'
import { scenes, seal } from './colour-scenes.ts'

/** A picture in each of the ways that cameras, agencies and scanners tell colours, by its file's name. */
export async function colourPhotographs(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { default: sharp } = await import('sharp')
  const drawn = async (svg: string): Promise<Sharp> => {
    const flat = sharp(Buffer.from(svg)).removeAlpha().raw()
    const { data, info } = await flat.toBuffer({ resolveWithObject: true })
    const { width, height } = info
    return sharp(grained(data), { raw: { width, height, channels: 3 } })
  }
  const pictures = {
    'meadow.jpg': (await drawn(scenes.meadow)).jpeg({ quality: 88 }),
    // As a telephone writes it: lying on its side, in the colours of its screen.
    'face.jpg': (await drawn(scenes.face))
      .rotate(270)
      .withMetadata({ orientation: 6, icc: 'p3' })
      .jpeg({ quality: 88 }),
    'harbour.jpg': (await drawn(scenes.harbour))
      .toColourspace('cmyk')
      .withIccProfile('cmyk')
      .jpeg({ quality: 88 }),
    'lanterns.jpg': (await drawn(scenes.lanterns)).toColourspace('cmyk').jpeg({ quality: 88 }),
    'bust.jpg': (await drawn(scenes.bust)).withIccProfile('p3').jpeg({ quality: 88 }),
    'archive.jpg': (await drawn(scenes.meadow))
      .resize(1200)
      .greyscale()
      .toColourspace('b-w')
      .jpeg({ quality: 88 }),
    'kite.png': (await drawn(scenes.kite)).toColourspace('rgb16').png({ compressionLevel: 6 }),
    'seal.png': sharp(Buffer.from(seal)).png()
  }
  const files = new Map<string, Uint8Array>()
  for (const [name, picture] of Object.entries(pictures))
    files.set(name, new Uint8Array(await picture.toBuffer()))
  return files
}

/** Fine grain, in all three colours at once, so that what is neutral stays so. */
function grained(pixels: Buffer): Buffer {
  const random = seededRandom(5)
  const grain = Int8Array.from({ length: 4093 }, () => Math.round((random() - 0.5) * 14))
  for (let at = 0; at < pixels.length; at += 3) {
    const off = grain[(at / 3) % grain.length] ?? 0
    for (let part = at; part < at + 3; part++)
      pixels[part] = Math.min(255, Math.max(0, (pixels[part] ?? 0) + off))
  }
  return pixels
}
