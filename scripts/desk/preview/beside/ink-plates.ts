import { basename } from 'node:path'
import type { PressOrder } from '../../../model/press-order.ts'
import type { World } from '../../../model/world.ts'
import { openSeparator } from '../../../press/ink/separator.ts'
import { openPdf } from '../../../press/rewrite/pdf-file.ts'
import { pagePlates } from '../../artifacts/separations-set.ts'

/** Pictures of the ink of pages. */
export interface InkPlates {
  /** Another one when they are of another press file. */
  readonly hash: string
  readonly pages: readonly number[]
  /** A page's pictures by their names: an ink's, `ink` for all of it together, `proof` for how it will look. */
  readonly ofPage: (page: number) => Promise<ReadonlyMap<string, Uint8Array>>
}

/** A screen’s pages are looked at whole: half of what a paper's own plates are drawn at. */
const dpi = 75

/** The plates of a press file, each page drawn when it is asked for; undefined where its order has no profile. */
export function platesOfPress(
  bytes: Uint8Array,
  hash: string,
  pages: readonly number[],
  order: PressOrder
): InkPlates | undefined {
  const { profile, preset } = order
  if (!profile) return undefined
  return {
    hash,
    pages,
    ofPage: async number => {
      const limit = preset.totalInk
      const screen = await openSeparator(profile.bytes, limit)
      try {
        const pdf = await openPdf(bytes)
        const page = pdf.getPages()[pages.indexOf(number)]
        if (!page) return new Map()
        const asked = { dpi, limit, screen, profile: profile.bytes }
        const { pictures } = await pagePlates(pdf, page, number, asked)
        return new Map(pictures.map(({ path, bytes: drawn }) => [nameOf(path), drawn]))
      } finally {
        screen.close()
      }
    }
  }
}

/** The plates that `duikai separations` has made beside an output; undefined where there are none. */
export async function platesInFolder(output: string, world: World): Promise<InkPlates | undefined> {
  const home = `${output}-separations`
  const folders = ['plates', 'ink', 'proof']
  const found = await Promise.all(
    folders.map(async folder =>
      (await world.list(`${home}/${folder}`).catch(() => [])).map(name => `${folder}/${name}`)
    )
  )
  const paths = found.flat().filter(path => /^\w+\/\d+(?:-[\p{L}\p{N}-]+)?\.png$/u.test(path))
  const first = paths[0]
  if (first === undefined) return undefined
  return {
    hash: await world.stamp(`${home}/${first}`).catch(() => ''),
    pages: [...new Set(paths.map(pageOf))].sort((one, other) => one - other),
    ofPage: async page => {
      const own = paths.filter(path => pageOf(path) === page)
      const read = own.map(
        async path => [nameOf(path), await world.read(`${home}/${path}`)] as const
      )
      return new Map(await Promise.all(read))
    }
  }
}

function pageOf(path: string): number {
  return Number.parseInt(basename(path), 10)
}

/** plates/3-black.png → black, ink/3.png → ink. */
function nameOf(path: string): string {
  return /-([^/]+)\.png$/.exec(path)?.[1] ?? path.replace(/\/.*$/, '')
}
