import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { said } from './said.ts'

/** A page's trim as Ghostscript draws it, a byte a pixel and part: hard pixels, no grey edges. */
export interface DrawnPage {
  readonly width: number
  readonly height: number
  /** Red, green, blue of a paper; of a press file its plates by their names, 255 for all of the ink. */
  readonly parts: ReadonlyMap<string, Uint8Array>
}

/** What of a page is drawn, and how finely. */
export interface DrawOrder {
  readonly page: number
  readonly dpi: number
  /** Kinds that are left out. */
  readonly without?: readonly ('TEXT' | 'IMAGE' | 'VECTOR')[]
  /** Every object clears what is under it. */
  readonly knocksOut?: boolean
}

/** The colours of a page of `paper.pdf`. */
export async function drawnColours(file: string, order: DrawOrder): Promise<DrawnPage> {
  return drawn(file, order, 'ppmraw', async folder => {
    const bytes = await readFile(join(folder, 'p'))
    const [, width = '', height = ''] =
      /^P6\s+(?:#.*\s+)?(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 200).toString('latin1')) ?? []
    const size = { width: Number(width), height: Number(height) }
    const pixels = size.width * size.height
    const data = bytes.subarray(bytes.length - pixels * 3)
    const parts = ['Red', 'Green', 'Blue'].map((name, part) => {
      const values = new Uint8Array(pixels)
      for (let at = 0; at < pixels; at++) values[at] = data[at * 3 + part] ?? 0
      return [name, values] as const
    })
    return { ...size, parts: new Map(parts) }
  })
}

/** The plates of a page of `press.pdf`. */
export async function drawnPlates(file: string, order: DrawOrder): Promise<DrawnPage> {
  return drawn(file, order, 'tiffsep', async folder => {
    const parts = new Map<string, Uint8Array>()
    let size = { width: 0, height: 0 }
    for (const name of await readdir(folder)) {
      const plate = /^p\((.*)\)\.tif$/.exec(name)?.[1]
      if (plate === undefined) continue
      const picture = sharp(join(folder, name), { limitInputPixels: false }).extractChannel(0)
      const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
      size = { width: info.width, height: info.height }
      parts.set(plate, new Uint8Array(data.map(light => 255 - light)))
    }
    return { ...size, parts }
  })
}

async function drawn(
  file: string,
  { page, dpi, without = [], knocksOut = false }: DrawOrder,
  device: string,
  read: (folder: string) => Promise<DrawnPage>
): Promise<DrawnPage> {
  const folder = await mkdtemp(join(tmpdir(), 'duikai-drawn-'))
  try {
    await said('gs', [
      ...[
        '-q',
        '-dSAFER',
        '-dNOPAUSE',
        '-dBATCH',
        '-dUseTrimBox',
        '-dShowAnnots=false',
        '-dNOCACHE'
      ],
      ...[`-sDEVICE=${device}`, `-r${dpi}`, '-dNOINTERPOLATE', `-dFirstPage=${page}`],
      ...[`-dLastPage=${page}`, ...without.map(kind => `-dFILTER${kind}`)],
      ...(device === 'tiffsep' ? ['-dMaxSpots=4'] : []),
      ...(knocksOut ? ['-dOverprint=/disable'] : []),
      ...[`-sOutputFile=${join(folder, device === 'tiffsep' ? 'p.tif' : 'p')}`, file]
    ])
    return await read(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
