import sharp from 'sharp'

/** Pixels of a small page from side to side: what is shown a few centimetres wide needs no more. */
const widthPx = 240

/** A page's picture made small (JPEG). */
export async function thumbnail(picture: Uint8Array): Promise<Uint8Array> {
  const small = sharp(picture).flatten({ background: '#fff' }).resize({ width: widthPx })
  return small.jpeg({ quality: 70 }).toBuffer()
}
