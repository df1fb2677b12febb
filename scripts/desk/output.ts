import type { LayoutLock } from '../model/lock.ts'
import type { World } from '../model/world.ts'
import type { LaidOut } from './lay-out.ts'

/** Everything that a build leaves in the output folder. */
export interface OutputFiles {
  readonly laidOut: LaidOut
  readonly paper: Uint8Array
  readonly pictures: readonly Uint8Array[]
  readonly book: Uint8Array
  /** The dummies as drawings (SVG), page by page: grid, frames, levers, metrics. */
  readonly dummies: readonly string[]
  readonly lock: LayoutLock | undefined
  readonly report: string
}

/** Writes the output, each file whole, and removes fonts and page pictures of earlier builds. */
export async function writeOutput(folder: string, files: OutputFiles, world: World): Promise<void> {
  const number = (at: number) => files.laidOut.pages[at]?.dummy.page ?? at + 1
  const written: readonly (readonly [string, Uint8Array | string])[] = [
    ...[...files.laidOut.files].map(([path, file]) => [path.slice(1), file.bytes] as const),
    ...files.pictures.map((picture, at) => [`pages/${number(at)}.png`, picture] as const),
    ...files.dummies.map((svg, at) => [`dummies/${number(at)}.svg`, svg] as const),
    ['paper.pdf', files.paper],
    ['book.epub', files.book],
    ['report.json', files.report]
  ]
  await Promise.all(
    written.map(async ([path, bytes]) => {
      const known = await world.read(`${folder}/${path}`).catch(() => undefined)
      if (!known || !Buffer.from(bytes).equals(known)) await world.write(`${folder}/${path}`, bytes)
    })
  )
  const kept = new Set(written.map(([path]) => path))
  for (const part of ['fonts', 'pages', 'dummies']) {
    const old = (await world.list(`${folder}/${part}`)).filter(name => !kept.has(`${part}/${name}`))
    await Promise.all(old.map(name => world.remove(`${folder}/${part}/${name}`)))
  }
}
