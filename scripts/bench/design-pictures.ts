import { basename, join } from 'node:path'
import sharp from 'sharp'
import { build } from '../desk/build.ts'
import { cacheFolder } from '../kit/folders.ts'
import type { World } from '../model/world.ts'
import type { DesignRow } from './design-bench.ts'
import { placeOf, worstDesigns } from './design-bench-table.ts'

/**
 * Builds the issues of the worst pages, and of others spread over the bench, and lays the pictures of their pages on
 * one contact sheet; gives its path.
 */
export async function designPictures(
  rows: readonly DesignRow[],
  wanted: number,
  root: string,
  world: World
): Promise<string> {
  const chosen = chosenRows(rows, wanted)
  const output = join(cacheFolder, 'bench', 'design-output')
  const cells: { readonly label: string; readonly bytes: Uint8Array }[] = []
  for (const folder of new Set(chosen.map(row => row.folder))) {
    const request = { folder, root, output, draft: false, layout: 'first' } as const
    const tools = { world, report: () => undefined, stage: () => undefined }
    const { files } = await build(request, tools)
    for (const row of chosen.filter(one => one.folder === folder)) {
      const path = files.find(one => new RegExp(`pages/0*${row.page}\\.png$`).test(one.path))?.path
      if (path === undefined) continue
      const label = `${placeOf(row)} ${row.genre} ${Math.round(row.taste.score)}`
      const bytes = await world.read(join(output, basename(folder), path))
      cells.push({ label, bytes })
      const single = join(cacheFolder, 'bench', 'design', `${row.seed}-${row.page}.png`)
      await world.write(single, bytes)
    }
  }
  const sheet = join(cacheFolder, 'bench', 'design', 'contact.png')
  await world.write(sheet, await contactSheet(cells))
  return sheet
}

/** Half of them the worst, the others at even distances. */
function chosenRows(rows: readonly DesignRow[], wanted: number): readonly DesignRow[] {
  const worst = worstDesigns(rows).slice(0, Math.ceil(wanted / 2))
  const step = Math.max(1, Math.floor(rows.length / Math.max(1, wanted - worst.length)))
  const others = rows.filter((row, at) => at % step === 0 && !worst.includes(row))
  return [...worst, ...others].slice(0, wanted)
}

async function contactSheet(
  cells: readonly { readonly label: string; readonly bytes: Uint8Array }[]
): Promise<Uint8Array> {
  const drawn = await Promise.all(
    cells.map(async ({ label, bytes }, at) => {
      const left = gap + (at % across) * (cellWidth + gap)
      const top = gap + Math.floor(at / across) * (cellHeight + labelHeight + gap)
      const box = {
        width: cellWidth,
        height: cellHeight,
        fit: 'contain',
        background: grey
      } as const
      const words = `<svg xmlns="http://www.w3.org/2000/svg" width="${cellWidth}" height="${labelHeight}"><text x="4" y="20" font-size="18" font-family="sans-serif">${label}</text></svg>`
      return [
        { input: Buffer.from(words), left, top },
        { input: await sharp(bytes).resize(box).png().toBuffer(), left, top: top + labelHeight }
      ]
    })
  )
  const rows = Math.max(1, Math.ceil(cells.length / across))
  const width = gap + across * (cellWidth + gap)
  const height = gap + rows * (cellHeight + labelHeight + gap)
  const ground = { create: { width, height, channels: 3, background: grey } } as const
  return sharp(ground).composite(drawn.flat()).png().toBuffer()
}

const across = 5
const cellWidth = 480
const cellHeight = 680
const labelHeight = 28
const gap = 16
const grey = '#ddd'
