import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'

/** A plate as Ghostscript draws it: a byte a pixel, 255 for all of the ink. */
export interface DrawnPlate {
  readonly width: number
  readonly height: number
  readonly ink: Uint8Array
}

/** Pixels of Ghostscript's along the side of one of the answer: it draws without grey edges. */
const finer = 4

/** The plates of a page (from 1) by their names, as Ghostscript's `tiffsep` makes them. */
export async function tiffsepPlates(
  file: string,
  page: number,
  dpi: number
): Promise<ReadonlyMap<string, DrawnPlate>> {
  const folder = await mkdtemp(join(tmpdir(), 'duikai-tiffsep-'))
  try {
    await promisify(execFile)('gs', [
      ...['-q', '-dSAFER', '-dNOPAUSE', '-dBATCH', '-sDEVICE=tiffsep', '-dShowAnnots=false'],
      ...[`-r${dpi * finer}`, `-dDownScaleFactor=${finer}`, '-dMaxSpots=8', '-dUseBleedBox'],
      ...[`-dFirstPage=${page}`, `-dLastPage=${page}`, `-sOutputFile=${folder}/p.tif`, file]
    ])
    const plates = new Map<string, DrawnPlate>()
    for (const name of await readdir(folder)) {
      const plate = /^p\((.*)\)\.tif$/.exec(name)?.[1]
      if (plate !== undefined) plates.set(plate, await plateIn(join(folder, name)))
    }
    return plates
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function plateIn(file: string): Promise<DrawnPlate> {
  const { data, info } = await sharp(file, { limitInputPixels: false })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const ink = Uint8Array.from(
    { length: width * height },
    (_, at) => 255 - (data[at * channels] ?? 0)
  )
  return { width, height, ink }
}
