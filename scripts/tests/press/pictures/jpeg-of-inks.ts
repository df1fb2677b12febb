import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareJpeg } from '../../../press/pictures/bare-jpeg.ts'
import { said } from '../second-opinions.ts'

/** A JPEG of 200 pixels a side in one colour of inks, 255 being all of one, as Ghostscript writes it but for its profile. */
export async function jpegOfInks(inks: readonly number[]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'duikai-inks-'))
  try {
    const [page, jpeg] = [join(folder, 'page.ps'), join(folder, 'page.jpg')]
    const colour = inks.map(ink => (ink / 255).toFixed(5)).join(' ')
    await writeFile(page, `${colour} setcmykcolor 0 0 200 200 rectfill showpage`)
    const options = ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=jpegcmyk', '-dJPEGQ=98']
    await said('gs', ...options, '-g200x200', '-r72', `-sOutputFile=${jpeg}`, page)
    return bareJpeg(new Uint8Array(await readFile(jpeg))) ?? new Uint8Array()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same as Photoshop writes it: luminance and chroma of the inks beside black (Adobe's marker says 2). */
export async function jpegOfLuminance(inks: readonly number[]): Promise<Uint8Array> {
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = inks
  const luminance = 0.299 * cyan + 0.587 * magenta + 0.114 * yellow
  const [blue, red] = [(yellow - luminance) / 1.772 + 128, (cyan - luminance) / 1.402 + 128]
  const stored = [255 - luminance, 255 - blue, 255 - red, black].map(value => Math.round(value))
  const jpeg = await jpegOfInks(stored)
  const transform = Buffer.from(jpeg).indexOf('Adobe') + 11
  return jpeg.map((byte, at) => (at === transform ? 2 : byte))
}

/** Puts a profile into a JPEG, in as many parts as it needs (ICC.1:2010, annex B.4). */
export function withProfile(jpeg: Uint8Array, profile: Uint8Array): Uint8Array {
  const most = 65_000
  const count = Math.ceil(profile.length / most)
  const parts = Array.from({ length: count }, (_, at) => {
    const body = profile.subarray(at * most, (at + 1) * most)
    const head = Buffer.from([0xff, 0xe2, 0, 0, ...Buffer.from('ICC_PROFILE\0'), at + 1, count])
    head.writeUInt16BE(head.length - 2 + body.length, 2)
    return Buffer.concat([head, body])
  })
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), ...parts, jpeg.subarray(2)]))
}
