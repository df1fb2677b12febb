import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import type { MapPicture } from './ink-map.ts'

/** A plate as a grey picture at its printed size: black where all of the ink is, as a plate is looked at. */
export async function plateToPng(
  ink: Uint8Array | undefined,
  { width, height }: { readonly width: number; readonly height: number },
  dpi: number
): Promise<Uint8Array> {
  const greys = ink ? ink.map(value => 255 - value) : new Uint8Array(width * height).fill(255)
  const picture = sharp(greys, { raw: { width, height, channels: 1 }, limitInputPixels: false })
  return printedSize(await picture.toColourspace('b-w').png().toBuffer(), dpi)
}

/** A picture in sRGB at its printed size. */
export async function colourToPng(
  { width, height, rgb }: MapPicture,
  dpi: number
): Promise<Uint8Array> {
  const picture = sharp(rgb, { raw: { width, height, channels: 3 }, limitInputPixels: false })
  return printedSize(await picture.png().toBuffer(), dpi)
}

/** The signature and the first chunk of every PNG, which says how large it is. */
const headBytes = 8 + 25

/** Says in a PNG how many pixels there are to a metre (`pHYs`): sharp says it only with a profile, which makes grey RGB. */
function printedSize(png: Buffer, dpi: number): Uint8Array {
  const chunk = Buffer.alloc(21)
  const perMetre = Math.round(dpi / 0.0254)
  chunk.writeUInt32BE(9, 0)
  chunk.write('pHYs', 4, 'latin1')
  chunk.writeUInt32BE(perMetre, 8)
  chunk.writeUInt32BE(perMetre, 12)
  chunk[16] = 1
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17)
  const rest = withoutSize(png.subarray(headBytes))
  return Buffer.concat([png.subarray(0, headBytes), chunk, rest])
}

/** What follows the head, but for a size that is there already. */
function withoutSize(rest: Buffer): Buffer {
  const at = rest.indexOf('pHYs', 0, 'latin1')
  const isFirst = at >= 4 && at < rest.indexOf('IDAT', 0, 'latin1')
  return isFirst ? Buffer.concat([rest.subarray(0, at - 4), rest.subarray(at + 17)]) : rest
}
