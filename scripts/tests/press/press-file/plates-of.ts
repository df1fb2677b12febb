import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { said } from '../second-opinions.ts'

/** A plate as Ghostscript makes it: 0 is no ink, 255 all of it. */
export interface GsPlate {
  readonly width: number
  readonly height: number
  readonly ink: Uint8Array
}

/** The plates of a PDF's first page by their names, as Ghostscript separates its trim or all of its sheet. */
export async function platesOf(
  bytes: Uint8Array,
  ppi = 100,
  box: 'trim' | 'sheet' = 'trim'
): Promise<ReadonlyMap<string, GsPlate>> {
  const folder = await mkdtemp(join(tmpdir(), 'duikai-plates-'))
  try {
    const file = join(folder, 'a.pdf')
    await writeFile(file, bytes)
    const how = ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=tiffsep']
    if (box === 'trim') how.push('-dUseTrimBox')
    await said('gs', ...how, `-r${ppi}`, `-sOutputFile=${join(folder, 'p.tif')}`, file)
    const plates = new Map<string, GsPlate>()
    for (const name of await readdir(folder)) {
      const plate = /^p\((.*)\)\.tif$/.exec(name)?.[1]
      if (plate === undefined) continue
      const { data, info } = await sharp(join(folder, name))
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true })
      plates.set(plate, { ...info, ink: data.map(light => 255 - light) })
    }
    return plates
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
