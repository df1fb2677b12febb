import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { said } from '../second-opinions.ts'

/** The four plates of a page, 255 being all of an ink, row by row from the top. */
export interface Plates {
  readonly width: number
  readonly height: number
  /** Cyan, magenta, yellow, black. */
  readonly inks: readonly Uint8Array[]
}

const names = ['Cyan', 'Magenta', 'Yellow', 'Black']

/** The first page of a PDF as Ghostscript parts it into plates. */
export async function ghostscriptPlates(pdf: Uint8Array, dpi: number): Promise<Plates> {
  const folder = await mkdtemp(join(tmpdir(), 'duikai-plates-'))
  try {
    await writeFile(join(folder, 'page.pdf'), pdf)
    const options = ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=tiffsep', `-r${dpi}`]
    const files = ['-dLastPage=1', `-sOutputFile=${join(folder, 'page.tif')}`]
    await said('gs', ...options, ...files, join(folder, 'page.pdf'))
    const read = names.map(name =>
      sharp(join(folder, `page(${name}).tif`))
        .toColourspace('b-w')
        .raw()
        .toBuffer({ resolveWithObject: true })
    )
    const plates = await Promise.all(read)
    const { width = 0, height = 0 } = plates[0]?.info ?? {}
    return { width, height, inks: plates.map(({ data }) => data.map(value => 255 - value)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The inks of one place, given in shares of the page from its top left. */
export function inksAt({ width, height, inks }: Plates, x: number, y: number): readonly number[] {
  const at = Math.floor(y * height) * width + Math.floor(x * width)
  return inks.map(plate => plate[at] ?? 0)
}

/** The most ink on any place, per cent. */
export function mostInk({ inks: [cyan, magenta, yellow, black] }: Plates): number {
  let most = 0
  for (let at = 0; at < (cyan?.length ?? 0); at++) {
    const all = (cyan?.[at] ?? 0) + (magenta?.[at] ?? 0) + (yellow?.[at] ?? 0) + (black?.[at] ?? 0)
    most = Math.max(most, all)
  }
  return (most * 100) / 255
}
